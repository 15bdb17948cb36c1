import type { AssessmentStatus, ReasonForRefusal } from '../contract/enums/permits.ts'
import { isMissing, tooLong } from './application-answers.ts'
import { challengeDateProblems, immediateChallengeRange } from './duration-challenge-checks.ts'
import type { PermitState } from './move-conditions.ts'
import type { PermitMove } from './permit-states.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** A decision as it goes on the wire (`PermitAssessmentUpdateRequest`), or a form's half of one. */
export type Assessment = {
  readonly assessment_status?: AssessmentStatus | null
  readonly is_duration_challenged?: boolean | null
  readonly assessment_discount?: number | null
  readonly reasons_for_refusal?: readonly ReasonForRefusal[] | null
  readonly additional_comments?: string | null
  readonly pending_change_details?: string | null
  readonly revoke_reason?: string | null
  readonly reasonable_period_end_date?: string | null
}

/** The move of the state table that a decision asks for; null for one that an authority cannot send (BR-PERMIT-72). */
export function moveOf(assessment: Assessment): PermitMove | null {
  switch (assessment.assessment_status) {
    case 'granted':
      return assessment.is_duration_challenged ? 'grant_with_duration_challenge' : 'grant'
    case 'refused':
      return 'refuse'
    case 'permit_modification_request':
      return 'request_modification'
    case 'revoked':
      return 'revoke'
    default:
      return null
  }
}

/**
 * What is wrong with the answers of a decision (BR-PERMIT-40 to 44). Whether the permit may be decided so at all is the state
 * table's answer: `can(permit, moveOf(assessment), …)`.
 *
 * @param permit.actual_start_date  where the works have started, the challenge counts from it, else from the proposed start
 */
export function checkAssessment(
  assessment: Assessment,
  permit: Pick<PermitState, 'work_category' | 'actual_start_date'> & { readonly proposed_start_date: string },
  context: { readonly holidays: Holidays },
): RuleProblem[] {
  switch (moveOf(assessment)) {
    case 'grant':
      return discountProblems(assessment, permit)
    case 'grant_with_duration_challenge':
      return [
        ...challengeProblems(assessment, permit, context.holidays),
        ...commentProblems(assessment, 'BR-PERMIT-43'),
        ...discountProblems(assessment, permit),
      ]
    case 'refuse':
      return [...reasonProblems(assessment), ...commentProblems(assessment, 'BR-PERMIT-41')]
    case 'request_modification':
      return textProblems(
        'pending_change_details',
        assessment,
        'Enter what must change',
        'Changes',
        500,
        'BR-PERMIT-42',
      )
    case 'revoke':
      return textProblems(
        'revoke_reason',
        assessment,
        'Enter why you are revoking the permit',
        'Reason',
        500,
        'BR-PERMIT-44',
      )
    default:
      return [{ field: 'assessment_status', message: 'Select a decision', rule: 'BR-PERMIT-72' }]
  }
}

function discountProblems(
  { assessment_discount: discount }: Assessment,
  permit: Pick<PermitState, 'work_category'>,
): RuleProblem[] {
  const problem = (message: string, rule: string) => [{ field: 'assessment_discount', message, rule }]
  if (permit.work_category === 'hs2_highway') {
    return discount ? problem('HS2 highway works have no discount', 'BR-HS2-06') : []
  }
  const isGood = discount != null && Number.isInteger(discount) && discount >= 0 && discount <= 100
  return isGood ? [] : problem('Enter a discount between 0 and 100', 'BR-PERMIT-40')
}

function reasonProblems({ reasons_for_refusal: reasons }: Assessment): RuleProblem[] {
  const problem = (message: string) => [{ field: 'reasons_for_refusal', message, rule: 'BR-PERMIT-41' }]
  if (isMissing(reasons) || !reasons) return problem('Select at least one reason')
  if (reasons.length > 5) return problem('Select no more than 5 reasons')
  const repeated = reasons.find((reason, at) => reasons.indexOf(reason) !== at)
  return repeated ? problem(`${repeated} is in the list twice. Remove one`) : []
}

function commentProblems(assessment: Assessment, rule: string): RuleProblem[] {
  return textProblems('additional_comments', assessment, 'Enter comments for the promoter', 'Comments', 1500, rule)
}

/** The authority's own end date (BR-PERMIT-43, BR-ALT-41). */
function challengeProblems(
  assessment: Assessment,
  permit: { readonly proposed_start_date: string; readonly actual_start_date?: string | null },
  holidays: Holidays,
): RuleProblem[] {
  const start = civilDate(permit.actual_start_date ?? permit.proposed_start_date)
  const range = immediateChallengeRange(start, holidays)
  const field = 'reasonable_period_end_date'
  return challengeDateProblems(field, assessment.reasonable_period_end_date, range, 'BR-PERMIT-43')
}

function textProblems(
  field: 'additional_comments' | 'pending_change_details' | 'revoke_reason',
  assessment: Assessment,
  missing: string,
  name: string,
  limit: number,
  rule: string,
): RuleProblem[] {
  const text = assessment[field]
  if (isMissing(text) || !text) return [{ field, message: missing, rule }]
  return text.length > limit ? [tooLong(field, name, limit)] : []
}
