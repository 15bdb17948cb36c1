import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { AssessmentStatus, PermitStatus } from '../../../domain/contract/enums/permits.ts'
import * as endpoints from '../../../domain/contract/permits.ts'
import { reasonForRefusalLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkAssessment, moveOf } from '../../../domain/rules/assessment-checks.ts'
import { can, type PermitMove } from '../../../domain/rules/permit-states.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { recordGrant } from '../../store/chargeable-events.ts'
import { changePermit, readPermit, type PermitChange } from '../../store/permits.ts'
import { recordEvent, type WorkEvent } from '../../store/record-event.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { endWaitingAlteration } from '../alterations/end-waiting-alteration.ts'
import { moveWork } from '../works/move-work.ts'
import { settleOverdue } from '../works/settle-overdue.ts'
import { permitEvent } from './permit-events.ts'
import { stateOf } from './permit-state.ts'
import { settleProgressedPaa } from './settle-progressed-paa.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

type AssessPermit = typeof endpoints.assessPermit
type Assessment = BodyOf<AssessPermit>

/**
 * Records the authority's decision (BR-PERMIT-40 to 44, 52, 54, 55, 57, 60, 73, 75). Throws 400 naming the answers that
 * are wrong, 409 with the state table's sentence when the permit cannot be decided so now.
 */
export async function assessPermit(call: Call<AssessPermit>): Promise<void> {
  const { db, house, caller, body, work, params, now } = call
  // other decisions come too late once the permit deems, and are told so
  if (moveOf(body) === 'revoke') await settleOverdue(db, work, now)
  const permit = await readPermit(db, params.permitReferenceNumber)
  refuseProblems(
    checkAssessment(
      body,
      {
        work_category: permit.work_category,
        proposed_start_date: dayAnswer(permit.proposed_start_on),
        actual_start_date: maybeInstantAnswer(permit.actual_start_at),
      },
      house,
    ),
  )
  const move = moveOf(body) as PermitMove
  const answer = can(await stateOf(db, permit, work), move, actingRole(endpoints.assessPermit, caller), now)
  refuseMove(answer)
  if (!answer.yes) return
  moveWork(work.work_status, 'decide_permit')
  const change = { permit_status: answer.to, assessment_status: answer.assessment, ...decision(permit, body, answer) }
  await changePermit(db, permit, change, now)
  await recordEvent(db, work, decisionEvent(permit, body), actorOf(caller, body), now)
  await settleProgressedPaa(db, { work, decided: permit, result: answer.assessment }, now)
  if (answer.assessment === 'granted') await recordGrant(db, permit, now)
  if (answer.to === 'revoked') await endWaitingAlteration(db, permit, 'revoke', now)
}

function decision(
  permit: PermitRow,
  body: Assessment,
  after: { to: PermitStatus; assessment: AssessmentStatus | null },
): PermitChange {
  const { details } = permit
  switch (moveOf(body)) {
    case 'revoke':
      return { details: { ...details, revoke_reason: body.revoke_reason } }
    case 'request_modification':
      return {
        ever_modification_requested: true,
        details: {
          ...details,
          pending_change_details: body.pending_change_details,
          assessment_comments: body.additional_comments,
        },
      }
    case 'refuse':
      return {
        details: {
          ...details,
          ...settledBeforeStop(permit, after.assessment),
          reasons_for_refusal: body.reasons_for_refusal,
          assessment_comments: body.additional_comments,
        },
      }
    default:
      return {
        is_duration_challenged: body.is_duration_challenged ?? false,
        ...(body.is_duration_challenged && body.reasonable_period_end_date
          ? { reasonable_period_end_on: civilDate(body.reasonable_period_end_date).toString() }
          : {}),
        details: {
          ...details,
          ...settledBeforeStop(permit, after.assessment),
          assessment_discount: body.assessment_discount,
          assessment_comments: body.additional_comments,
        },
      }
  }
}

/** A permit decided after the stop goes back to the decision, not to waiting for one, when the stop is undone (BR-PERMIT-64). */
function settledBeforeStop({ details }: PermitRow, assessment: AssessmentStatus | null) {
  if (!details.before_stop) return {}
  const permit_status = assessment === 'refused' ? ('refused' as const) : ('granted' as const)
  return { before_stop: { permit_status, assessment_status: assessment } }
}

function decisionEvent(permit: PermitRow, body: Assessment): WorkEvent {
  const comments = body.additional_comments ?? ''
  switch (moveOf(body)) {
    case 'revoke':
      return permitEvent(permit, 'permit_revoked', body.revoke_reason ?? '')
    case 'request_modification':
      return permitEvent(permit, 'permit_modification_request', body.pending_change_details ?? '')
    case 'refuse': {
      const reasons = (body.reasons_for_refusal ?? []).map((reason) => label(reasonForRefusalLabels, reason))
      return permitEvent(permit, 'permit_refused', `${reasons.join('; ')}. ${comments}`)
    }
    case 'grant_with_duration_challenge': {
      const end = dateWords(body.reasonable_period_end_date ?? '')
      const details = `The works should end by ${end}. ${comments}`
      return permitEvent(permit, 'permit_granted_with_duration_challenge', details)
    }
    default: {
      const discount = body.assessment_discount ? `Discount ${body.assessment_discount}%. ` : ''
      return permitEvent(permit, 'permit_granted', `${discount}${comments}`.trim() || 'Granted as applied for')
    }
  }
}
