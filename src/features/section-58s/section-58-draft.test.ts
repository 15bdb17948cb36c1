import { describe, expect, test } from 'vitest'
import { partsOf } from '../../forms/date-parts.ts'
import {
  noSection58,
  restrictedDays,
  section58Body,
  section58Problems,
  type Section58Answers,
} from './section-58-draft.ts'

const proposer = { now: Temporal.Instant.from('2026-11-24T10:00:00Z'), authority: '5510' }

const line: Section58Answers['section_58_coordinates'] = {
  type: 'LineString',
  coordinates: [
    [600_000, 150_000],
    [600_100, 150_000],
  ],
}

const street = {
  usrn: 80000120,
  street_descriptor: 'Mill Lane',
  town: 'Marlford',
  authority_swa_code: '5510',
  primary_notice_authorities: [],
  reinstatement_types: [],
} as unknown as NonNullable<Section58Answers['street']>

const whole: Section58Answers = {
  ...noSection58,
  street,
  highway_authority_swa_code: '5510',
  section_58_coordinates: line,
  restriction_extent: 'part_of_the_road',
  location_types: ['carriageway'],
  restriction_duration: 'six_months',
  start_date: partsOf(Temporal.PlainDate.from('2026-11-24')),
  contact_details: ' 01632 960100 ',
}

const fieldsOf = (answers: Section58Answers) => section58Problems(answers, proposer).map(({ field }) => field)

describe('a proposed restriction', () => {
  test('asks for everything that the law needs, and no more', () => {
    expect(fieldsOf(noSection58)).toEqual([
      'usrn',
      'section_58_coordinates',
      'restriction_extent',
      'restriction_duration',
      'start_date',
      'location_types',
    ])
    expect(fieldsOf(whole)).toEqual([])
  })

  test('BR-S58-01: starts today or later', () => {
    const yesterday = { ...whole, start_date: partsOf(Temporal.PlainDate.from('2026-11-23')) }
    expect(section58Problems(yesterday, proposer)).toMatchObject([{ field: 'start_date', rule: 'BR-S58-01' }])
  })

  test('is drawn as a line or an area', () => {
    const point: Section58Answers = {
      ...whole,
      section_58_coordinates: { type: 'Point', coordinates: [600_000, 150_000] },
    }
    expect(section58Problems(point, proposer)[0]?.message).toBe('Use a line or an area, not a point')
  })

  test('BR-S58-06: its last day follows from the first and the length', () => {
    expect(restrictedDays(whole)).toEqual({ from: '2026-11-24', to: '2027-05-24' })
    expect(restrictedDays({ ...whole, restriction_duration: '' })).toBeUndefined()
  })

  test('goes on the wire for the own authority, without empty texts', () => {
    expect(section58Body(whole, proposer)).toEqual({
      usrn: 80000120,
      street_name: 'Mill Lane',
      town: 'Marlford',
      highway_authority_swa_code: '5510',
      section_58_coordinates: line,
      restriction_extent: 'part_of_the_road',
      restriction_duration: 'six_months',
      location_types: ['carriageway'],
      start_date: '2026-11-24T00:00:00+00:00',
      contact_details: '01632 960100',
    })
  })
})
