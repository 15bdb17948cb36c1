import type { Database } from './database.ts'
import type { PrivateStreetNoticeRow } from './private-street-notices-tables.ts'

/** The one notice of a works record, if it has one (BR-PSN-06). */
export async function privateStreetNoticeOf(
  db: Database,
  workReference: string,
): Promise<PrivateStreetNoticeRow | undefined> {
  const notice = await db
    .selectFrom('private_street_notice')
    .selectAll()
    .where('work_reference', '=', workReference)
    .executeTakeFirst()
  return notice as PrivateStreetNoticeRow | undefined
}

/** {@link privateStreetNoticeOf} a path that has been found to name one. */
export async function readPrivateStreetNotice(db: Database, workReference: string): Promise<PrivateStreetNoticeRow> {
  const notice = await privateStreetNoticeOf(db, workReference)
  if (!notice) throw new Error(`The path named a notice that ${workReference} does not have`)
  return notice
}
