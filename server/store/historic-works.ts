import type { Insertable } from 'kysely'
import type { Database } from './database.ts'
import type { HistoricWorkTable } from './historic-work-tables.ts'

export async function insertHistoricWork(db: Database, row: Insertable<HistoricWorkTable>): Promise<void> {
  await db.insertInto('historic_work').values(row).execute()
}

/** When the works of a historic record were done; undefined for any other record. */
export function readHistoricWork(db: Database, workReference: string) {
  return db
    .selectFrom('historic_work')
    .select(['started_at', 'ended_at'])
    .where('work_reference', '=', workReference)
    .executeTakeFirst()
}
