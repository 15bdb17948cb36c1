import { sql, type Kysely } from 'kysely'

/** What lies on one street is found by it, among however much an organisation has elsewhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['reinstatement', 'section_81', 'forward_plan', 'private_street_notice']) {
    await sql.raw(`create index ${table}_by_usrn on ${table} (usrn)`).execute(db)
  }
}
