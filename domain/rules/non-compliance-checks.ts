import type { NonComplianceResponseStatus } from '../contract/enums/non-compliances.ts'
import { isMissing } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate, instantOf, londonDate } from './working-days.ts'

/** An answer to a non-compliance as it goes on the wire (`NonComplianceResponseStatusRequest`). */
export type NonComplianceAnswer = {
  readonly non_compliance_response_status: NonComplianceResponseStatus
  readonly response_details?: string | null
  readonly jsm_suggested_date?: string | null
}

/** What somebody may send; the other two are set by inspections (BR-NC-07). */
export type SentNonComplianceStatus = Exclude<NonComplianceResponseStatus, 'issued' | 'works_completed_and_passed'>

export function isSent(status: NonComplianceResponseStatus): status is SentNonComplianceStatus {
  return status !== 'issued' && status !== 'works_completed_and_passed'
}

/**
 * What is wrong with the answers (BR-NC-07, 12, 20, 22).
 *
 * @param suggested  the date that is on the table while the sides have not agreed; a counter-date has to be another
 */
export function checkNonComplianceAnswer(
  answer: NonComplianceAnswer,
  now: Temporal.Instant,
  suggested: Temporal.Instant | null,
): RuleProblem[] {
  const { non_compliance_response_status: status, response_details: details } = answer
  if (!isSent(status)) {
    const message = 'This status is set by recording an inspection'
    return [{ field: 'non_compliance_response_status', message, rule: 'BR-NC-07' }]
  }
  if (status === 'joint_site_meeting_suggested') return dateProblems(answer.jsm_suggested_date, now, suggested)
  const isExplained = status === 'withdrawn' || status === 'joint_site_meeting_not_needed'
  if (!isExplained || !isMissing(details)) return []
  return [{ field: 'response_details', message: 'Enter the reason', rule: 'BR-NC-12' }]
}

function dateProblems(
  date: string | null | undefined,
  now: Temporal.Instant,
  suggested: Temporal.Instant | null,
): RuleProblem[] {
  const problem = (message: string, rule: string) => [{ field: 'jsm_suggested_date', message, rule }]
  if (date == null) return problem('Enter a date for the meeting', 'BR-NC-12')
  if (Temporal.PlainDate.compare(civilDate(date), londonDate(now)) < 0) {
    return problem('The meeting must be today or later', 'BR-NC-20')
  }
  return suggested?.equals(instantOf(date))
    ? problem('This date is already suggested. Suggest another, or say that you will attend', 'BR-NC-22')
    : []
}
