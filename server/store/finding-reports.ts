/** What reports count in penalties, inspections and reinstatements, each row one that the lists show to the scope. */
import { sql } from 'kysely'
import type { OffenceCode } from '../../domain/contract/enums/fixed-penalty-notices.ts'
import type { InspectionCategory } from '../../domain/contract/enums/inspections.ts'
import { registrationDueDate } from '../../domain/rules/reinstatement-dates.ts'
import type { ReportMonth } from '../../domain/rules/report-period.ts'
import { civilDate, type Holidays } from '../../domain/rules/working-days.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { allOf, dayBetween, instantBetween } from './matching.ts'
import { monthOfDay, monthOfInstant, reported, type Asked, type ReportFilters } from './permit-reports.ts'

/** Who the other organisation is: the promoter for an authority, the authority for a promoter. */
export const otherParty = ({ side }: RowsScope) =>
  side === 'promoter' ? 'highway_authority_swa_code' : 'promoter_swa_code'

export async function penaltiesReport(db: Database, asked: Asked, scope: RowsScope, months: readonly ReportMonth[]) {
  const table = 'fixed_penalty_notice'
  const { rows } = await sql<{ month: number; offence_code: OffenceCode; total: number; withdrawn: number }>`
    select ${monthOfInstant('fixed_penalty_notice.issued_at', months)} as month, offence_code, count(*)::int as total,
           (count(*) filter (where fpn_status = 'withdrawn'))::int as withdrawn
      from fixed_penalty_notice
     where ${allOf([...reported(asked, scope, table), ...instantBetween('fixed_penalty_notice.issued_at', asked.date_from, asked.date_to)])}
     group by 1, 2 order by 1, 2`.execute(db)
  return rows
}

const failures = ['failed', 'failed_low', 'failed_high', 'non_compliant_with_conditions']

export async function inspectionsReport(db: Database, asked: Asked, scope: RowsScope) {
  const stands = sql`inspection_status <> 'withdrawn'`
  const { rows } = await sql<{
    swa_code: string
    organisation: string
    inspection_category: InspectionCategory | null
    passed: number
    failed: number
    other: number
    withdrawn: number
  }>`
    select counted.*, organisation.name as organisation
      from (select ${sql.ref(`inspection.${otherParty(scope)}`)} as swa_code, inspection_category,
                   (count(*) filter (where ${stands} and inspection_outcome = 'passed'))::int as passed,
                   (count(*) filter (where ${stands} and inspection_outcome = any(${failures}::text[])))::int as failed,
                   (count(*) filter (where ${stands} and inspection_outcome <> 'passed'
                                       and inspection_outcome <> all(${failures}::text[])))::int as other,
                   (count(*) filter (where not ${stands}))::int as withdrawn
              from inspection
             where inspection.deleted_at is null
               and ${allOf([...reported(asked, scope, 'inspection'), ...instantBetween('inspection.inspection_at', asked.date_from, asked.date_to)])}
             group by 1, 2) as counted
      join organisation on organisation.swa_code = counted.swa_code
     order by organisation.name, inspection_category`.execute(db)
  return rows
}

interface Registering {
  readonly months: readonly ReportMonth[]
  readonly today: Temporal.PlainDate
  readonly holidays: Holidays
}

/** Stops with an excavation, by whether their first reinstatement came by the tenth working day (BR-REIN-31, 32). */
export async function registrationsReport(
  db: Database,
  asked: Asked,
  scope: RowsScope,
  { months, today, holidays }: Registering,
) {
  const stops = daysOf(civilDate(asked.date_from), civilDate(asked.date_to))
  const due = stops.map((stop) => registrationDueDate(stop, holidays).toString())
  const now = sql`${today.toString()}::date`
  const { rows } = await sql<{
    month: number
    stopped: number
    in_time: number
    late: number
    not_yet: number
    overdue: number
  }>`
    with stop as (
      select permit.reference, permit.end_on, permit.has_reinstatement from permit
       where ${allOf([...reported(asked, scope, 'permit'), ...dayBetween('permit.end_on', asked.date_from, asked.date_to)])}
         and permit.excavation_carried_out and permit.actual_stop_at is not null)
    select ${monthOfDay('stop.end_on', months)} as month, count(*)::int as stopped,
           (count(*) filter (where registered_on <= due_on))::int as in_time,
           (count(*) filter (where registered_on > due_on))::int as late,
           (count(*) filter (where registered_on is null and due_on >= ${now}))::int as not_yet,
           (count(*) filter (where registered_on is null and due_on < ${now}))::int as overdue
      from stop
      join unnest(${stops.map(String)}::date[], ${due}::date[]) as due (stopped_on, due_on) on due.stopped_on = stop.end_on
      left join lateral (
        select (min(reinstatement.created_at) at time zone 'Europe/London')::date as registered_on
          from reinstatement where stop.has_reinstatement and reinstatement.permit_reference = stop.reference) as first on true
     group by 1 order by 1`.execute(db)
  return rows
}

const daysOf = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  Array.from({ length: Math.max(0, from.until(to).days + 1) }, (_, at) => from.add({ days: at }))

/** The latest reinstatement of each site, by the month of its end. */
export async function endingReport(
  db: Database,
  filters: ReportFilters,
  scope: RowsScope,
  months: readonly ReportMonth[],
) {
  const [from, to] = [months[0]?.from.toString(), months.at(-1)?.to.toString()]
  const { rows } = await sql<{ month: number; interim: number; permanent: number }>`
    select ${monthOfDay('reinstatement.end_on', months)} as month,
           (count(*) filter (where reinstatement_status = 'interim'))::int as interim,
           (count(*) filter (where reinstatement_status = 'permanent'))::int as permanent
      from reinstatement
     where reinstatement.is_active
       and ${allOf([...reported({ ...filters, work_category: undefined }, scope, 'reinstatement'), ...dayBetween('reinstatement.end_on', from, to)])}
     group by 1 order by 1`.execute(db)
  return rows
}
