import { describe, expect, test } from 'vitest'
import { partsOf } from '../../forms/date-parts.ts'
import { marlfordStreet } from '../apply/testing/complete-draft.ts'
import { placeOn } from '../streets/place-answers.ts'
import type { Street } from '../streets/street-facts.ts'
import { noNoticeAnswers, noticeBody, noticeCategory, noticeProblems } from './notice-answers.ts'
import type { NoticeAnswers } from './notice-answers.ts'
import { whyNotCancel } from './use-notice.ts'

const around = { now: Temporal.Instant.from('2026-11-23T10:00:00Z'), promoter: '9310', promoterPrefix: 'MW' }
const withSurfaces = (...codes: number[]) =>
  ({
    ...marlfordStreet,
    reinstatement_types: codes.map((reinstatement_type_code) => ({ reinstatement_type_code })),
  }) as Street

function complete(street: Street, changes: Partial<NoticeAnswers> = {}): NoticeAnswers {
  return {
    ...noNoticeAnswers,
    ...placeOn(street),
    road_category: noticeCategory(street),
    works_coordinates: { type: 'Point', coordinates: [423000, 301000] },
    works_location_description: 'Outside the mill',
    location_types: ['carriageway'],
    close_footway: 'no',
    close_footpath: 'no',
    description_of_work: 'Renew a service pipe',
    excavation: 'yes',
    workstream_prefix: '001',
    proposed_start_date: partsOf(Temporal.PlainDate.from('2026-12-07')),
    proposed_end_date: partsOf(Temporal.PlainDate.from('2026-12-08')),
    traffic_management_type: 'some_carriageway_incursion',
    traffic_management_plan: 'no',
    secondary_contact: 'Sam Obi',
    secondary_contact_number: '01632 960177',
    ...changes,
  }
}

describe('a private street notice', () => {
  test('for a private street is right as it is answered (BR-PSN-01, 05)', () => {
    const answers = complete(withSurfaces(9))
    expect(noticeProblems(answers, around)).toEqual([])
    expect(noticeBody(answers, around)).toMatchObject({ road_category: 9, excavation: true, promoter_swa_code: '9310' })
  })

  test('is for the private part of a street that has one (BR-PSN-04)', () => {
    const answers = complete(withSurfaces(3, 9))
    expect(noticeProblems(answers, around)).toEqual([])
    expect(noticeBody(answers, around).road_category).toBe(9)
  })

  test('is refused in a street that is not private, before any date is given (BR-PSN-01)', () => {
    const street = withSurfaces(3)
    const said = { field: 'usrn', message: 'This street is not private: apply for a permit instead' }
    expect(noticeProblems(complete(street), around)).toMatchObject([said])
    expect(noticeProblems({ ...noNoticeAnswers, ...placeOn(street) }, around)).toContainEqual(said)
  })

  test.each([
    [{ location_types: [] }, 'location_types'],
    [{ excavation: '' as const }, 'excavation'],
    [{ secondary_contact: '' }, 'secondary_contact'],
    [{ secondary_contact_email: 'nobody' }, 'secondary_contact_email'],
    [{ traffic_management_type: '' as const }, 'traffic_management_type'],
    [{ proposed_end_date: partsOf(Temporal.PlainDate.from('2026-12-01')) }, 'proposed_end_date'],
    [{ workstream_prefix: '' }, 'workstream_prefix'],
    [{ reference_from: 'own' as const, work_reference_number: 'ZZ1' }, 'work_reference_number'],
  ])('without %o is refused on its own question (BR-PSN-05)', (changes, field) => {
    expect(noticeProblems(complete(withSurfaces(9), changes), around).map((problem) => problem.field)).toEqual([field])
  })

  test('can be cancelled once (BR-PSN-11)', () => {
    expect(whyNotCancel({ private_street_status: 'issued' }, 'Planner')).toBeUndefined()
    expect(whyNotCancel({ private_street_status: 'issued' }, 'HighwayAuthority')).toBeUndefined()
    expect(whyNotCancel({ private_street_status: 'cancelled' }, 'Planner')).toContain('Cancelled')
  })
})
