import { describe, expect, test } from 'vitest'
import { checkMaterialClassification, type MaterialClassification } from './material-classification-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const tar: MaterialClassification = {
  material_classification_classification: 'hazardous',
  hazardous_material_type: ['coal_tar'],
  layer_affected: ['surface_course'],
  location_types: ['carriageway'],
  sample_date: '2026-11-24T00:00:00.000Z',
}
const clean: MaterialClassification = {
  ...tar,
  material_classification_classification: 'non_hazardous',
  hazardous_material_type: null,
}
const problems = (classification: MaterialClassification) =>
  checkMaterialClassification(classification, { now }).map(({ field, rule }) => `${field} ${rule}`)

describe('what a material classification says', () => {
  test('BR-MC-01 hazardous or not, it is right when whole', () => {
    expect(problems(tar)).toEqual([])
    expect(problems(clean)).toEqual([])
  })
  test('BR-MC-01 the sample was taken today or before', () => {
    expect(problems({ ...tar, sample_date: '2026-11-24T23:59:00Z' })).toEqual([])
    expect(problems({ ...tar, sample_date: '2026-11-25T00:00:00Z' })).toEqual(['sample_date BR-MC-01'])
    expect(problems({ ...tar, sample_date: null })).toEqual(['sample_date BR-MC-01'])
  })
  test('BR-MC-02 hazardous needs a material', () => {
    for (const hazardous_material_type of [null, []]) {
      expect(problems({ ...tar, hazardous_material_type })).toEqual(['hazardous_material_type BR-MC-02'])
    }
  })
  test('BR-MC-02 "other" needs words, 500 characters at most, and nothing else takes them', () => {
    const field = 'hazardous_material_type_other_description'
    const other: MaterialClassification = { ...tar, hazardous_material_type: ['coal_tar', 'other'] }
    expect(problems(other)).toEqual([`${field} BR-MC-02`])
    expect(problems({ ...other, [field]: 'Lead paint' })).toEqual([])
    expect(problems({ ...other, [field]: 'x'.repeat(501) })).toEqual([`${field} BR-GEN-05`])
    expect(problems({ ...tar, [field]: 'Lead paint' })).toEqual([`${field} BR-MC-02`])
    expect(problems({ ...clean, [field]: 'Lead paint' })).toEqual([`${field} BR-MC-02`])
  })
  test('BR-MC-05 what is not hazardous names no hazardous material', () => {
    expect(problems({ ...clean, hazardous_material_type: ['ph'] })).toEqual(['hazardous_material_type BR-MC-05'])
    expect(problems({ ...clean, hazardous_material_type: [] })).toEqual([])
  })
  test('BR-MC-05 a layer and a part of the street are named', () => {
    expect(problems({ ...tar, layer_affected: [] })).toEqual(['layer_affected BR-MC-05'])
    expect(problems({ ...tar, location_types: [] })).toEqual(['location_types BR-MC-05'])
  })
})
