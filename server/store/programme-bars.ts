/** The bars of the programme: four kinds of things in one order, so that pages follow the rows that a person sees. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { ActivityActivityType } from '../../domain/contract/enums/activities.ts'
import type {
  AssessmentStatus,
  PermitStatus,
  TrafficManagementType,
  WorkCategory,
} from '../../domain/contract/enums/permits.ts'
import type { ProgrammeGrouping, ProgrammeKind, ProgrammePhase } from '../../domain/contract/enums/programme.ts'
import type { Section58Duration, Section58Status } from '../../domain/contract/enums/section-58s.ts'
import { civilDate } from '../../domain/rules/working-days.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { openToPromoters, ownRows, placeConditions, type PlaceFilters } from './list-filters.ts'
import { spanMeets } from './map-box.ts'
import { allOf, dayBetween, oneOf, type Condition } from './matching.ts'
import { barGroup } from './programme-groups.ts'

interface BarsAsked extends PlaceFilters {
  readonly scope: RowsScope
  /** Dates or date-times of the wire, read as London days, both included (BR-REP-19). */
  readonly start_date: string
  readonly end_date: string
  /** Civil date in Europe/London: works in progress are on the street on it, whenever they should have ended. */
  readonly today: Temporal.PlainDate
  readonly group_by: ProgrammeGrouping
  readonly kind?: readonly ProgrammeKind[] | undefined
  readonly work_category?: readonly WorkCategory[] | undefined
  readonly phase?: readonly ProgrammePhase[] | undefined
  readonly workstream_prefix?: readonly string[] | undefined
}

export interface BarRow {
  readonly group: string
  readonly group_name: string
  readonly kind: ProgrammeKind
  readonly reference: string
  readonly work_reference: string | null
  readonly usrn: number
  readonly street_name: string
  readonly town: string
  readonly organisation: string
  readonly owner: string
  readonly workstream_prefix: string | null
  readonly start_on: string
  readonly end_on: string
  readonly work_category: WorkCategory | null
  readonly phase: ProgrammePhase | null
  readonly permit_status: PermitStatus | null
  readonly assessment_status: AssessmentStatus | null
  readonly is_deemed: boolean | null
  readonly is_duration_challenged: boolean | null
  readonly is_traffic_sensitive: boolean
  readonly reasonable_period_end_on: string | null
  readonly asked_end_on: string | null
  readonly traffic_management_type: TrafficManagementType | null
  /** Of a plan what it is for, of an activity its name. */
  readonly words: string | null
  readonly activity_type: ActivityActivityType | null
  readonly restriction_duration: Section58Duration | null
  readonly section_58_status: Section58Status | null
}

/** One page of bars by the names of their rows, the earliest first in each, and how many there are up to `mostCounted`. */
export async function programmeBars(
  db: Database,
  asked: BarsAsked,
  page: { offset: number; limit: number; mostCounted: number },
) {
  const sources = sourcesOf(asked)
  if (sources.length === 0) return { rows: [], total: 0 }
  const group = barGroup(asked.group_by, asked.scope)
  const bars = sql`select bar.*, organisation.name as organisation, ${group.key} as "group", ${group.name} as group_name
    from (${sql.join(sources, sql` union all `)}) as bar (${columns})
    join organisation on organisation.swa_code = bar.owner ${group.join}`
  const { rows } = await sql<{ found: BarRow[]; total: number }>`
    with bars as materialized (${bars})
    select (select count(*)::int from (select from bars limit ${page.mostCounted}) as counted) as total,
           (select coalesce(json_agg(page), '[]') from (
              select * from bars order by "group" = '', lower(group_name), "group", start_on, reference
               limit ${page.limit} offset ${page.offset}) as page) as found`.execute(db)
  return { rows: rows[0]?.found ?? [], total: rows[0]?.total ?? 0 }
}

/** What every source selects, in this order: any of them may be the first. */
const columns = sql.raw(
  `kind, reference, work_reference, usrn, street_name, town, area_name, owner, authority, workstream_prefix, start_on,
   end_on, work_category, phase, permit_status, assessment_status, is_deemed, is_duration_challenged,
   is_traffic_sensitive, reasonable_period_end_on, asked_end_on, traffic_management_type, words, activity_type,
   restriction_duration, section_58_status`,
)

/** Kinds that have no category and no phase are left out once one is chosen; what no promoter has, once one is. */
function sourcesOf(asked: BarsAsked): RawBuilder<unknown>[] {
  const wants = (kind: ProgrammeKind) => !asked.kind || asked.kind.includes(kind)
  const isOfPermits = asked.work_category !== undefined || asked.phase !== undefined
  const isOfWorks =
    asked.workstream_prefix !== undefined || (asked.scope.side === 'authority' && Boolean(asked.organisation))
  return [
    ...(wants('works') || wants('paa') ? [permitBars(asked, wants)] : []),
    ...(wants('forward_plan') && !isOfPermits ? [planBars(asked)] : []),
    ...(wants('activity') && !isOfPermits && !isOfWorks ? [activityBars(asked)] : []),
    ...(wants('section_58') && !isOfPermits && !isOfWorks ? [restrictionBars(asked)] : []),
  ]
}

const isInProgress = sql<SqlBool>`(permit.actual_start_at is not null and permit.actual_stop_at is null)`

const phase = sql<ProgrammePhase>`case
  when permit.actual_stop_at is not null or permit.permit_status = 'closed' then 'completed'
  when ${isInProgress} then 'in_progress'
  when permit.permit_status = 'granted' then 'granted' else 'awaiting' end`

/** Active permits, but for those that came to nothing before anybody dug. */
function permitConditions(asked: BarsAsked): (Condition | undefined)[] {
  return [
    ...ownRows(asked.scope, 'permit'),
    ...placeConditions(asked, asked.scope, 'permit'),
    oneOf('permit.workstream_prefix', asked.workstream_prefix),
    oneOf('permit.work_category', asked.work_category),
    asked.phase && sql<SqlBool>`${phase} = any(${asked.phase}::text[])`,
    lastsUntil(asked),
    ...dayBetween('permit.start_on', undefined, asked.end_date),
    sql<SqlBool>`permit.is_active`,
    sql<SqlBool>`permit.permit_status not in ('cancelled', 'progressed')`,
    sql<SqlBool>`(permit.permit_status not in ('refused', 'revoked') or ${isInProgress})`,
  ]
}

/** Over on no day before the first; works in progress last until today at least. */
function lastsUntil({ start_date, today }: BarsAsked): Condition {
  const day = civilDate(start_date)
  const ends = sql<SqlBool>`permit.end_on >= ${day.toString()}::date`
  return Temporal.PlainDate.compare(day, today) > 0 ? ends : sql<SqlBool>`(${ends} or ${isInProgress})`
}

function permitBars(asked: BarsAsked, wants: (kind: ProgrammeKind) => boolean) {
  const kinds = allOf([
    wants('works') ? undefined : sql<SqlBool>`permit.work_category = 'paa'`,
    wants('paa') ? undefined : sql<SqlBool>`permit.work_category <> 'paa'`,
  ])
  return sql`
    select case when permit.work_category = 'paa' then 'paa' else 'works' end, permit.reference,
           permit.work_reference, permit.usrn, permit.street_name, permit.town, permit.area_name,
           permit.promoter_swa_code, permit.highway_authority_swa_code, permit.workstream_prefix,
           permit.start_on, permit.end_on, permit.work_category, ${phase}, permit.permit_status,
           permit.assessment_status, permit.is_deemed, permit.is_duration_challenged, permit.is_traffic_sensitive,
           case when ${isInProgress} then permit.reasonable_period_end_on end,
           (select max(change.proposed_end_on) from permit_alteration as change
             where change.permit_reference = permit.reference and change.alteration_status = 'submitted'
               and change.proposed_end_on > permit.end_on),
           permit.traffic_management_type, null::text, null::text, null::text, null::text
      from permit where ${allOf(permitConditions(asked))} and ${kinds}`
}

/** Raised plans: one that was progressed or cancelled is no plan any more (BR-FP-12, 13). */
function planConditions(asked: BarsAsked): (Condition | undefined)[] {
  return [
    ...ownRows(asked.scope, 'plan'),
    ...placeConditions(asked, asked.scope, 'plan'),
    oneOf('plan.workstream_prefix', asked.workstream_prefix),
    ...spanMeets('plan.start_on', 'plan.end_on', asked),
    sql<SqlBool>`plan.forward_plan_status = 'raised'`,
  ]
}

function planBars(asked: BarsAsked) {
  return sql`
    select 'forward_plan', plan.reference, plan.work_reference, plan.usrn, plan.street_name, plan.town, plan.area_name,
           plan.promoter_swa_code, plan.highway_authority_swa_code, plan.workstream_prefix, plan.start_on, plan.end_on,
           null, null, null, null, null::boolean, null::boolean, false, null::date, null::date,
           plan.details->>'traffic_management_type', plan.description_of_work, null, null, null
      from forward_plan as plan where ${allOf(planConditions(asked))}`
}

/** What authorities put on streets: their own, or for a promoter what is on the streets of its own bars. */
function beside(asked: BarsAsked, table: string): Condition {
  const { scope } = asked
  // the other party of these rows is the authority itself, whoever looks
  const place = placeConditions({ ...asked, organisation: undefined }, scope, table)
  const streets = sql<SqlBool>`${sql.ref(`${table}.usrn`)} in (
    select permit.usrn from permit where ${allOf(permitConditions(asked))}
    union all select plan.usrn from forward_plan as plan where ${allOf(planConditions(asked))})`
  return allOf([
    openToPromoters(scope, table, asked.organisation ?? undefined),
    ...place,
    ...spanMeets(`${table}.start_on`, `${table}.end_on`, asked),
    scope.side === 'promoter' ? streets : undefined,
  ])
}

function activityBars(asked: BarsAsked) {
  return sql`
    select 'activity', activity.reference, null, activity.usrn, activity.street_name, activity.town, activity.area_name,
           activity.highway_authority_swa_code, activity.highway_authority_swa_code, null, activity.start_on,
           activity.end_on, null, null, null, null, null::boolean, null::boolean, false, null::date, null::date,
           activity.traffic_management_type, activity.activity_name, activity.activity_type, null, null
      from activity where not activity.cancelled and ${beside(asked, 'activity')}`
}

/** Restrictions that are proposed or in force (BR-S58-04). */
function restrictionBars(asked: BarsAsked) {
  return sql`
    select 'section_58', section_58.reference, null, section_58.usrn, section_58.street_name, section_58.town,
           section_58.area_name, section_58.highway_authority_swa_code, section_58.highway_authority_swa_code, null,
           section_58.start_on, section_58.end_on, null, null, null, null, null::boolean, null::boolean, false,
           null::date, null::date, null, null, null, section_58.restriction_duration, section_58.section_58_status
      from section_58
     where section_58.section_58_status in ('proposed', 'in_force') and ${beside(asked, 'section_58')}`
}
