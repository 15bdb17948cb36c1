import { describe, expect, test } from 'vitest'
import type * as z from 'zod/mini'
import type { WorkCreateRequest } from '../contract/works.shapes.ts'
import { applicationAnswers } from './application-answers.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'
import { checkApplication } from './submission-checks.ts'
import type { Application, ApplicationContext } from './submission-checks.ts'

const now = Temporal.Instant.from('2026-11-23T10:12:00Z')
const context: ApplicationContext = { now, holidays, isNewRecord: true }

/** A standard permit, sent with enough notice, with nothing wrong. */
const good: z.infer<typeof WorkCreateRequest> = {
  work_type: 'planned',
  application_type: 'permit',
  promoter_swa_code: '9101',
  highway_authority_swa_code: '4720',
  usrn: 41600123,
  works_coordinates: { type: 'Point', coordinates: [600_000, 142_000] },
  works_location_description: 'Outside 12 to 18',
  location_types: ['footway'],
  close_footway: 'no',
  close_footpath: 'no',
  activity_type: 'utility_asset_works',
  description_of_work: 'Replace a valve',
  excavation: true,
  proposed_start_date: '2026-12-07T00:00:00.000Z',
  proposed_end_date: '2026-12-11T00:00:00.000Z',
  is_ttro_required: false,
  traffic_management_type: 'give_and_take',
  traffic_management_plan: false,
  lane_rental_applicable: false,
  collaborative_working: false,
  secondary_contact: 'Ann Ray',
  secondary_contact_number: '01632 960001',
}

/** "field: message (rule)" of everything wrong after some answers change. */
function problems(changes: Partial<Application> & Record<string, unknown>, changed: Partial<ApplicationContext> = {}) {
  return checkApplication({ ...good, ...changes }, { ...context, ...changed }).map(
    ({ field, message, rule }) => `${field}: ${message} (${rule})`,
  )
}

test('a good application has no problem', () => expect(problems({})).toEqual([]))

describe('required answers', () => {
  const asked = applicationAnswers.flatMap(({ field, missing }) => (missing ? [{ field, missing }] : []))

  test.each(asked)('$field missing: $missing', ({ field, missing }) => {
    for (const nothing of field === 'location_types' ? [undefined, null, []] : [undefined, null, '']) {
      expect(problems({ [field]: nothing })).toContain(`${field}: ${missing} (API6-OAS)`)
    }
  })

  test('a further permit is not asked for what the works record already says', () => {
    const further = { promoter_swa_code: undefined, highway_authority_swa_code: undefined, usrn: undefined }
    expect(problems({ ...further, works_coordinates: undefined }, { isNewRecord: false })).toEqual([])
  })

  test.each(applicationAnswers.filter(({ limit }) => limit))(
    'BR-GEN-02, 05 $field: $limit characters pass',
    (answer) => {
      const { field, label, limit = 0 } = answer
      const message = `${field}: ${label} must be ${limit} characters or fewer`
      const at = (length: number) =>
        problems({ [field]: 'a'.repeat(length) }).filter((text) => text.startsWith(message))
      expect(at(limit)).toEqual([])
      expect(at(limit + 1)).toHaveLength(1)
    },
  )
})

describe('BR-PERMIT-20 dates in order', () => {
  test.each([
    ['2026-12-07', []],
    ['2026-12-06', ['proposed_end_date: End date must be the same as or after the start date (BR-PERMIT-20)']],
  ])('ending %s', (proposed_end_date, expected) => {
    expect(problems({ proposed_end_date })).toEqual(expected)
  })

  test('planned works span five years, and not a day more', () => {
    const paaStart = { proposed_start_date: '2027-03-01' }
    expect(problems({ ...paaStart, proposed_end_date: '2032-03-01' })).toEqual([])
    expect(problems({ ...paaStart, proposed_end_date: '2032-03-02' })).toEqual([
      'proposed_end_date: End date must be within 5 years of the start date (BR-PERMIT-20)',
    ])
  })

  test('a date that does not exist', () => {
    expect(problems({ proposed_start_date: '2026-02-30' })).toEqual([
      'proposed_start_date: Start date must be a real date (BR-GEN-10)',
    ])
  })
})

describe('BR-PERMIT-21 times', () => {
  const reason = { early_start_pre_approval: false, early_start_reason: 'Leak' }

  test('a start time is needed for a start in the past, not for one today', () => {
    expect(problems({ ...reason, proposed_start_date: '2026-11-23' })).toEqual([])
    expect(problems({ ...reason, proposed_start_date: '2026-11-22' })).toEqual([
      'proposed_start_time: Enter a start time (BR-PERMIT-21)',
    ])
  })

  test('BR-GEN-11, 25 today is the London day', () => {
    const lateInSummer = Temporal.Instant.from('2026-07-01T23:30:00Z')
    const answers = { ...reason, proposed_start_date: '2026-07-01', proposed_end_date: '2026-07-06' }
    expect(problems(answers, { now: lateInSummer })).toEqual(['proposed_start_time: Enter a start time (BR-PERMIT-21)'])
  })

  test('immediate works need a start time', () => {
    const immediate = { work_type: 'immediate', immediate_risk: false, is_ttro_required: null } as const
    expect(problems(immediate)).toEqual(['proposed_start_time: Enter a start time (BR-PERMIT-21)'])
    expect(problems({ ...immediate, proposed_start_time: '2026-12-07T09:00:00Z' })).toEqual([])
  })

  test('an end time is needed for an end in the past, and comes after the start time', () => {
    const past = { ...reason, proposed_start_date: '2026-11-20', proposed_start_time: '2026-11-20T09:00:00Z' }
    const ending = (proposed_end_time?: string) =>
      problems({ ...past, proposed_end_date: '2026-11-20', proposed_end_time })
    expect(ending()).toEqual(['proposed_end_time: Enter an end time (BR-PERMIT-21)'])
    expect(ending('2026-11-20T09:00:00Z')).toEqual([
      'proposed_end_time: End time must be after the start time (BR-PERMIT-21)',
    ])
    expect(ending('2026-11-20T09:00:01Z')).toEqual([])
  })

  test('BR-GEN-25 a time is on its date', () => {
    expect(problems({ proposed_start_time: '2026-12-08T09:00:00Z' })).toEqual([
      'proposed_start_time: Start time must be on the start date (BR-GEN-25)',
    ])
    expect(problems({ proposed_end_time: '2026-12-10T09:00:00Z' })).toEqual([
      'proposed_end_time: End time must be on the end date (BR-GEN-25)',
    ])
  })
})

describe('BR-PERMIT-13 early start', () => {
  const early = { proposed_start_date: '2026-12-04', proposed_end_date: '2026-12-10' }

  test('it is asked for a day early and not on the day', () => {
    expect(problems(early)).toEqual(['early_start_pre_approval: Select yes if the authority has agreed (BR-PERMIT-13)'])
    expect(problems(early, { now: Temporal.Instant.from('2026-11-20T10:00:00Z') })).toEqual([])
  })

  test('agreed needs who and what; not agreed needs a reason', () => {
    expect(problems({ ...early, early_start_pre_approval: true })).toEqual([
      'pre_approval_authoriser: Enter who agreed to the early start (BR-PERMIT-13)',
      'pre_approval_details: Enter details of the agreement (BR-PERMIT-13)',
    ])
    expect(problems({ ...early, early_start_pre_approval: false, early_start_reason: ' ' })).toEqual([
      'early_start_reason: Enter why you need to start early (BR-PERMIT-13)',
    ])
    expect(problems({ ...early, early_start_pre_approval: false, early_start_reason: 'Leak' })).toEqual([])
  })

  test('BR-WORK-45, 46 whether a major is early depends on the record it joins', () => {
    const major = { proposed_start_date: '2026-12-07', proposed_end_date: '2026-12-21' }
    const earlierPermits = [{ category: 'minor', status: 'closed' }] as const
    expect(problems(major)).toHaveLength(1)
    expect(problems(major, { earlierPermits })).toEqual([])
  })
})

describe('answers that depend on others', () => {
  test('BR-WORK-41 planned works say whether a traffic order is needed, immediate ones whether there is a risk', () => {
    expect(problems({ is_ttro_required: null })).toEqual([
      'is_ttro_required: Select yes if you need a temporary traffic order (BR-WORK-41)',
    ])
    const immediate = { work_type: 'immediate', proposed_start_time: '2026-12-07T09:00:00Z' } as const
    expect(problems(immediate)).toEqual([
      'immediate_risk: Select yes if there is a risk to people or property (BR-WORK-41)',
    ])
  })

  test.each(['two_way_signals', 'multi_way_signals'] as const)('BR-PERMIT-28 %s need an emergency contact', (type) => {
    expect(problems({ traffic_management_type: type })).toEqual([
      'emergency_contact_name: Enter an emergency contact for the signals (BR-PERMIT-28)',
      'emergency_contact_number: Enter an emergency telephone number for the signals (BR-PERMIT-28)',
    ])
  })

  test('BR-PERMIT-29 sharing needs its type and details', () => {
    expect(problems({ collaborative_working: true })).toEqual([
      'collaboration_type: Select how you will share (BR-PERMIT-29)',
      'collaboration_details: Enter details of sharing (BR-PERMIT-29)',
    ])
  })

  test('BR-GEN-06 an email address looks like one', () => {
    expect(problems({ secondary_contact_email: 'ann.ray' })).toHaveLength(1)
    expect(problems({ secondary_contact_email: 'ann.ray@water.example' })).toEqual([])
    expect(problems({ additional_contact_email: '' })).toEqual([])
  })

  test('BR-GEN-04 a condition carries 1,500 characters', () => {
    const conditions = (length: number) => [{ condition: 'NCT02a', comment: 'a'.repeat(length) }]
    expect(problems({ permit_conditions: conditions(1500) })).toEqual([])
    expect(problems({ permit_conditions: conditions(1501) })).toEqual([
      'permit_conditions[0].comment: Details for NCT02a must be 1,500 characters or fewer (BR-GEN-04)',
    ])
  })

  test('BR-GEN-08, 51 files: each once, fifty at most', () => {
    const ids = Array.from({ length: 51 }, (_, at) => at + 1)
    expect(problems({ file_ids: ids.slice(0, 50) })).toEqual([])
    expect(problems({ file_ids: ids })).toEqual(['file_ids: You can only add 50 files (BR-GEN-51)'])
    expect(problems({ file_ids: [7, 8, 7] })).toEqual(['file_ids: File 7 is in the list twice. Remove one (BR-GEN-08)'])
  })
})

describe('street, place and references', () => {
  test.each([
    [100_000, 1],
    [100_001, 0],
    [99_999_999, 0],
    [100_000_000, 1],
    [41600123.5, 1],
  ])('BR-GEN-35 USRN %d: %i problem', (usrn, count) => {
    expect(problems({ usrn })).toHaveLength(count)
  })

  test('a street that the gazetteer lacks', () => {
    expect(problems({}, { street: null })).toEqual(['usrn: No street has this USRN (BR-GEN-35)'])
  })

  test('BR-GEN-37 a street with several types asks for one', () => {
    const street = { reinstatementTypeCodes: [3, 4, 4] }
    expect(problems({}, { street })).toEqual(['road_category: Select the road category (BR-GEN-37)'])
    expect(problems({ road_category: 4 }, { street })).toEqual([])
    expect(problems({}, { street: { reinstatementTypeCodes: [4, 4] } })).toEqual([])
  })

  test('BR-GEN-31 the place is checked', () => {
    expect(problems({ works_coordinates: { type: 'MultiPoint', coordinates: [] } })).toEqual([
      'works_coordinates: Where the works are must be a point, line or closed area (BR-GEN-31)',
    ])
  })

  test('BR-PERMIT-22 workstream 000 is never for works', () => {
    expect(problems({ workstream_prefix: '000' })).toEqual([
      'workstream_prefix: You cannot add works to this workstream (BR-PERMIT-22)',
    ])
    expect(problems({ workstream_prefix: '1' })).toHaveLength(1)
    expect(problems({ workstream_prefix: '001' })).toEqual([])
  })

  test("BR-GEN-60 the promoter's own reference", () => {
    const own = { workstream_prefix: '001', work_reference_number: 'MW001-LEAK_7' }
    expect(problems(own, { promoterPrefix: 'MW' })).toEqual([])
    expect(problems({ ...own, work_reference_number: 'MP001LEAK7' }, { promoterPrefix: 'MW' })).toHaveLength(1)
    expect(problems({ ...own, work_reference_number: 'MW001 LEAK' })).toHaveLength(1)
  })
})

describe('HS2', () => {
  const highway = { work_type: 'hs2_highway_works', is_ttro_required: null } as const
  const hs2 = { promoter_swa_code: '7374', hs2_in_act_limits: true }

  test('BR-HS2-01 highway works are for promoter 7374 only', () => {
    expect(problems(highway)).toEqual(['work_type: Only the HS2 promoter can apply for HS2 highway works (BR-HS2-01)'])
    expect(problems({ ...highway, ...hs2, hs2_highway_exemption: 'none_applicable' })).toEqual([])
  })

  test('the promoter of a further permit comes from the record', () => {
    const further = { ...highway, promoter_swa_code: undefined }
    expect(problems(further, { isNewRecord: false, promoterSwaCode: '9101' })).toHaveLength(1)
    const answers = { ...further, hs2_in_act_limits: false }
    expect(problems(answers, { isNewRecord: false, promoterSwaCode: '7374' })).toEqual([])
  })

  test('BR-HS2-01, 03 promoter 7374 says whether it is inside the limits, and which provision applies', () => {
    expect(problems({ promoter_swa_code: '7374' })).toHaveLength(1)
    expect(problems({ ...highway, ...hs2 })).toEqual([
      'hs2_highway_exemption: Select whether a protective provision applies (BR-HS2-03)',
    ])
  })

  test('BR-PERMIT-31 some parts of the street are for HS2 works', () => {
    expect(problems({ location_types: ['taxi_rank'] })).toHaveLength(1)
    expect(problems({ ...hs2, location_types: ['taxi_rank'] })).toEqual([])
  })

  test('BR-HS2-08, BR-COND-04 limits', () => {
    const answers = { ...highway, ...hs2, hs2_highway_exemption: 'none_applicable' } as const
    expect(problems({ ...answers, hs2_consultation_requested_response_date: '2026-11-23' })).toEqual([])
    expect(problems({ ...answers, hs2_consultation_requested_response_date: '2026-11-22' })).toHaveLength(1)
    expect(problems({ ...answers, hs2_highway_emails: ['a@b.example', 'c@d.example', 'e@f.example'] })).toHaveLength(1)
    expect(problems({ ...answers, hs2_additional_usrns: Array<number>(11).fill(41600123) })).toHaveLength(1)
    expect(problems({ ...answers, hs2_additional_usrns: [7] })).toHaveLength(1)
    expect(problems({ ...answers, permit_conditions: [{ condition: 'NCT02a' }] })).toHaveLength(1)
  })
})
