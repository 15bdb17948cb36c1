import { sql, type Kysely } from 'kysely'

/** What is on an authority's streets from a day on, found without its years before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create index permit_of_programme on permit (highway_authority_swa_code, end_on) where is_active`,
  `create index activity_of_programme on activity (highway_authority_swa_code, end_on) where not cancelled`,
]
