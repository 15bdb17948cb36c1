import { sql, type Kysely } from 'kysely'

/** Works and people are counted by workstream before its access is changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create index work_by_workstream on work (promoter_swa_code, workstream_prefix, work_status)`,
  `create index account_workstream_by_workstream on account_workstream (organisation_reference, prefix)`,
]
