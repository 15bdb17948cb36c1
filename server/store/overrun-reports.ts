/** Works after their reasonable period, and what will soon cost money, as reports count and list them. */
import { sql, type SqlBool } from 'kysely'
import { workCategories, type WorkCategory } from '../../domain/contract/enums/permits.ts'
import { earliestStartDue, overdueDays } from '../../domain/rules/start-due.ts'
import type { ReportMonth } from '../../domain/rules/report-period.ts'
import type { Holidays } from '../../domain/rules/working-days.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { otherParty } from './finding-reports.ts'
import { allOf, dayBetween, type Condition } from './matching.ts'
import { monthOfDay, reported, type Asked, type ReportFilters } from './permit-reports.ts'
import { reinstatementsDueConditions } from './reinstatements-due.ts'

/** As the index says it: works that stopped after their reasonable period, and those that go on (BR-PERMIT-96). */
const ranOver = sql<SqlBool>`permit.actual_start_at is not null
  and (permit.actual_stop_at is null or permit.end_on > permit.reasonable_period_end_on)
  and permit.permit_status <> 'cancelled'`

/** Of what the street's charge depends on (BR-S74-31): the codes of all its designations, selected or not. */
const designations = sql<number[]>`(
  select coalesce(jsonb_agg(distinct asd -> 'street_special_desig_code') filter (where jsonb_typeof(asd) = 'object'), '[]')
    from jsonb_array_elements(coalesce(nullif(permit.details -> 'permit_asds', 'null'), '[]')
                              || coalesce(nullif(permit.details -> 'permit_not_selected_asds', 'null'), '[]')) as asd)`

export interface OverrunGroup {
  readonly month: number
  readonly swa_code: string
  readonly organisation: string
  readonly road_category: number
  readonly designations: readonly number[]
  readonly period_ends: string
  /** The day of the stop, or today. */
  readonly until: string
  readonly is_in_progress: boolean
  readonly total: number
}

/** Overruns of the days, those alike together: their days and charges follow from the rules. */
export async function overrunsReport(
  db: Database,
  asked: Asked,
  scope: RowsScope,
  { months, today }: { months: readonly ReportMonth[]; today: Temporal.PlainDate },
): Promise<OverrunGroup[]> {
  const period = dayBetween('permit.reasonable_period_end_on', asked.date_from, asked.date_to)
  const { rows } = await sql<OverrunGroup>`
    select counted.*, organisation.name as organisation
      from (select ${monthOfDay('permit.reasonable_period_end_on', months)} as month,
                   ${sql.ref(`permit.${otherParty(scope)}`)} as swa_code, permit.road_category, ${designations} as designations,
                   permit.reasonable_period_end_on as period_ends,
                   case when permit.actual_stop_at is null then ${today.toString()}::date else permit.end_on end as until,
                   permit.actual_stop_at is null as is_in_progress, count(*)::int as total
              from permit
             where ${allOf([...reported(asked, scope, 'permit'), ...period])} and ${ranOver}
               and permit.reasonable_period_end_on < ${today.toString()}::date
             group by 1, 2, 3, 4, 5, 6, 7) as counted
      join organisation on organisation.swa_code = counted.swa_code
     order by organisation.name`.execute(db)
  return rows
}

export interface PermitAtRisk {
  readonly reference: string
  readonly work_reference: string
  readonly street_name: string
  readonly town: string
  readonly organisation: string
  readonly work_category: WorkCategory
  readonly proposed_start_on: string
  readonly proposed_end_on: string
  readonly reasonable_period_end_on: string
  readonly end_on: string
  readonly road_category: number
  readonly designations: readonly number[]
  readonly has_change_waiting: boolean
}

/** Those with the earliest date first, as many as one page shows, and how many there are. */
async function atRisk(db: Database, condition: Condition, scope: RowsScope, order: string, limit: number | undefined) {
  const { rows } = await sql<PermitAtRisk>`
    select permit.reference, permit.work_reference, permit.street_name, permit.town, organisation.name as organisation,
           permit.work_category, permit.proposed_start_on, permit.proposed_end_on, permit.reasonable_period_end_on,
           permit.end_on, permit.road_category, ${designations} as designations,
           exists (select from permit_alteration as waiting
                    where waiting.permit_reference = permit.reference and waiting.alteration_status = 'submitted') as has_change_waiting
      from permit join organisation on organisation.swa_code = ${sql.ref(`permit.${otherParty(scope)}`)}
     where ${condition}
     order by ${sql.ref(`permit.${order}`)}, permit.reference
     ${limit === undefined ? sql`` : sql`limit ${limit}::int`}`.execute(db)
  if (limit === undefined || rows.length < limit) return { total: rows.length, rows }
  const counted = await sql<{ total: number }>`select count(*)::int as total from permit where ${condition}`.execute(db)
  return { total: counted.rows[0]?.total ?? 0, rows }
}

interface Now {
  readonly today: Temporal.PlainDate
  readonly holidays: Holidays
}

const mostRows = 100

/** Granted and not started, and due to be: those of the worklist (BR-WL-09). */
export function startsAtRisk(db: Database, filters: ReportFilters, scope: RowsScope, { today, holidays }: Now) {
  const earliest = workCategories.map((category) => earliestStartDue(category, today, holidays).toString())
  const condition = allOf([
    ...reported(filters, scope, 'permit'),
    sql<SqlBool>`permit.permit_status = 'granted' and permit.actual_start_at is null`,
    ...dayBetween('permit.proposed_start_on', earliest.toSorted()[0], today.add({ days: 1 }).toString()),
    sql<SqlBool>`permit.proposed_start_on >= (${earliest}::date[])[array_position(${[...workCategories]}::text[], permit.work_category)]`,
  ])
  return atRisk(db, condition, scope, 'proposed_start_on', mostRows)
}

const inProgress = sql<SqlBool>`permit.actual_start_at is not null and permit.actual_stop_at is null
  and permit.permit_status <> 'cancelled'`

/** In progress, and to end yesterday, today or tomorrow: those of the worklist (BR-WL-02). */
export function stopsAtRisk(db: Database, filters: ReportFilters, scope: RowsScope, { today }: Now) {
  const near = dayBetween(
    'permit.proposed_end_on',
    today.subtract({ days: 1 }).toString(),
    today.add({ days: 1 }).toString(),
  )
  return atRisk(
    db,
    allOf([...reported(filters, scope, 'permit'), inProgress, ...near]),
    scope,
    'proposed_end_on',
    mostRows,
  )
}

/** Stopped with an excavation and nothing registered, due from four weeks ago on: those of the list (BR-REIN-33). */
export function registrationsAtRisk(db: Database, filters: ReportFilters, scope: RowsScope, { today, holidays }: Now) {
  const from = { registration_due_date_from: today.subtract({ days: overdueDays }).toString() }
  const condition = allOf([
    ...reported(filters, scope, 'permit'),
    ...reinstatementsDueConditions(from, scope, holidays),
  ])
  return atRisk(db, condition, scope, 'end_on', mostRows)
}

/** All that goes on after its reasonable period, the longest over first (BR-PERMIT-96). */
export function overrunsAtRisk(db: Database, filters: ReportFilters, scope: RowsScope, { today }: Now) {
  const over = dayBetween('permit.reasonable_period_end_on', undefined, today.subtract({ days: 1 }).toString())
  const condition = allOf([...reported(filters, scope, 'permit'), inProgress, ...over])
  return atRisk(db, condition, scope, 'reasonable_period_end_on', undefined)
}
