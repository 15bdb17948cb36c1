import { sql } from 'kysely'
import type { AssessmentStatus } from '../../../domain/contract/enums/permits.ts'
import type { Database } from '../../store/database.ts'
import { changePermit } from '../../store/permits.ts'
import { recordEvent, systemActor } from '../../store/record-event.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'
import { permitEvent } from './permit-events.ts'

interface Decision {
  readonly work: Pick<WorkRow, 'reference' | 'promoter_swa_code' | 'highway_authority_swa_code' | 'workstream_prefix'>
  readonly decided: PermitRow
  readonly result: AssessmentStatus | null
}

/**
 * An application in advance that nobody decided takes the result of the permit that it progressed to (BR-PERMIT-45, 46, 78),
 * whatever category that permit has by its own length (BR-WORK-51).
 */
export async function settleProgressedPaa(
  db: Database,
  { work, decided, result }: Decision,
  now: Temporal.Instant,
): Promise<void> {
  if (result !== 'granted' && result !== 'refused') return
  const waiting = (await db
    .selectFrom('permit')
    .selectAll()
    .where('work_reference', '=', work.reference)
    .where('permit_status', '=', 'progressed')
    .where('assessment_status', 'is', null)
    .where(sql`details ->> 'progressed_to'`, '=', decided.reference)
    .execute()) as PermitRow[]
  for (const paa of waiting) {
    const isGranted = result === 'granted'
    await changePermit(db, paa, { assessment_status: isGranted ? 'granted_auto' : 'refused_auto' }, now)
    const details = `Takes the result of permit ${decided.reference}`
    const event = permitEvent(paa, isGranted ? 'permit_granted' : 'permit_refused', details)
    await recordEvent(db, work, event, systemActor(work.highway_authority_swa_code), now)
  }
}
