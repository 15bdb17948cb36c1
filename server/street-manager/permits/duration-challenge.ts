import * as endpoints from '../../../domain/contract/permit-follow-ups.ts'
import {
  checkChallengeAnswer,
  checkChallengeReview,
  immediateChallengeRange,
} from '../../../domain/rules/duration-challenge-checks.ts'
import {
  answerMove,
  challengeState,
  permitChallengeMachine,
  reviewMove,
} from '../../../domain/rules/duration-challenge-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { changePermit, readPermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { instantAnswer } from '../wire-dates.ts'
import { permitEvent } from './permit-events.ts'

type Review = typeof endpoints.reviewDurationChallenge
type Answer = typeof endpoints.answerDurationChallenge

/**
 * The promoter accepts the authority's end date for immediate works, or says why not (BR-ALT-42, 51, 52). Throws 400
 * without a reason, 409 where nothing is challenged or the review is done (BR-ALT-45).
 */
export async function reviewDurationChallenge(call: Call<Review>): Promise<void> {
  const { db, caller, body, work, params, now } = call
  refuseProblems(checkChallengeReview(body))
  const permit = await readPermit(db, params.permitReferenceNumber)
  const role = actingRole(endpoints.reviewDurationChallenge, caller)
  const action = reviewMove(body.review_status)
  const move = mayMove(permitChallengeMachine, challengeState(permit), action, role)
  refuseMove(move)
  const reason = action === 'accept' ? null : body.reason_for_non_acceptance
  const details = {
    ...permit.details,
    duration_challenge_reason_for_non_acceptance: reason,
    duration_challenge_review_update_date: instantAnswer(now),
    duration_challenge_reviewed_by: caller.email,
  }
  await changePermit(db, permit, { duration_challenge_review_status: body.review_status, details }, now)
  const event = permitEvent(permit, move.event, reason ?? 'The end date of the authority is accepted')
  await recordEvent(db, work, event, actorOf(caller, body), now)
}

/**
 * The authority changes or keeps an end date that was not accepted (BR-ALT-43, 44, 53, 54). Throws 400 for a date nearer
 * than two working days from the start, 409 unless the promoter did not accept and nobody has answered yet.
 */
export async function answerDurationChallenge(call: Call<Answer>): Promise<void> {
  const { db, house, caller, body, work, params, now } = call
  const permit = await readPermit(db, params.permitReferenceNumber)
  const startOn = permit.actual_start_at ? londonDate(permit.actual_start_at) : civilDate(permit.proposed_start_on)
  refuseProblems(checkChallengeAnswer(body, immediateChallengeRange(startOn, house.holidays)))
  const role = actingRole(endpoints.answerDurationChallenge, caller)
  const action = answerMove(body.non_acceptance_response_status)
  const move = mayMove(permitChallengeMachine, challengeState(permit), action, role)
  refuseMove(move)
  const isChanged = action === 'change_date' && body.new_reasonable_period_end_date
  const newEnd = isChanged ? civilDate(isChanged).toString() : undefined
  const ends = newEnd && {
    duration_challenge_non_acceptance_response_new_reasonable_period_end_on: newEnd,
    duration_challenge_non_acceptance_response_old_reasonable_period_end_on: permit.reasonable_period_end_on,
  }
  const details = {
    ...permit.details,
    ...ends,
    duration_challenge_non_acceptance_response_details: body.non_acceptance_response_details,
    duration_challenge_non_acceptance_response_update_date: instantAnswer(now),
    duration_challenge_answered_by: caller.email,
  }
  const status = { duration_challenge_non_acceptance_response_status: body.non_acceptance_response_status }
  await changePermit(db, permit, { ...status, details, ...(newEnd ? { reasonable_period_end_on: newEnd } : {}) }, now)
  const end = newEnd ? `The works should end by ${dateWords(newEnd)}. ` : 'The end date stays. '
  const event = permitEvent(permit, move.event, `${end}${body.non_acceptance_response_details}`)
  await recordEvent(db, work, event, actorOf(caller, body), now)
}
