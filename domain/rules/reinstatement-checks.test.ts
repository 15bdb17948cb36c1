import { describe, expect, test } from 'vitest'
import {
  checkNonNotifiableType,
  checkReinstatement,
  type Reinstatement,
  type ReinstatementContext,
} from './reinstatement-checks.ts'

const instant = (text: string) => Temporal.Instant.from(text)

const dug: Reinstatement = {
  reinstatement_status: 'permanent',
  reinstatement_date: '2026-11-24T00:00:00.000Z',
  depth: 0.5,
  length: 10,
  width: 10,
  final_reinstatement: false,
  location_types: ['carriageway'],
  reinstatement_evidence: false,
}
const { depth: _depth, length: _length, width: _width, final_reinstatement: _final, ...rest } = dug
const cored: Reinstatement = { ...rest, number_of_holes: 4 }

const context: ReinstatementContext = {
  now: instant('2026-11-24T10:00:00Z'),
  type: 'excavation',
  before: null,
  earliestStart: instant('2026-11-20T08:00:00Z'),
  stop: null,
}

const problems = (changes: Reinstatement = {}, more: Partial<ReinstatementContext> = {}) =>
  checkReinstatement({ ...dug, ...changes }, { ...context, ...more }).map(({ field, rule }) => `${field} ${rule}`)

describe('what a reinstatement says', () => {
  test('a whole one is right', () => {
    expect(problems()).toEqual([])
    expect(checkReinstatement(cored, { ...context, type: 'core_holes' })).toEqual([])
  })
  test.each(['depth', 'length', 'width', 'final_reinstatement'] as const)(
    'BR-REIN-05 an excavation needs %s',
    (field) => expect(problems({ [field]: null })).toEqual([`${field} BR-REIN-05`]),
  )
  test.each(['bar_holes', 'core_holes', 'pole_testing'] as const)(
    'BR-REIN-06 %s need a number of holes alone',
    (type) => {
      const without = checkReinstatement({ ...cored, number_of_holes: null }, { ...context, type })
      expect(without).toMatchObject([{ field: 'number_of_holes', rule: 'BR-REIN-06' }])
    },
  )
  test('BR-REIN-07 zero measures and no holes are allowed', () => {
    expect(problems({ depth: 0, length: 0, width: 0 })).toEqual([])
    expect(checkReinstatement({ ...cored, number_of_holes: 0 }, { ...context, type: 'bar_holes' })).toEqual([])
  })
  test('BR-REIN-08 over 10 metres long or wide the far end is marked too', () => {
    const wanted = ['secondary_reinstatement_coordinates BR-REIN-08']
    expect(problems({ length: 10.01 })).toEqual(wanted)
    expect(problems({ width: 10.01 })).toEqual(wanted)
    const far = { type: 'Point', coordinates: [500_000, 200_000] }
    expect(problems({ length: 10.01, secondary_reinstatement_coordinates: far })).toEqual([])
  })
  test('BR-REIN-12 evidence means files', () => {
    expect(problems({ reinstatement_evidence: true })).toEqual(['file_ids BR-REIN-12'])
    expect(problems({ reinstatement_evidence: true, file_ids: [] })).toEqual(['file_ids BR-REIN-12'])
    expect(problems({ reinstatement_evidence: true, file_ids: [7] })).toEqual([])
  })
  test('BR-REIN-13 a part of the street is named', () => {
    expect(problems({ location_types: [] })).toEqual(['location_types BR-REIN-13'])
  })
})

describe('BR-REIN-09 the date', () => {
  const refused = ['reinstatement_date BR-REIN-09']

  test('is there', () => expect(problems({ reinstatement_date: null })).toEqual(refused))
  test('is today or past, by the day in London', () => {
    expect(problems({ reinstatement_date: '2026-11-24T23:59:00Z' })).toEqual([])
    expect(problems({ reinstatement_date: '2026-11-25T00:00:00Z' })).toEqual(refused)
    const late = { now: instant('2026-07-01T23:30:00Z'), earliestStart: null }
    expect(problems({ reinstatement_date: '2026-07-02T00:00:00Z' }, late)).toEqual([])
  })
  test('is on or after the earliest start', () => {
    expect(problems({ reinstatement_date: '2026-11-20T00:00:00Z' })).toEqual([])
    expect(problems({ reinstatement_date: '2026-11-19T00:00:00Z' })).toEqual(refused)
  })
  test('is on or before the end, when works have stopped', () => {
    const stop = instant('2026-11-22T15:00:00Z')
    expect(problems({ reinstatement_date: '2026-11-22T18:00:00Z' }, { stop })).toEqual([])
    expect(problems({ reinstatement_date: '2026-11-23T00:00:00Z' }, { stop })).toEqual(refused)
  })
  test('of works without a permit has no earliest day', () => {
    expect(problems({ reinstatement_date: '1999-01-01' }, { earliestStart: null })).toEqual([])
  })
})

describe('BR-REIN-24 remedial works and base courses', () => {
  const both = { response_to_remedial_works: true, base_courses_affected: false }

  test('may be said of permanent on permanent, both or neither', () => {
    expect(problems(both, { before: 'permanent' })).toEqual([])
    expect(problems({}, { before: 'permanent' })).toEqual([])
    expect(problems({ response_to_remedial_works: true }, { before: 'permanent' })).toEqual([
      'base_courses_affected BR-REIN-24',
    ])
    expect(problems({ base_courses_affected: false }, { before: 'permanent' })).toEqual([
      'response_to_remedial_works BR-REIN-24',
    ])
  })
  test('are refused in any other case', () => {
    const refused = ['response_to_remedial_works BR-REIN-24']
    expect(problems(both, { before: null })).toEqual(refused)
    expect(problems(both, { before: 'interim' })).toEqual(refused)
    expect(problems({ ...both, reinstatement_status: 'interim' }, { before: 'permanent' })).toEqual(refused)
    expect(problems({ base_courses_affected: true })).toEqual(['base_courses_affected BR-REIN-24'])
  })
})

describe('BR-WORK-30, BR-REIN-04 non-notifiable works', () => {
  test('take holes and poles, no excavation', () => {
    expect(checkNonNotifiableType('excavation')).toMatchObject([{ field: 'reinstatement_type', rule: 'BR-WORK-30' }])
    for (const type of ['bar_holes', 'core_holes', 'pole_testing'] as const) {
      expect(checkNonNotifiableType(type)).toEqual([])
    }
  })
})
