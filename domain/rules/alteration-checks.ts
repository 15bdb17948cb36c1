import type { AlterationType } from '../contract/enums/alterations.ts'
import type { HS2HighwayExemption, WorkCategory, WorkType } from '../contract/enums/permits.ts'
import { isMissing, tooLong } from './application-answers.ts'
import { categoryOf } from './application-dates.ts'
import type { RuleProblem } from './rule-broken.ts'
import { checkApplication } from './submission-checks.ts'
import type { Application } from './submission-checks.ts'
import { civilDate, instantOf } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** A change request as it goes on the wire (`PermitAlterationCreateRequest`), or a form's half of one. */
export type ChangeRequest = Application & { readonly permit_alteration_reason?: string | null }

/** What the checks need of the permit as it is; names as in `PermitResponse`. */
export type PermitToChange = {
  readonly work_type: WorkType
  readonly work_category: WorkCategory
  readonly promoter_swa_code: string
  readonly proposed_start_date: string
  readonly proposed_start_time?: string | null
  readonly actual_start_date?: string | null
  readonly hs2_in_act_limits?: boolean | null
  readonly hs2_highway_exemption?: HS2HighwayExemption | null
  readonly hs2_additional_usrns?: readonly number[] | null
}

export type ChangeContext = {
  readonly now: Temporal.Instant
  readonly holidays: Holidays
  readonly type: AlterationType
}

/**
 * What is wrong with a promoter's change: the checks of every application (2.4 of the rules), what a change cannot move
 * (BR-ALT-13), the category that it cannot reach (BR-ALT-14), and the reason (BR-ALT-19). Whether the permit may be changed
 * at all is answered by `changeOpenTo`.
 */
export function checkAlteration(request: ChangeRequest, permit: PermitToChange, context: ChangeContext): RuleProblem[] {
  const { hs2_in_act_limits, hs2_highway_exemption, hs2_additional_usrns } = permit
  const application = { ...request, hs2_in_act_limits, hs2_highway_exemption, hs2_additional_usrns }
  const problems = [
    ...checkApplication(application, { ...applicationContext(permit, context), isNewRecord: false }),
    ...reasonProblems(request),
    ...workTypeProblems(request, permit),
  ]
  // what follows reads the dates, so that they have to be real
  if (problems.some(({ rule }) => rule === 'BR-GEN-10')) return problems
  return [...problems, ...lockedStartProblems(request, permit), ...categoryProblems(request, permit, context)]
}

/** The category that the permit would have after a change: by work type and length, never a PAA again (BR-ALT-15). */
export function categoryAfterChange(
  request: ChangeRequest,
  permit: PermitToChange,
  context: Pick<ChangeContext, 'now' | 'holidays'>,
): WorkCategory {
  return categoryOf(request, applicationContext(permit, context)) ?? permit.work_category
}

/** What is wrong with the reason, which every change needs, the authority's own too (BR-ALT-19). */
export function reasonProblems({ permit_alteration_reason: reason }: ChangeRequest): RuleProblem[] {
  const field = 'permit_alteration_reason'
  if (isMissing(reason)) return [{ field, message: 'Enter why you are changing the permit', rule: 'BR-ALT-19' }]
  return (reason?.length ?? 0) > 500 ? [tooLong(field, 'Reason', 500)] : []
}

function applicationContext(permit: PermitToChange, { now, holidays }: Pick<ChangeContext, 'now' | 'holidays'>) {
  const changes = { startOn: civilDate(permit.proposed_start_date) }
  return { now, holidays, changes, promoterSwaCode: permit.promoter_swa_code }
}

/** Planned works that became immediate would have begun without a start: sources are silent, we keep the type. */
function workTypeProblems({ work_type }: ChangeRequest, permit: PermitToChange): RuleProblem[] {
  if (!work_type || work_type === permit.work_type) return []
  return [{ field: 'work_type', message: 'A change request cannot change the type of works', rule: 'BR-ALT-13' }]
}

function lockedStartProblems(request: ChangeRequest, permit: PermitToChange): RuleProblem[] {
  if (!permit.actual_start_date || !request.proposed_start_date) return []
  const problem = (field: string, message: string) => [{ field, message, rule: 'BR-ALT-13' }]
  if (!civilDate(request.proposed_start_date).equals(civilDate(permit.proposed_start_date))) {
    return problem('proposed_start_date', 'The works have started: the proposed start cannot be changed')
  }
  const { proposed_start_time: time } = permit
  if (!time) return []
  const asked = request.proposed_start_time
  const isSame = asked && Temporal.Instant.compare(instantOf(asked), instantOf(time)) === 0
  return isSame ? [] : problem('proposed_start_time', 'The works have started: the start time cannot be changed')
}

/** Minor and standard works become major by an extension or not at all (BR-ALT-14). */
function categoryProblems(request: ChangeRequest, permit: PermitToChange, context: ChangeContext): RuleProblem[] {
  const isSmaller = permit.work_category === 'minor' || permit.work_category === 'standard'
  if (!isSmaller || context.type === 'WORK_EXTENSION') return []
  if (categoryAfterChange(request, permit, context) !== 'major') return []
  const message = 'A change request cannot make these works major. Change the dates or the traffic order'
  return [{ field: 'proposed_end_date', message, rule: 'BR-ALT-14' }]
}
