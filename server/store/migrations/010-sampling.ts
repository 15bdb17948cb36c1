import { sql, type Kysely } from 'kysely'

/** Sampling of each authority: its quarters, targets, runs, samples and the inspections that count towards a target. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table sampling_quarter (
    highway_authority_swa_code text not null references organisation,
    start_on date not null,
    quarter_status text not null,
    primary key (highway_authority_swa_code, start_on)
  )`,
  `create unique index sampling_quarter_in_progress on sampling_quarter (highway_authority_swa_code)
     where quarter_status = 'in_progress'`,
  `create table sample_target (
    reference text primary key,
    highway_authority_swa_code text not null references organisation,
    promoter_swa_code text not null references organisation,
    target_status text not null,
    quarter_start_on date,
    inspection_rate int not null,
    is_inspection_rate_auto_updated boolean not null default false,
    yearly_inspection_units numeric not null,
    annual_units jsonb not null,
    target_a int not null,
    target_b int not null,
    target_c int not null,
    created_at timestamptz not null,
    deleted_at timestamptz
  )`,
  // BR-PBI-13
  `create unique index sample_target_one_at_a_time on sample_target (highway_authority_swa_code, promoter_swa_code)
     where target_status != 'closed' and deleted_at is null`,
  `create index sample_target_by_quarter on sample_target (highway_authority_swa_code, quarter_start_on)`,
  `create table sample (
    reference text primary key,
    work_reference text not null references work,
    sequence int not null,
    target_reference text not null references sample_target,
    highway_authority_swa_code text not null references organisation,
    promoter_swa_code text not null references organisation,
    inspection_category text not null,
    site_reference text not null,
    sample_status text not null,
    ended_with_quarter boolean not null default false,
    expires_on date not null,
    created_at timestamptz not null,
    unique (work_reference, sequence)
  )`,
  `create index sample_by_target on sample (target_reference, inspection_category, sample_status)`,
  `create index sample_issued on sample (highway_authority_swa_code, expires_on, reference)
     where sample_status = 'issued'`,
  `create table sampled_inspection (
    inspection_reference text primary key references inspection,
    target_reference text not null references sample_target,
    inspection_category text not null,
    sample_reference text references sample
  )`,
  `create index sampled_inspection_by_target on sampled_inspection (target_reference, inspection_category)`,
  `create table sample_generation_job (
    id bigint generated always as identity primary key,
    highway_authority_swa_code text not null references organisation,
    job_status text not null,
    sample_inspection_rate int not null,
    username text not null,
    created_at timestamptz not null
  )`,
  `create index sample_generation_job_waiting on sample_generation_job (id) where job_status = 'queued'`,
  `create index sample_generation_job_by_time on sample_generation_job (highway_authority_swa_code, created_at, id)`,
]
