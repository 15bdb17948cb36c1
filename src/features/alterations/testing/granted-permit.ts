import { mondayMorning, marlfordStreet } from '../../apply/testing/complete-draft.ts'
import { refusedPermit } from '../../apply/testing/refused-works.ts'
import type { Permit } from '../../permits/use-permit.ts'
import { draftOf, unchanged, type ChangeAnswers, type Changing } from '../change-draft.ts'

/** A standard permit of five working days, granted, to start a fortnight from Monday 23 November 2026. */
export const grantedPermit: Permit = {
  ...refusedPermit,
  permit_status: 'granted',
  permit_status_string: 'Granted',
  assessment_status: 'granted',
  reasons_for_refusal: null,
  assessment_comments: null,
  is_ttro_required: false,
  proposed_start_date: '2026-12-07T00:00:00.000Z',
  proposed_end_date: '2026-12-11T00:00:00.000Z',
  proposed_end_time: '2026-12-11T17:00:00.000Z',
  reasonable_period_end_date: '2026-12-11T00:00:00.000Z',
  deadline_date: '2026-12-01T00:00:00.000Z',
  permit_conditions: [
    { condition: 'NCT01a', condition_string: 'Dates', comment: null },
    { condition: 'NCT01b', condition_string: 'Start window', comment: null },
    { condition: 'NCT02a', condition_string: 'Limits', comment: '9:30am to 4pm' },
    { condition: 'NCT02a', condition_string: 'Limits', comment: 'No Saturdays' },
    { condition: 'NCT11a', condition_string: 'Permit number', comment: null },
  ],
  files: [{ file_id: 7, name: 'plan.pdf' }] as Permit['files'],
  permit_alterations: [],
}

/** The same works begun. */
export const begunPermit: Permit = {
  ...grantedPermit,
  work_status: 'in_progress',
  work_status_string: 'Works in progress',
  proposed_start_date: '2026-11-19T00:00:00.000Z',
  proposed_end_date: '2026-11-24T00:00:00.000Z',
  proposed_end_time: null,
  reasonable_period_end_date: '2026-11-24T00:00:00.000Z',
  actual_start_date: '2026-11-19T08:00:00.000Z',
}

export function changing(permit: Permit = grantedPermit): Changing {
  return { permit, draft: draftOf(permit, marlfordStreet), now: mondayMorning }
}

export function answers(of: Changing, changes: Partial<ChangeAnswers>): ChangeAnswers {
  return { ...unchanged(of.draft), permit_alteration_reason: 'The pipe is deeper', ...changes }
}
