import { sql, type Kysely } from 'kysely'

/** What a server keeps that stands before a real Street Manager: its people's tokens, unreadable without the secret, and outages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table upstream_session (
    id_hash text primary key references session on delete cascade,
    sealed_tokens text not null
  )`,
  `create table upstream_outage (
    id integer generated always as identity primary key,
    began_at timestamptz not null,
    last_failed_at timestamptz not null,
    ended_at timestamptz,
    failed_calls integer not null,
    reason text not null
  )`,
  // several processes before one Street Manager write one log
  `create unique index upstream_outage_open on upstream_outage ((ended_at is null)) where ended_at is null`,
  `create index upstream_outage_by_begin on upstream_outage (began_at desc)`,
]
