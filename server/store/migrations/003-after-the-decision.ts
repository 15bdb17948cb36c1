import { sql, type Kysely } from 'kysely'

/** What follows a permit's decision: the review of a duration challenge, HS2 acknowledgement, ancillary information. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table permit
     add column duration_challenge_review_status text,
     add column duration_challenge_non_acceptance_response_status text,
     add column hs2_acknowledged_at timestamptz`,
  `create table ancillary_information (
    reference text primary key,
    permit_reference text not null references permit,
    work_reference text not null references work,
    sequence int not null,
    ancillary_info_type text not null,
    bounds box not null,
    created_at timestamptz not null,
    removed_at timestamptz,
    details jsonb not null,
    unique (permit_reference, sequence)
  )`,
  `create index ancillary_information_by_work on ancillary_information (work_reference)`,
  // the map shows what is still there
  `create index ancillary_information_by_bounds on ancillary_information using gist (bounds) where removed_at is null`,
]
