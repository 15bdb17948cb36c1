import * as endpoints from '../../../domain/contract/alterations.ts'
import {
  checkChallengeAnswer,
  checkChallengeReview,
  extensionChallengeRange,
} from '../../../domain/rules/duration-challenge-checks.ts'
import {
  alterationChallengeMachine,
  answerMove,
  challengeState,
  reviewMove,
  type ChallengeState,
} from '../../../domain/rules/duration-challenge-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { AlterationRow } from '../../store/alteration-tables.ts'
import { changeAlteration, readAlteration } from '../../store/alterations.ts'
import { changePermit, readPermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { instantAnswer } from '../wire-dates.ts'
import { alterationEvent } from './alteration-events.ts'

type Review = typeof endpoints.reviewAlterationChallenge
type Answer = typeof endpoints.answerAlterationChallenge

/**
 * The promoter accepts the authority's end date, or says why not (BR-ALT-42, 51, 52). Throws 400 without a reason, 409
 * where nothing is challenged or the review is done (BR-ALT-45).
 */
export async function reviewAlterationChallenge(call: Call<Review>): Promise<void> {
  const { db, caller, body, work, params, now } = call
  refuseProblems(checkChallengeReview(body))
  const alteration = await readAlteration(db, params.permitAlterationReferenceNumber)
  const role = actingRole(endpoints.reviewAlterationChallenge, caller)
  const move = mayMove(alterationChallengeMachine, stateOfChallenge(alteration), reviewMove(body.review_status), role)
  refuseMove(move)
  const isAccepted = body.review_status === 'duration_challenge_accepted'
  const reason = isAccepted ? null : body.reason_for_non_acceptance
  await changeAlteration(
    db,
    alteration,
    {
      duration_challenge_review_status: body.review_status,
      details: {
        duration_challenge_reason_for_non_acceptance: reason,
        duration_challenge_review_update_date: instantAnswer(now),
        duration_challenge_reviewed_by: caller.email,
      },
    },
    now,
  )
  const event = alterationEvent(alteration, move.event, reason ?? 'The end date of the authority is accepted')
  await recordEvent(db, work, event, actorOf(caller, body), now)
}

/**
 * The authority changes or keeps its end date (BR-ALT-43, 44, 53, 54). Throws 400 for a date outside the challenge's range,
 * 409 unless the promoter did not accept and nobody has answered yet.
 */
export async function answerAlterationChallenge(call: Call<Answer>): Promise<void> {
  const { db, caller, body, work, params, now } = call
  const alteration = await readAlteration(db, params.permitAlterationReferenceNumber)
  const { original, proposed } = alteration.details
  const ends = [civilDate(original.proposed_end_on), civilDate(proposed.proposed_end_on)] as const
  refuseProblems(checkChallengeAnswer(body, extensionChallengeRange(...ends, 'answer')))
  const role = actingRole(endpoints.answerAlterationChallenge, caller)
  const action = answerMove(body.non_acceptance_response_status)
  const move = mayMove(alterationChallengeMachine, stateOfChallenge(alteration), action, role)
  refuseMove(move)
  const permit = await readPermit(db, alteration.permit_reference)
  const oldEnd = permit.reasonable_period_end_on
  const isChanged = action === 'change_date'
  const newEnd = isChanged ? civilDate(body.new_reasonable_period_end_date ?? '').toString() : undefined
  if (newEnd) await changePermit(db, permit, { reasonable_period_end_on: newEnd }, now)
  await changeAlteration(
    db,
    alteration,
    {
      duration_challenge_non_acceptance_response_status: body.non_acceptance_response_status,
      details: {
        duration_challenge_non_acceptance_response_details: body.non_acceptance_response_details,
        duration_challenge_non_acceptance_response_update_date: instantAnswer(now),
        duration_challenge_answered_by: caller.email,
        duration_challenge_non_acceptance_response_old_reasonable_period_end_on: oldEnd,
        duration_challenge_non_acceptance_response_new_reasonable_period_end_on: newEnd,
      },
    },
    now,
  )
  const end = newEnd ? `The works should end by ${dateWords(newEnd)}. ` : 'The end date stays. '
  const event = alterationEvent(alteration, move.event, `${end}${body.non_acceptance_response_details}`)
  await recordEvent(db, work, event, actorOf(caller, body), now)
}

/** Where the challenge of a change request stands; null where its end was not challenged. */
export function stateOfChallenge(alteration: AlterationRow): ChallengeState | null {
  return challengeState({
    ...alteration,
    is_duration_challenged: alteration.alteration_status === 'granted_with_duration_challenge',
  })
}
