import { sql, type Kysely } from 'kysely'

/** An authority's fees in versions, what each charge came to, and finance's figures beside the ledger's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table fee_matrix_version (
    organisation_reference text not null references organisation,
    version integer not null,
    fees jsonb not null,
    discount_guidance text not null,
    effective_from date not null,
    published_at timestamptz,
    published_by text,
    published_by_name text,
    primary key (organisation_reference, version)
  )`,
  // what was there before versions has always been in force
  `insert into fee_matrix_version (organisation_reference, version, fees, discount_guidance, effective_from)
   select organisation_reference, 1, fees, discount_guidance, date '2020-01-01' from fee_matrix`,
  `drop table fee_matrix`,
  `create table fee_matrix_draft (
    organisation_reference text primary key references organisation,
    revision integer not null,
    fees jsonb not null,
    discount_guidance text not null,
    changed_at timestamptz not null,
    changed_by text not null,
    changed_by_name text
  )`,
  // as they were at the transaction; empty on what was charged before they were kept
  `alter table chargeable_event
     add column category_before text,
     add column road_category integer,
     add column is_traffic_sensitive boolean,
     add column fee_pence integer,
     add column matrix_version integer`,
  `create index chargeable_event_without_fee on chargeable_event (highway_authority_swa_code, happened_at)
     where fee_pence is null`,
  `create table fee_reconciliation (
    id integer generated always as identity primary key,
    organisation_reference text not null references organisation,
    name text not null,
    file_name text not null,
    date_from date not null,
    date_to date not null,
    skipped_rows integer not null,
    created_at timestamptz not null,
    created_by text not null,
    created_by_name text
  )`,
  `create index fee_reconciliation_by_organisation on fee_reconciliation (organisation_reference, created_at)`,
  `create table fee_reconciliation_row (
    reconciliation_id integer not null references fee_reconciliation on delete cascade,
    permit_reference text not null,
    outcome text not null,
    finance_pence integer,
    ledger_pence integer,
    first_line integer,
    last_charged_at timestamptz,
    work_reference text,
    promoter_swa_code text,
    primary key (reconciliation_id, permit_reference)
  )`,
  `create index fee_reconciliation_row_by_outcome on fee_reconciliation_row (reconciliation_id, outcome, permit_reference)`,
]
