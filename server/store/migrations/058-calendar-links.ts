import { sql, type Kysely } from 'kysely'

/** Secret links to a calendar: one of each person for each organisation that they act for. The secret itself is not kept. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table calendar_link (
      email text not null references account on delete cascade,
      swa_code text not null references organisation,
      -- the part of the link that finds it, and the hash of the part that proves it
      selector text not null unique,
      secret_hash text not null,
      made_at timestamptz not null,
      primary key (email, swa_code)
    )`.execute(db)
}
