import { sql, type Kysely } from 'kysely'

/** The map reads the active permit of each works record in an index; rare outcomes of inspections are found by one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const shown = [
  'reference',
  'permit_status',
  'assessment_status',
  'is_deemed',
  'is_duration_challenged',
  'work_category',
  'traffic_management_type',
  'start_on',
  'end_on',
]

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const

const statements = [
  `drop index permit_one_active`,
  `create unique index permit_one_active on permit (work_reference) include (${shown.join(', ')}) where is_active`,
  ...Object.entries(sides).map(
    ([side, owner]) => `create index inspection_by_${side}_outcome
       on inspection (${owner}, inspection_outcome, inspection_at, reference)
       include (workstream_prefix, inspection_type, inspection_category) where deleted_at is null`,
  ),
]
