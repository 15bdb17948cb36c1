import { describe, expect, test } from 'vitest'
import { measured } from './measured.ts'
import {
  nothingAnswered,
  reinstatementBody,
  siteBody,
  type ReinstatementAnswers,
  type ReinstatementAround,
} from './reinstatement-answers.ts'
import { reinstatementProblems } from './reinstatement-problems.ts'
import { endWords } from './reinstatement-rows.ts'
import { sequenceOf } from './around-works.ts'

const around: ReinstatementAround = {
  now: Temporal.Instant.from('2026-11-23T10:12:00Z'),
  permit: { reference: 'MW001-02', sequence: 2, excavation: true, stop: null },
  earliestStart: Temporal.Instant.from('2026-11-20T08:00:00Z'),
  site: null,
  isHs2: false,
  centre: undefined,
}
const site = {
  reference: '1',
  type: 'excavation',
  status: 'permanent',
  isSubsumed: false,
  permitSequence: 1,
  endsOn: '2027-05-01',
} as const
const complete: ReinstatementAnswers = {
  ...nothingAnswered,
  reinstatement_type: 'excavation',
  reinstatement_coordinates: { type: 'Point', coordinates: [451200, 162300] },
  location_types: ['footway'],
  location_description: ' Outside 12 ',
  length: '2',
  width: '1.2',
  depth: '0.8',
  number_of_holes: '4',
  reinstatement_status: 'permanent',
  reinstatement_date: { day: '23', month: '11', year: '2026' },
  final_reinstatement: 'no',
}
const fields = (answers: ReinstatementAnswers, about = around) =>
  reinstatementProblems(answers, about).map(({ field }) => field)

describe('a reinstatement', () => {
  test('goes on the wire with what its type has, and nothing else (BR-REIN-05, 06)', () => {
    expect(siteBody(complete, around, [7])).toEqual({
      reinstatement_type: 'excavation',
      reinstatement_status: 'permanent',
      reinstatement_date: '2026-11-23T00:00:00+00:00',
      reinstatement_coordinates: complete.reinstatement_coordinates,
      location_description: 'Outside 12',
      location_types: ['footway'],
      reinstatement_evidence: true,
      file_ids: [7],
      length: 2,
      width: 1.2,
      depth: 0.8,
      final_reinstatement: false,
      permit_reference_number: 'MW001-02',
    })
    const holes = siteBody({ ...complete, reinstatement_type: 'bar_holes' }, around, [])
    expect(holes).toMatchObject({ number_of_holes: 4, reinstatement_evidence: false })
    expect(holes).not.toHaveProperty('depth')
  })

  test('BR-REIN-12: has evidence as soon as it has photos, before they have ids', () => {
    const photos = [{ id: 'a', name: 'a.jpg', blob: new Blob(), thumbnail: new Blob(), caption: '' }]
    expect(fields({ ...complete, photos })).toEqual([])
    expect(siteBody({ ...complete, photos }, around, [])).toMatchObject({ reinstatement_evidence: true })
    expect(siteBody(complete, around, [])).toMatchObject({ reinstatement_evidence: false })
  })

  test('BR-REIN-08: has a far end when it is longer than 10 metres, and only then', () => {
    const long = { ...complete, length: '10.01' }
    expect(fields(long)).toEqual(['secondary_reinstatement_coordinates'])
    const farEnd = { type: 'Point', coordinates: [451210, 162300] } as const
    expect(siteBody({ ...long, secondary_reinstatement_coordinates: farEnd }, around, [])).toHaveProperty(
      'secondary_reinstatement_coordinates',
    )
    expect(siteBody({ ...complete, secondary_reinstatement_coordinates: farEnd }, around, [])).not.toHaveProperty(
      'secondary_reinstatement_coordinates',
    )
  })

  test('BR-REIN-09: is dated between the first start and today', () => {
    const on = (day: string) => ({ ...complete, reinstatement_date: { day, month: '11', year: '2026' } })
    expect(fields(on('19'))).toEqual(['reinstatement_date'])
    expect(fields(on('20'))).toEqual([])
    expect(fields(on('24'))).toEqual(['reinstatement_date'])
  })

  test('BR-REIN-10: is not permanent under the permit that made its site interim', () => {
    const interim = { ...site, status: 'interim' as const }
    expect(fields(complete, { ...around, site: interim })).toEqual([])
    expect(fields(complete, { ...around, site: { ...interim, permitSequence: 2 } })).toEqual(['reinstatement_status'])
  })

  test('BR-REIN-24: answers for remedial works where it is permanent on permanent', () => {
    expect(fields(complete, { ...around, site })).toEqual(['response_to_remedial_works', 'base_courses_affected'])
    const remedial = { ...complete, response_to_remedial_works: 'yes', base_courses_affected: 'no' } as const
    expect(fields(remedial, { ...around, site })).toEqual([])
    expect(reinstatementBody(remedial, { ...around, site }, [])).toMatchObject({
      response_to_remedial_works: true,
      base_courses_affected: false,
    })
    expect(endWords(remedial, { ...around, site })).toBe('guarantee ends 1 May 2027')
    expect(endWords({ ...remedial, base_courses_affected: 'yes' }, { ...around, site })).toBe(
      'guarantee ends 22 November 2028',
    )
    expect(siteBody(remedial, around, [])).not.toHaveProperty('response_to_remedial_works')
  })

  test('BR-REIN-22: has three years of guarantee when it is deep', () => {
    expect(endWords({ ...complete, depth: '1.51' }, around)).toBe('guarantee ends 22 November 2029')
    expect(endWords({ ...complete, reinstatement_status: 'interim' }, around)).toBe('make it permanent by 22 May 2027')
  })

  test('BR-REIN-04: is no excavation under a permit that asked for none', () => {
    const without = { ...around, permit: { reference: 'MW001-02', sequence: 2, stop: null, excavation: false } }
    expect(fields(complete, without)).toContain('reinstatement_type')
    expect(sequenceOf('MW001-12')).toBe(12)
    expect(sequenceOf(null)).toBe(0)
  })
})

describe('the size on the map', () => {
  test('is the length of a line and the sides of an area, turned or not', () => {
    expect(
      measured({
        type: 'LineString',
        coordinates: [
          [0, 0],
          [3, 4],
        ],
      }),
    ).toEqual({ length: 5 })
    const turned = [
      [0, 0],
      [30, 40],
      [26, 43],
      [-4, 3],
      [0, 0],
    ] as const
    expect(measured({ type: 'Polygon', coordinates: [turned] })).toEqual({ length: 50, width: 5 })
    expect(measured({ type: 'Point', coordinates: [0, 0] })).toBeUndefined()
    expect(measured(null)).toBeUndefined()
  })
})
