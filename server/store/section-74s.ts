import type { Insertable, Updateable } from 'kysely'
import type { Database } from './database.ts'
import type { Section74Row, Section74Table } from './section-74-tables.ts'

/** The next number of a Section 74 on a works record, whose row the caller has locked (BR-GEN-75, 80): none is ever deleted. */
export async function nextSection74Number(db: Database, workReference: string): Promise<number> {
  const { last } = await db
    .selectFrom('section_74')
    .select((row) => row.fn.coalesce(row.fn.max('sequence'), row.lit(0)).as('last'))
    .where('work_reference', '=', workReference)
    .executeTakeFirstOrThrow()
  return last + 1
}

/** The Section 74 that keeps another from being raised on the permit, if it is not withdrawn (BR-S74-01, 55). */
export async function liveSection74(db: Database, permitReference: string): Promise<string | undefined> {
  const live = await db
    .selectFrom('section_74')
    .select('reference')
    .where('permit_reference', '=', permitReference)
    .where('ha_status', '!=', 'withdrawn')
    .executeTakeFirst()
  return live?.reference
}

export async function insertSection74(db: Database, row: Insertable<Section74Table>): Promise<void> {
  await db.insertInto('section_74').values(row).execute()
}

/** A Section 74 that the path has been found to name. */
export async function readSection74(db: Database, reference: string): Promise<Section74Row> {
  const row = await db.selectFrom('section_74').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow()
  return row as Section74Row
}

/** The latest Section 74s of a works record, newest first. */
export async function latestSection74s(db: Database, workReference: string, limit: number): Promise<Section74Row[]> {
  const rows = await db
    .selectFrom('section_74')
    .selectAll()
    .where('work_reference', '=', workReference)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
  return rows as Section74Row[]
}

export async function changeSection74(
  db: Database,
  reference: string,
  change: Updateable<Section74Table>,
): Promise<void> {
  await db.updateTable('section_74').set(change).where('reference', '=', reference).execute()
}
