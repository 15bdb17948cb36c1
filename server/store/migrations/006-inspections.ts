import { sql, type Kysely } from 'kysely'

/** Inspections recorded and planned, non-compliances, and the permits that put those right. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table non_compliance (
    reference text primary key,
    work_reference text not null references work,
    sequence int not null,
    non_compliance_status text not null,
    ha_response_status text not null,
    ha_responded_at timestamptz not null,
    ha_response_details text,
    ha_jsm_at timestamptz,
    promoter_response_status text,
    promoter_responded_at timestamptz,
    promoter_response_details text,
    promoter_jsm_at timestamptz,
    jsm_status text,
    jsm_requested_side text,
    jsm_suggested_side text,
    jsm_suggested_at timestamptz,
    created_at timestamptz not null,
    unique (work_reference, sequence)
  )`,
  `create index non_compliance_by_creation on non_compliance (created_at, reference)`,
  `create table inspection (
    reference text primary key,
    work_reference text not null references work,
    sequence int not null,
    inspection_type text not null,
    inspection_category text,
    inspection_outcome text not null,
    inspection_status text not null,
    inspection_at timestamptz not null,
    promoter_response_status text,
    promoter_responded_at timestamptz,
    ha_response_status text,
    ha_responded_at timestamptz,
    auto_acceptance_due_on date,
    is_auto_accepted boolean not null default false,
    non_compliance_reference text references non_compliance,
    created_at timestamptz not null,
    modified_at timestamptz not null,
    deleted_at timestamptz,
    details jsonb not null,
    unique (work_reference, sequence)
  )`,
  `create index inspection_by_date on inspection (inspection_at, reference) where deleted_at is null`,
  `create index inspection_by_creation on inspection (created_at, reference) where deleted_at is null`,
  `create index inspection_by_non_compliance on inspection (non_compliance_reference, sequence)`,
  `create index inspection_unanswered on inspection (auto_acceptance_due_on, reference)
     where auto_acceptance_due_on is not null and promoter_response_status is null
       and inspection_status = 'recorded' and deleted_at is null`,
  // BR-INSP-40: one on a works record
  `create table scheduled_inspection (
    work_reference text primary key references work,
    inspection_type text not null,
    inspection_category text,
    inspection_on date not null,
    inspection_at timestamptz,
    created_at timestamptz not null
  )`,
  `create index scheduled_inspection_by_date on scheduled_inspection (inspection_on, work_reference)`,
  `create table non_compliance_permit (
    non_compliance_reference text not null references non_compliance,
    permit_reference text not null references permit,
    linked_at timestamptz not null,
    primary key (non_compliance_reference, permit_reference)
  )`,
  `create index non_compliance_by_permit on non_compliance_permit (permit_reference)`,
]
