import { sql, type Kysely } from 'kysely'

/** What each officer last saw of an application, and what it said before it was changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table permit_view (
    account text not null references account,
    permit_reference text not null references permit,
    seen_at timestamptz not null,
    seen jsonb not null,
    before_at timestamptz,
    before jsonb,
    primary key (account, permit_reference)
  )`,
  `create index permit_view_by_permit on permit_view (permit_reference)`,
]
