import type { Database } from '../../store/database.ts'
import { permitsOf } from '../../store/permits.ts'
import { conflict } from '../../http/refusals.ts'
import type { PermitRow, WorkRow } from '../../store/work-tables.ts'
import { requirePermitWorks } from './require-permit-works.ts'

/** The permit that starts and stops are logged on; 409 for works that have none, with the rule that asks for it. */
export async function latestPermit(db: Database, work: WorkRow, rule: string): Promise<PermitRow> {
  const [latest] = await permitsOf(db, work.reference)
  if (latest) return latest
  await requirePermitWorks(db, work)
  const message = 'These works have no permit'
  throw conflict(message, [{ field: '', message, rule }])
}
