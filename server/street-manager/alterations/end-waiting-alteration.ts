import { alterationMachine } from '../../../domain/rules/alteration-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { refuseMove } from '../../http/refusals.ts'
import { changeAlteration, waitingAlteration } from '../../store/alterations.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent, systemActor } from '../../store/record-event.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { alterationEvent } from './alteration-events.ts'

const reasons = {
  cancel: 'Cancelled: the permit was cancelled or closed before a decision',
  revoke: 'Revoked with its permit before a decision',
}

/**
 * Ends the change request that waits, if one does, because its permit is cancelled, closed or revoked (BR-ALT-18, 36, 37;
 * BR-WORK-23, 26, 27; BR-PERMIT-58, 60, 62, 63). Call it in the same transaction.
 */
export async function endWaitingAlteration(
  db: Database,
  permit: PermitRow,
  by: 'cancel' | 'revoke',
  now: Temporal.Instant,
): Promise<void> {
  const waiting = await waitingAlteration(db, permit.reference)
  if (!waiting) return
  const move = mayMove(alterationMachine, waiting.alteration_status, by, 'system')
  refuseMove(move)
  await changeAlteration(db, waiting, { alteration_status: move.to }, now)
  const work = { ...permit, reference: permit.work_reference }
  const event = alterationEvent(waiting, move.event, reasons[by])
  await recordEvent(db, work, event, systemActor(permit.highway_authority_swa_code), now)
}
