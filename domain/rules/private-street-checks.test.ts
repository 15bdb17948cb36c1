import { describe, expect, test } from 'vitest'
import { checkPrivateStreetNotice, type NoticeAnswers } from './private-street-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const privateStreet = { state: 2, roadCategory: 9, reinstatementTypeCodes: [9], authoritySwaCode: '5510' }
const partly = { ...privateStreet, roadCategory: 4, reinstatementTypeCodes: [4, 9] }
const adopted = { ...privateStreet, roadCategory: 4, reinstatementTypeCodes: [4] }

const notice: NoticeAnswers = {
  promoter_swa_code: '9310',
  highway_authority_swa_code: '5510',
  usrn: 99000005,
  works_coordinates: { type: 'Point', coordinates: [423000, 301000] },
  proposed_start_date: '2026-12-07',
  proposed_end_date: '2026-12-08',
  location_types: ['carriageway'],
}
const check = (changes: Partial<NoticeAnswers>, street: typeof privateStreet | null = privateStreet) =>
  checkPrivateStreetNotice({ ...notice, ...changes }, { now, street }).map(({ field, rule }) => `${field} ${rule}`)

describe('BR-PSN-01, 04 only on a private street, or on the private part of one', () => {
  test.each<[string, number | undefined, typeof privateStreet, string[]]>([
    ['wholly private, category left out', undefined, privateStreet, []],
    ['wholly private, category 9', 9, privateStreet, []],
    ['wholly private, another category', 4, privateStreet, ['road_category BR-PSN-01']],
    ['private in part, category 9', 9, partly, []],
    ['private in part, category left out', undefined, partly, ['road_category BR-PSN-01']],
    ['private in part, the other category', 4, partly, ['road_category BR-PSN-01']],
    ['adopted', undefined, adopted, ['usrn BR-PSN-01']],
    ['adopted, said to be private', 9, adopted, ['usrn BR-PSN-01']],
  ])('%s', (_, road_category, street, wrong) => expect(check({ road_category }, street)).toEqual(wrong))

  test('BR-GEN-35, 36 a street has to be there and open; BR-WORK-04 and the authority its own', () => {
    expect(check({}, null)).toEqual(['usrn BR-GEN-35'])
    expect(check({}, { ...privateStreet, state: 4 })).toEqual(['usrn BR-GEN-36'])
    expect(check({ highway_authority_swa_code: '5520' })).toEqual(['highway_authority_swa_code BR-WORK-04'])
  })
})

describe('BR-PSN-05 what a notice says', () => {
  test.each<[string, Partial<NoticeAnswers>, string[]]>([
    ['an end on the day of the start', { proposed_end_date: '2026-12-07' }, []],
    ['an end before the start', { proposed_end_date: '2026-12-06' }, ['proposed_end_date BR-PSN-05']],
    ['a time of another day', { proposed_start_time: '2026-12-08T09:00:00Z' }, ['proposed_start_time BR-GEN-25']],
    [
      'an end time before the start time',
      {
        proposed_end_date: '2026-12-07',
        proposed_start_time: '2026-12-07T12:00:00Z',
        proposed_end_time: '2026-12-07T11:00:00Z',
      },
      ['proposed_end_time BR-PSN-05'],
    ],
    ['no part of the street', { location_types: [] }, ['location_types BR-PSN-05']],
    ['a part that is for HS2', { location_types: ['taxi_rank'] }, ['location_types BR-PERMIT-31']],
    ['a part that is for HS2, of HS2', { location_types: ['taxi_rank'], promoter_swa_code: '7374' }, []],
    ['no email address', { secondary_contact_email: 'nobody' }, ['secondary_contact_email BR-GEN-06']],
    ['51 files', { file_ids: Array.from({ length: 51 }, (__, n) => n + 1) }, ['file_ids BR-GEN-51']],
  ])('%s', (_, changes, wrong) => expect(check(changes)).toEqual(wrong))
})
