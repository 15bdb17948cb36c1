import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database } from './database.ts'
import type { ActivityTable } from './activity-tables.ts'

export type ActivityRow = Selectable<ActivityTable>

/** Stores an activity. False, and nothing stored, when the reference is taken. */
export async function insertActivity(db: Database, activity: Insertable<ActivityTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('activity')
    .values(activity)
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** The activity of the reference, which has to exist; `lock` keeps others from changing it until the transaction ends. */
export async function readActivity(db: Database, reference: string, lock?: 'lock'): Promise<ActivityRow> {
  const row = await db
    .selectFrom('activity')
    .selectAll()
    .where('reference', '=', reference)
    .$if(lock !== undefined, (query) => query.forUpdate())
    .executeTakeFirstOrThrow()
  return row as ActivityRow
}

export async function changeActivity(
  db: Database,
  reference: string,
  change: Updateable<ActivityTable>,
): Promise<void> {
  await db.updateTable('activity').set(change).where('reference', '=', reference).execute()
}
