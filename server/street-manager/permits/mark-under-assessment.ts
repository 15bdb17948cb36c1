import * as endpoints from '../../../domain/contract/permits.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove } from '../../http/refusals.ts'
import { changePermit, readPermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { permitEvent } from './permit-events.ts'
import { stateOf } from './permit-state.ts'

type MarkUnderAssessment = typeof endpoints.markUnderAssessment

/** Marks that the authority has begun to look at it; the deadline runs on (BR-PERMIT-18, 51). Throws 409 when it cannot be marked. */
export async function markUnderAssessment(call: Call<MarkUnderAssessment>): Promise<void> {
  const { db, caller, body, work, params, now } = call
  const permit = await readPermit(db, params.permitReferenceNumber)
  const role = actingRole(endpoints.markUnderAssessment, caller)
  const answer = can(await stateOf(db, permit, work), 'mark_under_assessment', role, now)
  refuseMove(answer)
  if (!answer.yes) return
  await changePermit(db, permit, { permit_status: answer.to }, now)
  const event = permitEvent(permit, 'permit_under_assessment', 'The authority has begun to look at the application')
  await recordEvent(db, work, event, actorOf(caller, body), now)
}
