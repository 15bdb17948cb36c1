/** What may be in the way of works: four kinds of things in one order, found by their boxes. */
import { sql, type RawBuilder } from 'kysely'
import type { ActivityActivityType } from '../../domain/contract/enums/activities.ts'
import type { ClashKind } from '../../domain/contract/enums/clashes.ts'
import type {
  AssessmentStatus,
  PermitStatus,
  TrafficManagementType,
  WorkCategory,
} from '../../domain/contract/enums/permits.ts'
import type { Section58Extent, Section58Status } from '../../domain/contract/enums/section-58s.ts'
import type { Bounds, Geometry } from '../../domain/geometry.ts'
import { meets } from './boxes.ts'
import type { Database } from './database.ts'

export interface CandidatesAsked {
  readonly bounds: Bounds
  /** Civil days in Europe/London, both included: of the works themselves, and of what may be near in time. */
  readonly startOn: string
  readonly endOn: string
  readonly from: string
  readonly to: string
  /** Works that are left out, with their plans. */
  readonly exclude: string | undefined
  readonly kinds: readonly ClashKind[]
  readonly limit: number
}

export interface ClashCandidate {
  readonly kind: ClashKind
  readonly reference: string
  readonly work_reference: string | null
  readonly street_name: string
  readonly town: string
  readonly organisation: string
  readonly owner: string
  readonly start_on: string
  readonly end_on: string
  readonly coordinates: Geometry
  readonly traffic_management_type: TrafficManagementType | null
  readonly work_category: WorkCategory | null
  readonly permit_status: PermitStatus | null
  readonly assessment_status: AssessmentStatus | null
  readonly is_deemed: boolean | null
  readonly is_duration_challenged: boolean | null
  readonly is_in_progress: boolean
  /** Of a plan what it is for, of an activity its name. */
  readonly words: string | null
  readonly activity_type: ActivityActivityType | null
  readonly section_58_status: Section58Status | null
  readonly restriction_extent: Section58Extent | null
}

/** What every source selects, in this order. */
const columns = sql.raw(
  `kind, reference, work_reference, street_name, town, owner, start_on, end_on, coordinates, traffic_management_type,
   work_category, permit_status, assessment_status, is_deemed, is_duration_challenged, is_in_progress, words,
   activity_type, section_58_status, restriction_extent`,
)

/**
 * Whatever the map shows to anybody (BR-ROLE-12) whose box meets the given one within the days: restrictions first, then
 * what has most days in common, so that a limit takes away what matters least.
 */
export async function clashCandidates(db: Database, asked: CandidatesAsked): Promise<ClashCandidate[]> {
  const sources = asked.kinds.map((kind) => sourceOf[kind](asked))
  if (sources.length === 0) return []
  const shared = sql`least(end_on, ${asked.endOn}::date) - greatest(start_on, ${asked.startOn}::date)`
  const { rows } = await sql<{ found: ClashCandidate[] }>`
    with near as (
      select found.* from (${sql.join(sources, sql` union all `)}) as found (${columns})
       order by kind = 'section_58' and ${shared} >= 0 desc, ${shared} desc, reference
       limit ${asked.limit})
    select coalesce(json_agg(to_json(named)), '[]') as found from (
      select near.*, organisation.name as organisation from near
        join organisation on organisation.swa_code = near.owner) as named`.execute(db)
  return rows[0]?.found ?? []
}

const sourceOf: Readonly<Record<ClashKind, (asked: CandidatesAsked) => RawBuilder<unknown>>> = {
  works: worksNear,
  forward_plan: plansNear,
  activity: activitiesNear,
  section_58: restrictionsNear,
}

const within = (table: string, { bounds, from, to }: CandidatesAsked) =>
  sql`${meets(`${table}.bounds`, bounds)} and ${sql.ref(`${table}.end_on`)} >= ${from}::date
      and ${sql.ref(`${table}.start_on`)} <= ${to}::date`

const notThese = (column: string, { exclude }: CandidatesAsked): RawBuilder<unknown> =>
  exclude === undefined ? sql`true` : sql`${sql.ref(column)} <> ${exclude}`

/** Active permits, but for those that came to nothing: they take no room on the street. Looked up one by one: see oneByOne. */
function worksNear(asked: CandidatesAsked) {
  return sql`
    select 'works', permit.reference, work.reference, work.street_name, work.town, work.promoter_swa_code,
           permit.start_on, permit.end_on, work.works_coordinates::jsonb, permit.traffic_management_type::text,
           permit.work_category::text, permit.permit_status::text, permit.assessment_status::text, permit.is_deemed,
           permit.is_duration_challenged, work.work_status = 'in_progress', null::text, null::text, null::text, null::text
      from work
      cross join lateral (select * from permit where work_reference = work.reference and is_active offset 0) as permit
     where ${meets('work.bounds', asked.bounds)} and permit.end_on >= ${asked.from}::date
       and permit.start_on <= ${asked.to}::date and ${notThese('work.reference', asked)}
       and (permit.permit_status in ('submitted', 'under_assessment', 'permit_modification_request', 'granted', 'closed')
            or work.work_status = 'in_progress')`
}

/** Raised plans (BR-FP-12, 13), with no more than the map tells everybody: not their traffic management. */
function plansNear(asked: CandidatesAsked) {
  return sql`
    select 'forward_plan', plan.reference, plan.work_reference, plan.street_name, plan.town, plan.promoter_swa_code,
           plan.start_on, plan.end_on, plan.works_coordinates::jsonb, null::text, null::text, null::text, null::text,
           null::boolean, null::boolean, false, plan.description_of_work, null::text, null::text, null::text
      from forward_plan as plan
     where plan.forward_plan_status = 'raised' and ${within('plan', asked)} and ${notThese('plan.work_reference', asked)}`
}

function activitiesNear(asked: CandidatesAsked) {
  return sql`
    select 'activity', activity.reference, null::text, activity.street_name, activity.town,
           activity.highway_authority_swa_code, activity.start_on, activity.end_on,
           activity.activity_coordinates::jsonb, activity.traffic_management_type::text, null::text,
           null::text, null::text, null::boolean, null::boolean, false, activity.activity_name,
           activity.activity_type::text, null::text, null::text
      from activity where not activity.cancelled and ${within('activity', asked)}`
}

/** Restrictions that are proposed or in force (BR-S58-04). */
function restrictionsNear(asked: CandidatesAsked) {
  return sql`
    select 'section_58', section_58.reference, null::text, section_58.street_name, section_58.town,
           section_58.highway_authority_swa_code, section_58.start_on, section_58.end_on,
           section_58.section_58_coordinates::jsonb, null::text, null::text, null::text, null::text,
           null::boolean, null::boolean, false, null::text, null::text, section_58.section_58_status::text, section_58.restriction_extent::text
      from section_58
     where section_58.section_58_status in ('proposed', 'in_force') and ${within('section_58', asked)}`
}
