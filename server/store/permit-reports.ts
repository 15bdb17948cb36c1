/** What reports count in permits. Months are cut at London's midnights; every row is one that the lists show to the scope. */
import { sql, type RawBuilder } from 'kysely'
import type { ReasonForRefusal, WorkCategory } from '../../domain/contract/enums/permits.ts'
import type { PermitOutcome } from '../../domain/contract/enums/reports.ts'
import type { ReportMonth } from '../../domain/rules/report-period.ts'
import { endOfLondonDay } from '../../domain/rules/working-days.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { allOf, instantBetween, oneOf, type Condition } from './matching.ts'

export interface ReportFilters {
  readonly geographical_area_reference_number?: readonly string[] | undefined
  readonly organisation?: string | undefined
  readonly workstream_prefix?: readonly string[] | undefined
  readonly work_category?: readonly string[] | undefined
}

/** The rows of `table` that a report counts, in whatever days: as the lists of the same filters (BR-REP-05, 06, 11). */
export function reported(filters: ReportFilters, scope: RowsScope, table: string): (Condition | undefined)[] {
  return [
    ...ownRows(scope, table),
    ...placeConditions(filters, scope, table),
    oneOf(`${table}.workstream_prefix`, filters.workstream_prefix),
    oneOf(`${table}.work_category`, filters.work_category),
  ]
}

interface Days {
  readonly date_from: string
  readonly date_to: string
}
export type Asked = Days & ReportFilters

const sent = (asked: Asked, scope: RowsScope): Condition =>
  allOf([...reported(asked, scope, 'permit'), ...instantBetween('permit.created_at', asked.date_from, asked.date_to)])

/** Which of the months an instant lies in, from 0; the rows are those of the months already. */
export function monthOfInstant(column: string, months: readonly ReportMonth[]): RawBuilder<number> {
  const later = months.slice(1).map(({ from }) => endOfLondonDay(from.subtract({ days: 1 })).toString())
  return sql<number>`width_bucket(${sql.ref(column)}, ${later}::timestamptz[])`
}

/** The same of a civil day. */
export function monthOfDay(column: string, months: readonly ReportMonth[]): RawBuilder<number> {
  const later = months.slice(1).map(({ from }) => from.toString())
  return sql<number>`width_bucket(${sql.ref(column)}, ${later}::date[])`
}

/** A place in permitOutcomes by the list's own filters, but for closed permits that nobody granted. */
export const outcome = sql<PermitOutcome>`case
  when permit_status in ('granted', 'closed') then case
    when permit_status = 'closed' and coalesce(assessment_status, '') not in ('granted', 'granted_auto') then 'closed_otherwise'
    when is_deemed then 'deemed' when ever_modification_requested then 'granted_after_changes' else 'granted' end
  when permit_status in ('refused', 'revoked', 'cancelled', 'progressed') then permit_status
  else 'waiting' end`

export async function applicationsReport(db: Database, asked: Asked, scope: RowsScope, months: readonly ReportMonth[]) {
  const { rows } = await sql<{
    month: number
    work_category: WorkCategory
    outcome: PermitOutcome
    total: number
    early_starts: number
    modification_requested: number
  }>`
    select ${monthOfInstant('permit.created_at', months)} as month, work_category, ${outcome} as outcome,
           count(*)::int as total, (count(*) filter (where is_early_start))::int as early_starts,
           (count(*) filter (where ever_modification_requested))::int as modification_requested
      from permit where ${sent(asked, scope)}
     group by 1, 2, 3`.execute(db)
  return rows
}

/** By each code that a refusal gave; those without any come under null. */
export async function refusalsReport(db: Database, asked: Asked, scope: RowsScope) {
  const { rows } = await sql<{ reason: ReasonForRefusal; total: number }>`
    select reason, count(*)::int as total
      from permit, jsonb_array_elements_text(coalesce(nullif(details -> 'reasons_for_refusal', 'null'), '[]')) as reason
     where ${sent(asked, scope)} and permit_status = 'refused'
     group by 1 order by 2 desc, 1`.execute(db)
  const { rows: all } = await sql<{ refused: number }>`
    select count(*)::int as refused from permit where ${sent(asked, scope)} and permit_status = 'refused'`.execute(db)
  return { refused: all[0]?.refused ?? 0, refusals: rows }
}

/** Days left are -1 for any day after the deadline, and 6 for six and more. */
export async function timeToDecide(db: Database, asked: Asked, scope: RowsScope) {
  const { rows } = await sql<{ days_left: number; total: number; days_taken: number }>`
    select greatest(-1, least(6, deadline_on - decided_on)) as days_left, count(*)::int as total,
           sum(decided_on - (created_at at time zone 'Europe/London')::date)::float8 as days_taken
      from (select deadline_on, created_at, (assessed_at at time zone 'Europe/London')::date as decided_on
              from permit
             where ${sent(asked, scope)} and assessment_status in ('granted', 'refused') and not is_deemed
               and permit_status <> 'progressed') as decided
     group by 1 order by 1`.execute(db)
  return rows
}

/** Applications that wait, by who began to look at them last; nobody yet has neither name nor address. */
export async function queueByOfficer(
  db: Database,
  filters: ReportFilters,
  scope: RowsScope,
  today: Temporal.PlainDate,
  soonUntil: Temporal.PlainDate,
) {
  const due = sql.ref('waiting.deadline_on')
  const [now, soon] = [sql`${today.toString()}::date`, sql`${soonUntil.toString()}::date`]
  const runs = sql`waiting.permit_status <> 'permit_modification_request'`
  const { rows } = await sql<{
    username: string | null
    overdue: number
    today: number
    soon: number
    later: number
    paused: number
    oldest_days: number
  }>`
    select looked.username,
           (count(*) filter (where ${runs} and ${due} < ${now}))::int as overdue,
           (count(*) filter (where ${runs} and ${due} = ${now}))::int as today,
           (count(*) filter (where ${runs} and ${due} > ${now} and ${due} <= ${soon}))::int as soon,
           (count(*) filter (where ${runs} and ${due} > ${soon}))::int as later,
           (count(*) filter (where not ${runs}))::int as paused,
           max(${now} - (waiting.created_at at time zone 'Europe/London')::date)::int as oldest_days
      from (select reference, work_reference, permit_status, deadline_on, created_at from permit
             where ${allOf(reported(filters, scope, 'permit'))}
               and permit_status in ('submitted', 'under_assessment', 'permit_modification_request')) as waiting
      left join lateral (
        select username from work_event
         where work_event.work_reference = waiting.work_reference and event = 'permit_under_assessment'
           and object_reference = waiting.reference and waiting.permit_status <> 'submitted'
         order by update_id desc limit 1) as looked on true
     group by 1`.execute(db)
  return rows
}

const decisions = {
  granted: ['permit_granted', 'permit_granted_with_duration_challenge', 'paa_granted'],
  refused: ['permit_refused', 'paa_refused'],
  modification_requests: ['permit_modification_request'],
} as const

/** What an authority's people decided, from the log; what time decided is nobody's. */
export async function decisionsByOfficer(db: Database, asked: Asked, scope: RowsScope) {
  const counted = (events: readonly string[]) => sql`(count(*) filter (where event = any(${events}::text[])))::int`
  const { rows } = await sql<{ username: string; granted: number; refused: number; modification_requests: number }>`
    select work_event.username, ${counted(decisions.granted)} as granted, ${counted(decisions.refused)} as refused,
           ${counted(decisions.modification_requests)} as modification_requests
      from work_event join permit on permit.reference = work_event.object_reference
     where work_event.highway_authority_swa_code = ${scope.swa_code}
       and work_event.organisation_reference = ${scope.swa_code}
       and event in ('permit_granted', 'permit_granted_with_duration_challenge', 'paa_granted', 'permit_refused',
                     'paa_refused', 'permit_modification_request')
       and ${allOf([...instantBetween('work_event.acted_at', asked.date_from, asked.date_to), ...reported(asked, scope, 'permit')])}
     group by 1 order by count(*) desc, 1`.execute(db)
  return rows
}

/** Names of people by their addresses; somebody who has left keeps the address. */
export async function peopleNamed(db: Database, emails: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (emails.length === 0) return new Map()
  const rows = await db
    .selectFrom('account')
    .select(['email', 'first_name', 'last_name'])
    .where('email', 'in', emails)
    .execute()
  return new Map(rows.map(({ email, first_name, last_name }) => [email, `${first_name} ${last_name}`]))
}
