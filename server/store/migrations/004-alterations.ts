import { sql, type Kysely } from 'kysely'

/** Change requests of permits, and what a fee may be asked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const sides = ['promoter_swa_code', 'highway_authority_swa_code']

const statements = [
  `create table permit_alteration (
    created_at timestamptz not null,
    status_changed_at timestamptz not null,
    sequence int not null,
    deadline_on date not null,
    proposed_start_on date not null,
    proposed_end_on date not null check (proposed_end_on >= proposed_start_on),
    is_early_start boolean not null,
    is_traffic_sensitive boolean not null,
    is_high_impact boolean not null,
    promoter_swa_code text not null,
    highway_authority_swa_code text not null,
    workstream_prefix text not null,
    alteration_type text not null,
    alteration_status text not null,
    work_category text not null,
    reference text primary key,
    permit_reference text not null references permit,
    work_reference text not null references work,
    duration_challenge_review_status text,
    duration_challenge_non_acceptance_response_status text,
    details jsonb not null,
    unique (permit_reference, sequence)
  )`,
  // one awaits assessment at a time (BR-ALT-10)
  `create unique index permit_alteration_one_waiting on permit_alteration (permit_reference)
     where alteration_status = 'submitted'`,
  `create index permit_alteration_awaiting on permit_alteration (deadline_on) where alteration_status = 'submitted'`,
  `create index permit_alteration_by_work on permit_alteration (work_reference)`,
  ...sides.flatMap((side) =>
    ['created_at', 'status_changed_at', 'proposed_start_on', 'proposed_end_on'].map(
      (column) =>
        `create index permit_alteration_by_${side}_${column} on permit_alteration (${side}, ${column}, reference)`,
    ),
  ),
  `create table chargeable_event (
    id bigint generated always as identity primary key,
    happened_at timestamptz not null,
    kind text not null,
    work_category text not null,
    promoter_swa_code text not null,
    highway_authority_swa_code text not null,
    workstream_prefix text not null,
    work_reference text not null references work,
    permit_reference text not null references permit,
    alteration_reference text references permit_alteration
  )`,
  // each is charged once: a stop that is undone and logged again grants no second time
  `create unique index chargeable_event_once on chargeable_event (permit_reference, kind, coalesce(alteration_reference, ''))`,
  ...sides.map((side) => `create index chargeable_event_by_${side} on chargeable_event (${side}, happened_at)`),
]
