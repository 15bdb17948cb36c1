import { describe, expect, test } from 'vitest'
import {
  categoryAfterChange,
  checkAlteration,
  type ChangeContext,
  type ChangeRequest,
  type PermitToChange,
} from './alteration-checks.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const context = (type: ChangeContext['type'] = 'PROMOTER_CHANGE_REQUEST') => ({ now, holidays, type })

const permit = (changes: Partial<PermitToChange> = {}): PermitToChange => ({
  work_type: 'planned',
  work_category: 'minor',
  promoter_swa_code: '9310',
  proposed_start_date: '2026-12-07T00:00:00.000Z',
  ...changes,
})

const unchanged = {
  work_type: 'planned',
  application_type: 'permit',
  works_location_description: 'Outside number 12',
  location_types: ['carriageway'],
  close_footway: 'no',
  close_footpath: 'no',
  activity_type: 'utility_repair_and_maintenance_works',
  description_of_work: 'Repair a leaking service pipe',
  excavation: true,
  proposed_start_date: '2026-12-07',
  proposed_end_date: '2026-12-08',
  traffic_management_type: 'give_and_take',
  traffic_management_plan: false,
  lane_rental_applicable: false,
  collaborative_working: false,
  secondary_contact: 'Sam Obi',
  secondary_contact_number: '01632 960010',
  is_ttro_required: false,
  permit_alteration_reason: 'The main lies deeper than drawn',
} as const satisfies ChangeRequest & Record<string, unknown>

const problems = (
  changes: Partial<ChangeRequest> & Record<string, unknown> = {},
  onto: Partial<PermitToChange> = {},
  type?: ChangeContext['type'],
) => checkAlteration({ ...unchanged, ...changes }, permit(onto), context(type)).map(({ field, rule }) => [field, rule])

describe('BR-PERMIT-21: the time of a start that is past', () => {
  const begun = { proposed_start_date: '2026-11-19', actual_start_date: '2026-11-19T08:00:00.000Z' }

  test('is not asked while the start stays where it was, as in every extension of works that began without one', () => {
    expect(problems({ proposed_start_date: '2026-11-19' }, begun, 'WORK_EXTENSION')).toEqual([])
  })

  test('is asked of a start that moves there', () => {
    expect(problems({ proposed_start_date: '2026-11-20' })).toContainEqual(['proposed_start_time', 'BR-PERMIT-21'])
  })
})

describe('BR-ALT-12, 19: a change carries every answer and a reason', () => {
  test('all there: nothing is wrong', () => {
    expect(problems()).toEqual([])
  })

  test.each([
    'description_of_work',
    'secondary_contact',
    'traffic_management_type',
    'proposed_end_date',
    'excavation',
  ] as const)('%s left out is missed', (field) => {
    expect(problems({ [field]: null })[0]?.[0]).toBe(field)
  })

  test.each([[null], [''], [' '], ['x'.repeat(501)]])('BR-ALT-19: the reason %j is refused', (reason) => {
    expect(problems({ permit_alteration_reason: reason })[0]?.[0]).toBe('permit_alteration_reason')
  })

  test('BR-PERMIT-20, 28: the checks of an application hold for a change', () => {
    expect(problems({ proposed_end_date: '2026-12-06' })).toEqual([['proposed_end_date', 'BR-PERMIT-20']])
    expect(problems({ traffic_management_type: 'two_way_signals' })).toEqual([
      ['emergency_contact_name', 'BR-PERMIT-28'],
      ['emergency_contact_number', 'BR-PERMIT-28'],
    ])
  })

  test('BR-GEN-10: a date that is none is the only complaint about dates', () => {
    expect(problems({ proposed_end_date: '2026-02-30' })).toEqual([['proposed_end_date', 'BR-GEN-10']])
  })
})

describe('BR-ALT-13: what a change cannot move', () => {
  const started = {
    actual_start_date: '2026-12-07T09:00:00.000Z',
    proposed_start_time: '2026-12-07T08:00:00.000Z',
  }

  test('the start of works that have started', () => {
    const moved = { proposed_start_date: '2026-12-08', proposed_start_time: '2026-12-08T08:00:00.000Z' }
    expect(problems(moved, started)).toEqual([['proposed_start_date', 'BR-ALT-13']])
    expect(problems(moved)).toEqual([])
  })

  test('nor its time', () => {
    expect(problems({ proposed_start_time: '2026-12-07T07:00:00.000Z' }, started)).toEqual([
      ['proposed_start_time', 'BR-ALT-13'],
    ])
    expect(problems({}, started)).toEqual([['proposed_start_time', 'BR-ALT-13']])
    expect(problems({ proposed_start_time: '2026-12-07T08:00:00+00:00' }, started)).toEqual([])
  })

  test('a start without a time may get one', () => {
    const { actual_start_date } = started
    expect(problems({ proposed_start_time: '2026-12-07T08:00:00.000Z' }, { actual_start_date })).toEqual([])
  })

  test('the type of works', () => {
    const toImmediate = {
      work_type: 'immediate',
      immediate_risk: true,
      proposed_start_time: '2026-12-07T08:00:00.000Z',
    } as const
    expect(problems(toImmediate)).toEqual([['work_type', 'BR-ALT-13']])
  })
})

describe('BR-ALT-14, 15: the category after a change', () => {
  const major = { proposed_end_date: '2026-12-21' }
  const ttro = { is_ttro_required: true }

  test.each(['PROMOTER_CHANGE_REQUEST', 'PROMOTER_IMPOSED_CHANGE', 'MODIFIED_PERMIT'] as const)(
    'BR-ALT-14: a minor or standard cannot become major by %s',
    (type) => {
      for (const work_category of ['minor', 'standard'] as const) {
        expect(problems(major, { work_category }, type)).toEqual([['proposed_end_date', 'BR-ALT-14']])
        expect(problems(ttro, { work_category }, type)).toEqual([['proposed_end_date', 'BR-ALT-14']])
      }
    },
  )

  test('BR-ALT-14: but by an extension', () => {
    expect(problems(major, {}, 'WORK_EXTENSION')).toEqual([])
  })

  test('BR-ALT-14: a major stays free', () => {
    expect(problems(major, { work_category: 'major' })).toEqual([])
  })

  test.each([
    ['2026-12-09', 'minor'],
    ['2026-12-10', 'standard'],
    ['2026-12-18', 'standard'],
    ['2026-12-21', 'major'],
  ])('BR-ALT-15: to %s is %s, and never a PAA again', (proposed_end_date, category) => {
    expect(categoryAfterChange({ ...unchanged, proposed_end_date }, permit(), context())).toBe(category)
  })

  test('BR-ALT-15: immediate works change between urgent and emergency', () => {
    const immediate = { ...unchanged, work_type: 'immediate', immediate_risk: true } as const
    const before = permit({ work_type: 'immediate', work_category: 'immediate_urgent' })
    expect(categoryAfterChange(immediate, before, context())).toBe('immediate_emergency')
  })
})

describe('BR-PERMIT-11, BR-ALT-16: early start is asked about when the start moves', () => {
  const early = { proposed_start_date: '2026-11-26', proposed_end_date: '2026-11-26' }

  test('a start that moves into the early range needs an answer', () => {
    expect(problems(early)).toEqual([['early_start_pre_approval', 'BR-PERMIT-13']])
    expect(problems({ ...early, early_start_pre_approval: false, early_start_reason: 'The leak grows' })).toEqual([])
  })

  test('one that stays is not tested again, however near it has come', () => {
    const near = { proposed_start_date: '2026-11-26T00:00:00.000Z' }
    expect(problems({ ...early, proposed_end_date: '2026-11-27' }, near)).toEqual([])
  })

  test('BR-PERMIT-13: an agreement still needs its author and details', () => {
    const near = { proposed_start_date: '2026-11-26T00:00:00.000Z' }
    expect(problems({ ...early, early_start_pre_approval: true }, near).map(([field]) => field)).toEqual([
      'pre_approval_authoriser',
      'pre_approval_details',
    ])
  })
})

describe('BR-HS2-01, 08: what only the first application says holds for the change', () => {
  test('HS2 street works in the limits stay without conditions', () => {
    const hs2 = { promoter_swa_code: '7374', hs2_in_act_limits: true }
    expect(problems({}, hs2)).toEqual([])
    expect(problems({ permit_conditions: [{ condition: 'NCT06a' }] }, hs2)).toEqual([
      ['permit_conditions', 'BR-COND-04'],
    ])
  })
})
