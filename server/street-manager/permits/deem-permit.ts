import { can } from '../../../domain/rules/permit-states.ts'
import { dateWords } from '../../../domain/words.ts'
import { recordGrant } from '../../store/chargeable-events.ts'
import type { Database } from '../../store/database.ts'
import { changePermit } from '../../store/permits.ts'
import { recordEvent, systemActor } from '../../store/record-event.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'
import { permitEvent } from './permit-events.ts'
import { stateOf } from './permit-state.ts'
import { settleProgressedPaa } from './settle-progressed-paa.ts'

/**
 * Grants a permit that nobody decided in time (BR-PERMIT-15, 53); leaves any other as it is. The works record is locked by the
 * caller.
 */
export async function deemPermit(db: Database, work: WorkRow, permit: PermitRow, now: Temporal.Instant): Promise<void> {
  const answer = can(await stateOf(db, permit, work), 'deem', 'system', now)
  if (!answer.yes) return
  const change = { permit_status: answer.to, assessment_status: answer.assessment, is_deemed: true }
  await changePermit(db, permit, change, now)
  const details = `No decision by the end of ${dateWords(permit.deadline_on)}: granted by the passing of time`
  const authority = systemActor(work.highway_authority_swa_code)
  await recordEvent(db, work, permitEvent(permit, 'permit_deemed', details), authority, now)
  await settleProgressedPaa(db, { work, decided: permit, result: answer.assessment }, now)
  await recordGrant(db, permit, now)
}
