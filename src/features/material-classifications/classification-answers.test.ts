import { describe, expect, test } from 'vitest'
import {
  classificationBody,
  classificationProblems,
  noClassification,
  type ClassificationAnswers,
} from './classification-answers.ts'

const now = Temporal.Instant.from('2026-11-23T10:12:00Z')
const sample: ClassificationAnswers = {
  ...noClassification,
  material_classification_coordinates: { type: 'Point', coordinates: [451200, 162300] },
  location_types: ['carriageway'],
  location_description: 'Middle of the lane',
  material_classification_classification: 'hazardous',
  hazardous_material_type: ['coal_tar', 'other'],
  hazardous_material_type_other_description: 'Creosote',
  layer_affected: ['sub_base'],
  sample_date: { day: '20', month: '11', year: '2026' },
  file_id: [{ file_id: 9, name: 'laboratory.pdf', size: 12 }],
}
const wrong = (changes: Partial<ClassificationAnswers>) =>
  classificationProblems({ ...sample, ...changes }, now)
    .map(({ field }) => field)
    .filter((field) => field !== 'usrn')

describe('a material classification', () => {
  test('goes on the wire with one file and what a hazardous sample holds', () => {
    expect(classificationBody(sample)).toMatchObject({
      hazardous_material_type: ['coal_tar', 'other'],
      hazardous_material_type_other_description: 'Creosote',
      file_id: 9,
      sample_date: '2026-11-20T00:00:00+00:00',
    })
    expect(wrong({})).toEqual([])
  })

  test('BR-MC-05: that is not hazardous holds none of these', () => {
    const clean = { ...sample, material_classification_classification: 'non_hazardous' as const }
    expect(classificationBody(clean)).not.toHaveProperty('hazardous_material_type')
    expect(classificationBody(clean)).not.toHaveProperty('hazardous_material_type_other_description')
    expect(wrong(clean)).toEqual([])
  })

  test('BR-MC-02: that is hazardous says what was found, in words when it is none of the list', () => {
    expect(wrong({ hazardous_material_type: [] })).toContain('hazardous_material_type')
    expect(wrong({ hazardous_material_type_other_description: '' })).toEqual([
      'hazardous_material_type_other_description',
    ])
  })

  test('BR-MC-01: has one place, and a day that is not in the future', () => {
    expect(wrong({ material_classification_coordinates: null })).toEqual(['material_classification_coordinates'])
    expect(wrong({ sample_date: { day: '24', month: '11', year: '2026' } })).toEqual(['sample_date'])
    expect(wrong({ location_types: [], layer_affected: [] })).toEqual(['layer_affected', 'location_types'])
  })
})
