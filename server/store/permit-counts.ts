import { sql } from 'kysely'
import type { PermitStatus } from '../../domain/contract/enums/permits.ts'
import type { Database } from './database.ts'
import type { Condition } from './matching.ts'

/** How many of the permits for which the condition holds stand in each status; a status without any is not there. */
export async function countByStatus(db: Database, condition: Condition): Promise<ReadonlyMap<PermitStatus, number>> {
  const { rows } = await sql<{ permit_status: PermitStatus; total: number }>`
    select permit_status, count(*)::int as total from permit where ${condition} group by permit_status`.execute(db)
  return new Map(rows.map((row) => [row.permit_status, row.total]))
}
