import { sql, type Kysely } from 'kysely'

/** Lists as people filter and order them, by name, and which of them stand on whose home page. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table saved_view (
    id integer generated always as identity primary key,
    name text not null,
    list_address text not null,
    list_title text not null,
    search text not null,
    is_shared boolean not null,
    owner text not null references account,
    role text not null,
    organisation_reference text not null references organisation,
    promoter_swa_code text references organisation,
    changed_at timestamptz not null
  )`,
  `create unique index saved_view_by_name on saved_view (owner, role, coalesce(promoter_swa_code, ''), lower(name))`,
  `create index saved_view_shared on saved_view (organisation_reference) where is_shared`,
  `create table saved_view_pin (
    saved_view_id integer not null references saved_view on delete cascade,
    email text not null references account on delete cascade,
    primary key (email, saved_view_id)
  )`,
  `create index saved_view_pin_by_view on saved_view_pin (saved_view_id)`,
]
