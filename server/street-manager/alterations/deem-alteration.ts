import { isPastDeadline } from '../../../domain/rules/alteration-assessment-checks.ts'
import { alterationMachine } from '../../../domain/rules/alteration-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { dateWords } from '../../../domain/words.ts'
import type { AlterationRow } from '../../store/alteration-tables.ts'
import { changeAlteration } from '../../store/alterations.ts'
import type { Database } from '../../store/database.ts'
import { readPermit } from '../../store/permits.ts'
import { recordEvent, systemActor } from '../../store/record-event.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { alterationEvent } from './alteration-events.ts'
import { applyGranted } from './apply-alteration.ts'

/**
 * Grants and applies a change request that nobody decided in time (BR-ALT-17, 35); leaves any other as it is. The works record
 * is locked by the caller.
 */
export async function deemAlteration(
  db: Database,
  work: WorkRow,
  alteration: AlterationRow,
  now: Temporal.Instant,
): Promise<void> {
  const move = mayMove(alterationMachine, alteration.alteration_status, 'deem', 'system')
  if (!move.yes || !isPastDeadline(alteration.deadline_on, now)) return
  await changeAlteration(db, alteration, { alteration_status: move.to }, now)
  await applyGranted(db, await readPermit(db, alteration.permit_reference), alteration, now)
  const details = `No decision by the end of ${dateWords(alteration.deadline_on)}: granted by the passing of time`
  const authority = systemActor(work.highway_authority_swa_code)
  await recordEvent(db, work, alterationEvent(alteration, move.event, details), authority, now)
}
