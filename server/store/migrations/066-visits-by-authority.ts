import { sql, type Kysely } from 'kysely'

/** An officer's queue counts the planned visits of the authority by their days. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index scheduled_inspection_by_authority on scheduled_inspection (highway_authority_swa_code, inspection_on)`.execute(
    db,
  )
}
