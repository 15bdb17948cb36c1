/** What is on an authority's streets in some days, of four kinds; each read by itself, earliest first. */
import { sql, type SqlBool } from 'kysely'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { inAreas } from './list-filters.ts'
import { spanMeets } from './map-box.ts'
import { allOf, type Condition } from './matching.ts'

export interface ProgrammeAsked {
  readonly scope: RowsScope
  /** Dates or date-times of the wire, read as London days, both included (BR-REP-19). */
  readonly start_date: string
  readonly end_date: string
  readonly areas: readonly string[] | undefined
  /** At most this many of each kind. */
  readonly limit: number
}

/** The authority's own rows, in its areas where some were chosen, with a day in common with those asked for. */
function within(table: string, { scope, areas, start_date, end_date }: ProgrammeAsked): Condition {
  return allOf([
    sql<SqlBool>`${sql.ref(`${table}.highway_authority_swa_code`)} = ${scope.swa_code}`,
    inAreas(areas, scope, `${table}.usrn`),
    ...spanMeets(`${table}.start_on`, `${table}.end_on`, { start_date, end_date }),
  ])
}

/** Active permits that were not refused, revoked or cancelled: what will be, or is, on the street. */
export function programmeWorks(db: Database, asked: ProgrammeAsked) {
  return db
    .selectFrom('permit')
    .innerJoin('work', 'work.reference', 'permit.work_reference')
    .innerJoin('organisation', 'organisation.swa_code', 'permit.promoter_swa_code')
    .select([
      'permit.reference',
      'permit.work_reference',
      'permit.usrn',
      'permit.street_name',
      'permit.town',
      'permit.work_category',
      'permit.permit_status',
      'permit.assessment_status',
      'permit.is_deemed',
      'permit.is_duration_challenged',
      'permit.traffic_management_type',
      'permit.start_on',
      'permit.end_on',
      'work.work_status',
      'work.works_coordinates as coordinates',
      'organisation.name as organisation',
    ])
    .where('permit.is_active', '=', true)
    .where('permit.permit_status', 'not in', ['refused', 'revoked', 'cancelled', 'progressed'])
    .where(within('permit', asked))
    .orderBy('permit.start_on')
    .orderBy('permit.reference')
    .limit(asked.limit)
    .execute()
}

/** Raised plans: one that was progressed or cancelled is no plan any more (BR-FP-12, 13). */
export function programmePlans(db: Database, asked: ProgrammeAsked) {
  return db
    .selectFrom('forward_plan')
    .innerJoin('organisation', 'organisation.swa_code', 'forward_plan.promoter_swa_code')
    .select([
      'forward_plan.reference',
      'forward_plan.work_reference',
      'forward_plan.usrn',
      'forward_plan.street_name',
      'forward_plan.town',
      'forward_plan.start_on',
      'forward_plan.end_on',
      'forward_plan.description_of_work',
      'forward_plan.works_coordinates as coordinates',
      'organisation.name as organisation',
    ])
    .where('forward_plan.forward_plan_status', '=', 'raised')
    .where(within('forward_plan', asked))
    .orderBy('forward_plan.start_on')
    .orderBy('forward_plan.reference')
    .limit(asked.limit)
    .execute()
}

export function programmeActivities(db: Database, asked: ProgrammeAsked) {
  return db
    .selectFrom('activity')
    .innerJoin('organisation', 'organisation.swa_code', 'activity.highway_authority_swa_code')
    .select([
      'activity.reference',
      'activity.usrn',
      'activity.street_name',
      'activity.town',
      'activity.activity_name',
      'activity.activity_type',
      'activity.traffic_management_type',
      'activity.start_on',
      'activity.end_on',
      'activity.activity_coordinates as coordinates',
      'organisation.name as organisation',
    ])
    .where('activity.cancelled', '=', false)
    .where(within('activity', asked))
    .orderBy('activity.start_on')
    .orderBy('activity.reference')
    .limit(asked.limit)
    .execute()
}

/** Restrictions that are proposed or in force (BR-S58-04). */
export function programmeRestrictions(db: Database, asked: ProgrammeAsked) {
  return db
    .selectFrom('section_58')
    .innerJoin('organisation', 'organisation.swa_code', 'section_58.highway_authority_swa_code')
    .select([
      'section_58.reference',
      'section_58.usrn',
      'section_58.street_name',
      'section_58.town',
      'section_58.section_58_status',
      'section_58.restriction_duration',
      'section_58.start_on',
      'section_58.end_on',
      'section_58.section_58_coordinates as coordinates',
      'organisation.name as organisation',
    ])
    .where('section_58.section_58_status', 'in', ['proposed', 'in_force'])
    .where(within('section_58', asked))
    .orderBy('section_58.start_on')
    .orderBy('section_58.reference')
    .limit(asked.limit)
    .execute()
}
