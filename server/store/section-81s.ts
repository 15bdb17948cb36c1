import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Database } from './database.ts'
import type { Section81Table } from './section-81-tables.ts'
import type { WorkRow } from './work-tables.ts'

export type Section81Row = Selectable<Section81Table>

export async function insertSection81(db: Database, section81: Insertable<Section81Table>): Promise<void> {
  await db.insertInto('section_81').values(section81).execute()
}

/** The Section 81 of the reference; who changes it holds its works record locked. */
export function findSection81(db: Database, reference: string): Promise<Section81Row | undefined> {
  return db.selectFrom('section_81').selectAll().where('reference', '=', reference).executeTakeFirst()
}

/** {@link findSection81} of one that has to exist. */
export async function readSection81(db: Database, reference: string): Promise<Section81Row> {
  const section81 = await findSection81(db, reference)
  if (!section81) throw new Error(`Section 81 ${reference} is not there`)
  return section81
}

/** The Section 81 that a works record is there for, if it is one of those. */
export function section81OfWork(db: Database, workReference: string): Promise<Section81Row | undefined> {
  return db.selectFrom('section_81').selectAll().where('work_reference', '=', workReference).executeTakeFirst()
}

/** The Section 81 that a permit is linked to, if any. */
export function section81OfPermit(db: Database, permitReference: string) {
  return db
    .selectFrom('section_81')
    .select(['reference', 'work_reference'])
    .where('linked_permit_reference', '=', permitReference)
    .executeTakeFirst()
}

export async function changeSection81(
  db: Database,
  reference: string,
  change: Updateable<Section81Table>,
): Promise<void> {
  await db.updateTable('section_81').set(change).where('reference', '=', reference).execute()
}

/**
 * Locks a second works record beside the one that the call holds already. Undefined when another transaction has it:
 * waiting for it could be waiting for somebody who waits for us.
 */
export async function lockOtherWork(db: Database, reference: string): Promise<WorkRow | undefined> {
  const work = await db
    .selectFrom('work')
    .selectAll()
    .where('reference', '=', reference)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return work as WorkRow | undefined
}
