import { sql, type Kysely } from 'kysely'

/**
 * References are found by four letters in a row: of three, every hundredth reference has any. Rare kinds of permits are found
 * by their status and what else is asked of them, without a look at the permits themselves.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const namedByReference = ['permit', 'permit_alteration', 'inspection', 'reinstatement', 'comment', 'work']

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const

const narrow = [
  'workstream_prefix',
  'created_at',
  'start_on',
  'end_on',
  'work_category',
  'is_active',
  'is_high_impact',
  'is_deemed',
  'is_early_start',
  'is_traffic_sensitive',
  'is_duration_challenged',
  'ever_modification_requested',
  'excavation',
  'final_reinstatement',
]

const statements = [
  ...namedByReference.map((table) => `drop index ${table}_by_parts`),
  `drop function parts_of`,
  `create function fours_of(whole text) returns text[] language sql immutable strict parallel safe cost 1000
     as $$ select array(select substr(whole, n, 4) from generate_series(1, length(whole) - 3) as n) $$`,
  ...namedByReference.map(
    (table) =>
      `create index ${table}_by_fours on ${table} using gin (fours_of(lower(reference))) with (fastupdate = off)`,
  ),
  ...Object.entries(sides).flatMap(([side, owner]) => [
    `drop index permit_by_${side}_status`,
    `create index permit_by_${side}_status on permit (${owner}, permit_status, deadline_on, reference)
       include (${narrow.join(', ')})`,
  ]),
]
