import { isUndecided } from '../../../domain/rules/move-conditions.ts'
import { waitingAlteration } from '../../store/alterations.ts'
import type { Database } from '../../store/database.ts'
import { permitsOf } from '../../store/permits.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { deemAlteration } from '../alterations/deem-alteration.ts'
import { deemPermit } from '../permits/deem-permit.ts'

/**
 * Lets the latest permit of works, and the change request that waits on it, deem first where their days are over (BR-PERMIT-15,
 * BR-ALT-17). The job that does so comes a moment after midnight, or after a stop of the service: what follows must not depend
 * on who was first. Call it under the lock of the works record, before anything of the permit is read.
 */
export async function settleOverdue(db: Database, work: WorkRow, now: Temporal.Instant): Promise<void> {
  const [permit] = await permitsOf(db, work.reference)
  if (!permit) return
  if (isUndecided(permit)) await deemPermit(db, work, permit, now)
  const waiting = await waitingAlteration(db, permit.reference)
  if (waiting) await deemAlteration(db, work, waiting, now)
}
