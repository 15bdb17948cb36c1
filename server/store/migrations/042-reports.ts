import { sql, type Kysely } from 'kysely'

/** What reports count by: months of permits, stops, overruns, inspections, reinstatements, and who decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const sides = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' } as const

/** What narrows every report of permits. */
const narrowed = ['usrn', 'workstream_prefix', 'work_category']

const decisions = [
  'permit_granted',
  'permit_granted_with_duration_challenge',
  'paa_granted',
  'permit_refused',
  'paa_refused',
  'permit_modification_request',
]

const statements = [
  ...Object.entries(sides).flatMap(([side, owner]) => {
    const other = Object.values(sides).filter((column) => column !== owner)
    return [
      // a year of an authority is counted in the index alone
      `create index permit_of_reports_by_${side} on permit (${owner}, created_at)
         include (${[...other, ...narrowed, 'permit_status', 'assessment_status', 'is_deemed', 'is_early_start', 'ever_modification_requested', 'deadline_on', 'assessed_at'].join(', ')})`,
      `create index stopped_permit_by_${side} on permit (${owner}, end_on)
         include (${[...other, ...narrowed, 'reference', 'has_reinstatement'].join(', ')})
         where excavation_carried_out and actual_stop_at is not null`,
      // few among many
      `create index overrun_permit_by_${side} on permit (${owner}, reasonable_period_end_on)
         where actual_start_at is not null and (actual_stop_at is null or end_on > reasonable_period_end_on)`,
    ]
  }),
  `create index permit_start_due_by_authority on permit (highway_authority_swa_code, proposed_start_on)
     where permit_status = 'granted' and actual_start_at is null`,
  `create index permit_stop_due_by_authority on permit (highway_authority_swa_code, proposed_end_on)
     where actual_start_at is not null and actual_stop_at is null`,
  `create index work_event_of_decisions on work_event (organisation_reference, acted_at)
     where event in (${decisions.map((event) => `'${event}'`).join(', ')})`,
]
