import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database } from './database.ts'
import type { Section58Table } from './section-58-tables.ts'

export type Section58Row = Selectable<Section58Table>

/** Stores a Section 58. False, and nothing stored, when the reference is taken. */
export async function insertSection58(db: Database, section58: Insertable<Section58Table>): Promise<boolean> {
  const inserted = await db
    .insertInto('section_58')
    .values(section58)
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** The Section 58 of the reference, which has to exist; `lock` keeps others from changing it until the transaction ends. */
export async function readSection58(db: Database, reference: string, lock?: 'lock'): Promise<Section58Row> {
  const row = await db
    .selectFrom('section_58')
    .selectAll()
    .where('reference', '=', reference)
    .$if(lock !== undefined, (query) => query.forUpdate())
    .executeTakeFirstOrThrow()
  return row as Section58Row
}

export async function changeSection58(
  db: Database,
  reference: string,
  change: Updateable<Section58Table>,
): Promise<void> {
  await db.updateTable('section_58').set(change).where('reference', '=', reference).execute()
}

/** References of restrictions still marked in force though their last day is before the given one, oldest first. */
export async function section58sOver(db: Database, today: Temporal.PlainDate): Promise<string[]> {
  const rows = await db
    .selectFrom('section_58')
    .select('reference')
    .where('section_58_status', '=', 'in_force')
    .where('end_on', '<', today.toString())
    .orderBy('end_on')
    .orderBy('reference')
    .execute()
  return rows.map(({ reference }) => reference)
}
