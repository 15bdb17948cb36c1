import { sql, type Kysely } from 'kysely'

/** Answers and texts that people keep for the next time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table template (
    id integer generated always as identity primary key,
    kind text not null,
    name text not null,
    is_shared boolean not null,
    owner text not null references account,
    organisation_reference text not null references organisation,
    promoter_swa_code text references organisation,
    application jsonb,
    decision_text text,
    changed_at timestamptz not null
  )`,
  `create index template_by_owner on template (owner)`,
  `create index template_shared on template (organisation_reference, kind) where is_shared`,
]
