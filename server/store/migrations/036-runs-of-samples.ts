import { sql, type Kysely } from 'kysely'

/** How far a run of samples has come: target by target. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table sample_generation_job
     add column reached text,
     add column targets_done integer not null default 0,
     add column targets_asked integer`,
  `drop index sample_generation_job_waiting`,
  `create index sample_generation_job_waiting on sample_generation_job (id) where job_status in ('queued', 'in_progress')`,
]
