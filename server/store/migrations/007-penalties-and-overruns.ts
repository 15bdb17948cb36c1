import { sql, type Kysely } from 'kysely'

/** Fixed penalty notices, Section 74s, and when works from before the service were done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // the number of a deleted notice is not given again, so the last one is kept apart from the rows
  `create table fixed_penalty_notice_numbering (work_reference text primary key references work, last int not null)`,
  `create table fixed_penalty_notice (
    reference text primary key,
    work_reference text not null references work,
    sequence int not null,
    permit_reference text references permit,
    offence_code text not null,
    fpn_status text not null,
    offence_at timestamptz not null,
    issued_at timestamptz not null,
    status_changed_at timestamptz not null,
    details jsonb not null,
    unique (work_reference, sequence)
  )`,
  `create index fixed_penalty_notice_by_issue on fixed_penalty_notice (issued_at, reference)`,
  `create index fixed_penalty_notice_by_change on fixed_penalty_notice (status_changed_at, reference)`,
  `create index fixed_penalty_notice_by_permit on fixed_penalty_notice (permit_reference)`,
  `create table section_74 (
    reference text primary key,
    work_reference text not null references work,
    sequence int not null,
    permit_reference text not null references permit,
    ha_status text not null,
    promoter_status text,
    inspection_at timestamptz not null,
    created_at timestamptz not null,
    ha_responded_at timestamptz,
    promoter_responded_at timestamptz,
    details jsonb not null,
    unique (work_reference, sequence)
  )`,
  `create index section_74_by_creation on section_74 (created_at, reference)`,
  // BR-S74-01: one on a permit; a withdrawn one frees it
  `create unique index section_74_one_live on section_74 (permit_reference) where ha_status <> 'withdrawn'`,
  `create table historic_work (
    work_reference text primary key references work,
    started_at timestamptz,
    ended_at timestamptz
  )`,
]
