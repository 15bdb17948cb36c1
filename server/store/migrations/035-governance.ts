import { sql, type Kysely } from 'kysely'

/** Governance permits with what hangs on them, as the sandbox's own Ctrl Hub keeps them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table governance_work_order (
    id uuid primary key,
    organisation_reference text not null references organisation,
    name text not null,
    code text not null
  )`,
  `create table governance_operation (
    id uuid primary key,
    organisation_reference text not null references organisation,
    name text not null,
    code text not null,
    description text not null,
    status text not null,
    done_reason text,
    scheduled_start_at timestamptz,
    scheduled_end_at timestamptz,
    team text,
    scheme text,
    area text,
    street_count int not null,
    postcodes jsonb not null
  )`,
  `create table governance_form (
    id uuid primary key,
    operation_id uuid not null references governance_operation,
    place int not null,
    name text not null,
    is_required boolean not null,
    is_submitted boolean not null
  )`,
  `create index governance_form_by_operation on governance_form (operation_id, place)`,
  `create table governance_permit (
    id uuid primary key,
    organisation_reference text not null references organisation,
    -- what it is for; the columns of the source are empty while no permit of that reference is there (BR-GOV-28)
    reference text,
    work_reference text,
    entered_usrn bigint,
    source_usrn bigint,
    source_status text,
    source_work_status text,
    start_at timestamptz,
    end_at timestamptz,
    start_on date,
    end_on date,
    is_settled boolean not null,
    operation_id uuid references governance_operation,
    work_order_id uuid references governance_work_order,
    people jsonb not null,
    is_complete boolean not null,
    exceptions text[] not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    modified_at timestamptz not null
  )`,
  // BR-GOV-26
  `create unique index governance_permit_once on governance_permit (organisation_reference, reference)`,
  `create index governance_permit_by_work on governance_permit (work_reference)`,
  `create index governance_permit_unmatched on governance_permit (reference) where work_reference is null`,
  `create index governance_permit_by_end on governance_permit (organisation_reference, end_on)`,
  `create table governance_token (
    organisation_reference text primary key references organisation,
    token_hash text not null unique,
    made_by text not null,
    made_at timestamptz not null
  )`,
]
