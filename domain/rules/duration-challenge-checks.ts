import type {
  DurationChallengeNonAcceptanceResponseStatus,
  DurationChallengeReviewStatus,
} from '../contract/enums/alterations.ts'
import { dateWords } from '../words.ts'
import { isMissing, tooLong } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'
import { addWorkingDays, civilDate, nextWorkingDay } from './working-days.ts'
import type { Holidays } from './working-days.ts'

/** The days from which an authority may choose its own end date; civil dates in Europe/London, both included. */
export type ChallengeRange = {
  readonly from: Temporal.PlainDate
  readonly to?: Temporal.PlainDate
  /** said of a day outside */
  readonly says: string
}

/** On immediate works at least 2 working days from the start, counted from the day after it (BR-PERMIT-43, BR-ALT-41). */
export function immediateChallengeRange(startOn: Temporal.PlainDate, holidays: Holidays): ChallengeRange {
  const from = addWorkingDays(nextWorkingDay(startOn, holidays), 2, holidays)
  return { from, says: 'End date must be at least 2 working days after the start' }
}

/**
 * On an extension from the permit's current end to the day before the end asked for (BR-ALT-40). In the answer to a
 * challenge that was not accepted the end asked for may be chosen too (BR-ALT-53).
 */
export function extensionChallengeRange(
  currentEnd: Temporal.PlainDate,
  askedEnd: Temporal.PlainDate,
  step: 'challenge' | 'answer',
): ChallengeRange {
  const to = step === 'answer' ? askedEnd : askedEnd.subtract({ days: 1 })
  return {
    from: currentEnd,
    to,
    says: `End date must be between ${dateWords(currentEnd)} and ${dateWords(to)}`,
  }
}

/** What is wrong with an end date that the authority chose; a date-time counts as its day in London. */
export function challengeDateProblems(
  field: string,
  endDate: string | null | undefined,
  range: ChallengeRange,
  rule: string,
): RuleProblem[] {
  if (!endDate) return [{ field, message: 'Enter when the works should end', rule }]
  const end = civilDate(endDate)
  const isEarly = Temporal.PlainDate.compare(end, range.from) < 0
  const isLate = range.to !== undefined && Temporal.PlainDate.compare(end, range.to) > 0
  return isEarly || isLate ? [{ field, message: range.says, rule }] : []
}

/** A promoter's review as it goes on the wire, or a form's half of one. */
export type ChallengeReview = {
  readonly review_status?: DurationChallengeReviewStatus | null
  readonly reason_for_non_acceptance?: string | null
}

/** What is wrong with a review: not accepting wants a reason of at most 500 characters (BR-ALT-42, 52). */
export function checkChallengeReview(review: ChallengeReview): RuleProblem[] {
  const field = 'reason_for_non_acceptance'
  const reason = review.reason_for_non_acceptance
  if (!review.review_status) {
    return [{ field: 'review_status', message: 'Select whether you accept the end date', rule: 'BR-ALT-42' }]
  }
  if (review.review_status === 'duration_challenge_not_accepted' && isMissing(reason)) {
    return [{ field, message: 'Enter why you do not accept it', rule: 'BR-ALT-42' }]
  }
  return (reason?.length ?? 0) > 500 ? [tooLong(field, 'Reason', 500)] : []
}

/** An authority's answer as it goes on the wire, or a form's half of one. */
export type ChallengeAnswer = {
  readonly non_acceptance_response_status?: DurationChallengeNonAcceptanceResponseStatus | null
  readonly new_reasonable_period_end_date?: string | null
  readonly non_acceptance_response_details?: string | null
}

/** What is wrong with an answer: details always, and a new date in the range when it changes (BR-ALT-43, 53, 54). */
export function checkChallengeAnswer(answer: ChallengeAnswer, range: ChallengeRange): RuleProblem[] {
  const status = answer.non_acceptance_response_status
  const details = answer.non_acceptance_response_details
  const problems: RuleProblem[] = []
  if (!status) {
    const message = 'Select whether you will change the end date'
    problems.push({ field: 'non_acceptance_response_status', message, rule: 'BR-ALT-43' })
  }
  if (status === 'reasonable_period_end_date_changed') {
    const field = 'new_reasonable_period_end_date'
    problems.push(...challengeDateProblems(field, answer.new_reasonable_period_end_date, range, 'BR-ALT-53'))
  }
  if (isMissing(details)) {
    const message = 'Enter an explanation'
    problems.push({ field: 'non_acceptance_response_details', message, rule: 'BR-ALT-43' })
  }
  if ((details?.length ?? 0) > 500) problems.push(tooLong('non_acceptance_response_details', 'Explanation', 500))
  return problems
}
