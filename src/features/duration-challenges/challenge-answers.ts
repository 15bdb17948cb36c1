/** What is typed in a review and in an answer to one, and the requests that they make. */
import { wireDate } from '../../forms/wire-date.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { answerDurationChallenge, reviewDurationChallenge } from '../../../domain/contract/permit-follow-ups.ts'
import {
  checkChallengeAnswer,
  checkChallengeReview,
  type ChallengeRange,
} from '../../../domain/rules/duration-challenge-checks.ts'
import { dateProblem, noDate, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'

/** The same for a permit and for a change request. */
export type ReviewBody = BodyOf<typeof reviewDurationChallenge>
export type AnswerBody = BodyOf<typeof answerDurationChallenge>

export type ReviewAnswers = {
  review_status: '' | ReviewBody['review_status']
  reason_for_non_acceptance: string
}

export const noReview: ReviewAnswers = { review_status: '', reason_for_non_acceptance: '' }

/** A reason typed before accepting stays at home. */
export function reviewBody({ review_status, reason_for_non_acceptance: reason }: ReviewAnswers): Partial<ReviewBody> {
  if (!review_status) return {}
  return review_status === 'duration_challenge_not_accepted'
    ? { review_status, reason_for_non_acceptance: reason.trim() }
    : { review_status }
}

export function reviewProblems(answers: ReviewAnswers): FormProblem[] {
  return checkChallengeReview(reviewBody(answers))
}

export type AnswerAnswers = {
  non_acceptance_response_status: '' | AnswerBody['non_acceptance_response_status']
  new_reasonable_period_end_date: DateParts
  non_acceptance_response_details: string
}

export const noAnswer: AnswerAnswers = {
  non_acceptance_response_status: '',
  new_reasonable_period_end_date: noDate,
  non_acceptance_response_details: '',
}

/** A date typed before keeping the present one stays at home. */
export function answerBody(answers: AnswerAnswers): Partial<AnswerBody> {
  const status = answers.non_acceptance_response_status
  const end = wireDate(answers.new_reasonable_period_end_date)
  return {
    ...(status ? { non_acceptance_response_status: status } : {}),
    ...(status === 'reasonable_period_end_date_changed' && end ? { new_reasonable_period_end_date: end } : {}),
    non_acceptance_response_details: answers.non_acceptance_response_details.trim(),
  }
}

export function answerProblems(answers: AnswerAnswers, range: ChallengeRange): FormProblem[] {
  const field = 'new_reasonable_period_end_date'
  const isChanged = answers.non_acceptance_response_status === 'reasonable_period_end_date_changed'
  const typed = isChanged
    ? dateProblem(field, 'New end date', answers.new_reasonable_period_end_date, 'Enter the new end date')
    : undefined
  const ruled = checkChallengeAnswer(answerBody(answers), range)
  return typed ? [typed, ...ruled.filter((problem) => problem.field !== field)] : ruled
}
