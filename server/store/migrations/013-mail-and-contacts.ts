import { sql, type Kysely } from 'kysely'

/** Mail that goes out, codes for new passwords, and whom to call about a workstream. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table mail (
    id bigint generated always as identity primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at timestamptz not null,
    sent_at timestamptz,
    tries int not null default 0,
    try_again_at timestamptz not null
  )`,
  `create index mail_to_send on mail (try_again_at) where sent_at is null`,
  `create table password_code (
    email text primary key references account on delete cascade,
    code_hash text not null,
    tries int not null default 0,
    expires_at timestamptz not null
  )`,
  `alter table workstream add column contacts jsonb`,
]
