import { sql, type Kysely } from 'kysely'

/** What officers took off the list of works that may overrun, and the indexes that today's lists are found by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table overrun_dismissal (
    permit_reference text primary key references permit,
    reasonable_period_end_on date not null,
    dismissed_by text not null,
    dismissed_at timestamptz not null
  )`,
  // works in progress, starts that are due and fresh refusals are few among many permits
  `create index permit_in_progress_by_promoter on permit (promoter_swa_code, proposed_end_on)
     where actual_start_at is not null and actual_stop_at is null`,
  `create index permit_in_progress_by_authority on permit (highway_authority_swa_code, reasonable_period_end_on)
     where actual_start_at is not null and actual_stop_at is null`,
  `create index permit_start_due on permit (promoter_swa_code, proposed_start_on)
     where permit_status = 'granted' and actual_start_at is null`,
  `create index permit_refused on permit (promoter_swa_code, status_changed_at) where permit_status = 'refused'`,
]
