import { sql, type Kysely } from 'kysely'

/** Non-compliances know their latest inspection, and what was found on a street is found by it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const

const place = ['workstream_prefix', 'usrn', 'street_name', 'town', 'area_name']
const statuses = ['non_compliance_status', 'ha_response_status', 'promoter_response_status']
const latest = ['latest_type', 'latest_outcome', 'latest_promoter_response', 'latest_ha_response']

/**
 * Of deleted inspections the last one, where no other is left: the contract always wants one (BR-NC-13). One look at the
 * inspections of the non-compliance, by their index: of the live ones alone another index would be tried while there are few.
 */
const tell = (reference: string) => `
  update non_compliance set
    (${latest.join(', ')}, standing_inspections) =
      (select inspection_type, inspection_outcome, promoter_response_status, ha_response_status,
              count(*) filter (where deleted_at is null) over ()
         from inspection where non_compliance_reference = non_compliance.reference
        order by deleted_at is not null, sequence desc limit 1)
   where ${reference}`

const statements = [
  `alter table non_compliance ${latest.map((column) => `add column ${column} text`).join(', ')},
     add column standing_inspections int not null default 0`,
  tell('exists (select from inspection where non_compliance_reference = non_compliance.reference)'),
  `create function tell_non_compliance() returns trigger language plpgsql as $$
   begin
     ${tell('reference = new.non_compliance_reference')};
     return null;
   end $$`,
  `create trigger inspection_non_compliance
     after insert or update of non_compliance_reference, inspection_type, inspection_outcome,
       promoter_response_status, ha_response_status, deleted_at on inspection
     for each row when (new.non_compliance_reference is not null) execute function tell_non_compliance()`,
  ...Object.entries(sides).flatMap(([side, owner]) => {
    const others = Object.values(sides).filter((other) => other !== owner)
    return [
      `drop index non_compliance_by_${side}_created_at`,
      `create index non_compliance_by_${side}_created_at on non_compliance (${owner}, created_at, reference)
         include (${[...others, ...place, ...statuses, ...latest].join(', ')})`,
    ]
  }),
  ...['inspection', 'scheduled_inspection', 'non_compliance', 'fixed_penalty_notice', 'section_74'].map(
    (table) => `create index ${table}_by_usrn on ${table} (usrn)`,
  ),
]
