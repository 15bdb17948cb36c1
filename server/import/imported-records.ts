import type { Database } from '../store/database.ts'

/** What an earlier import made of a source's record; undefined when it is new. */
export function findImported(
  db: Database,
  sourceKey: string,
): Promise<{ reference: string; version: Temporal.Instant } | undefined> {
  return db
    .selectFrom('imported_record')
    .select(['reference', 'version'])
    .where('source_key', '=', sourceKey)
    .executeTakeFirst()
}

export async function keepImported(
  db: Database,
  sourceKey: string,
  reference: string,
  version: Temporal.Instant,
): Promise<void> {
  const row = { source_key: sourceKey, reference, version: version.toString() }
  await db
    .insertInto('imported_record')
    .values(row)
    .onConflict((conflict) => conflict.column('source_key').doUpdateSet({ version: row.version }))
    .execute()
}
