import type { Database } from '../../store/database.ts'
import { permitsOf } from '../../store/permits.ts'
import { conflict } from '../../http/refusals.ts'
import type { PermitRow, WorkRow } from '../../store/tables.ts'

/** The permit that starts and stops are logged on; 409 for works that have none. */
export async function latestPermit(db: Database, work: WorkRow): Promise<PermitRow> {
  const [latest] = await permitsOf(db, work.reference)
  if (!latest) throw conflict('These works have no permit')
  return latest
}
