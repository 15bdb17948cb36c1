import { sql, type Kysely } from 'kysely'

/** CSV exports: who asked for what, and the file in parts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table csv_export (
    id bigint generated always as identity primary key,
    export_path text not null,
    csv_export_type text not null,
    file_name text not null,
    export_description text,
    requested_by text not null,
    acting_for text not null,
    filters jsonb not null,
    scope jsonb not null,
    status text not null default 'queued',
    created_at timestamptz not null,
    touched_at timestamptz not null
  )`,
  // BR-CSV-03: a second one has to wait until the first has begun
  `create unique index csv_export_one_queued on csv_export (requested_by) where status = 'queued'`,
  `create index csv_export_by_person on csv_export (requested_by, id)`,
  `create index csv_export_to_write on csv_export (id) where status in ('queued', 'in_progress')`,
  `create table csv_export_part (
    export_id bigint not null references csv_export on delete cascade,
    part int not null,
    content bytea not null,
    primary key (export_id, part)
  )`,
]
