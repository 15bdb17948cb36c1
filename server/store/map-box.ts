import { sql, type SqlBool } from 'kysely'
import type { Bounds } from '../../domain/geometry.ts'
import { civilDate } from '../../domain/rules/working-days.ts'
import { meets, oneByOne, sortedAfterwards } from './boxes.ts'
import type { Database } from './database.ts'
import { allOf, type Condition, dayBetween } from './matching.ts'
import { rowsAtOnce } from './rows-at-once.ts'

export interface BoxAsked {
  readonly bounds: Bounds
  /** Only what takes place on or after this day; a date or date-time of the wire, read as a London day (BR-REP-19). */
  readonly start_date?: string | undefined
  /** Only what takes place on or before this day. */
  readonly end_date?: string | undefined
  /** At most this many rows. */
  readonly limit: number
}

export interface WorksAsked extends BoxAsked {
  /** Civil date in Europe/London. */
  readonly today: Temporal.PlainDate
}

export type WorkInBox = Awaited<ReturnType<typeof worksInBox>>[number]

/** Works whose box meets the given one, of every promoter, each with its active permit; by reference (BR-GEN-34). */
export function worksInBox(db: Database, asked: WorksAsked, workReference: string | undefined) {
  const query = worksWithActivePermits(db, asked.bounds)
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'work.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'work.highway_authority_swa_code')
    .select([
      'work.reference as work_reference',
      'work.works_coordinates',
      'work.centre_easting',
      'work.centre_northing',
      'work.promoter_swa_code',
      'work.street_name',
      'work.usrn',
      'work.town',
      'work.area_name',
      'permit.reference as permit_reference',
      'permit.permit_status',
      'permit.assessment_status',
      'permit.is_deemed',
      'permit.is_duration_challenged',
      'permit.work_category',
      'permit.traffic_management_type',
      'permit.start_on',
      'permit.end_on',
      'promoter.name as promoter_organisation',
      'promoter.industry_sector',
      'authority.name as highway_authority',
    ])
    .where(allOf([lastsUntil(asked.start_date, asked.today), ...dayBetween('start_on', undefined, asked.end_date)]))
    .$if(workReference !== undefined, (query) => query.where('work.reference', '=', workReference?.toUpperCase() ?? ''))
    .orderBy(sortedAfterwards('work.reference'))
    .limit(asked.limit)
  return rowsAtOnce(db, query)
}

/** Works whose box meets the given one, each with its active permit. */
function worksWithActivePermits(db: Database, bounds: Bounds) {
  return db
    .selectFrom('work')
    .innerJoinLateral(
      (eb) =>
        oneByOne(
          eb
            .selectFrom('permit')
            .selectAll()
            .whereRef('permit.work_reference', '=', 'work.reference')
            .where('permit.is_active', '=', true),
        ).as('permit'),
      (join) => join.onTrue(),
    )
    .where(meets('work.bounds', bounds))
}

/** Over on no day before the one asked. Works in progress are on the street today, however long ago they should have ended. */
function lastsUntil(from: string | undefined, today: Temporal.PlainDate): Condition | undefined {
  if (from === undefined) return undefined
  const day = civilDate(from)
  if (Temporal.PlainDate.compare(day, today) > 0) return sql<SqlBool>`end_on >= ${day.toString()}::date`
  return sql<SqlBool>`(end_on >= ${day.toString()}::date or work.work_status = 'in_progress')`
}

export type ActivityInBox = Awaited<ReturnType<typeof activitiesInBox>>[number]

/** Activities whose box meets the given one, cancelled ones too; by reference (BR-GEN-34). */
export function activitiesInBox(db: Database, asked: BoxAsked) {
  const query = db
    .selectFrom('activity')
    .select([
      'reference',
      'activity_coordinates',
      'centre_easting',
      'centre_northing',
      'activity_name',
      'activity_type',
      'activity_location_description',
      'street_name',
      'area_name',
      'start_on',
      'end_on',
      'cancelled',
    ])
    .where(meets('activity.bounds', asked.bounds))
    .where(allOf(spanMeets('start_on', 'end_on', asked)))
    .orderBy(sortedAfterwards('activity.reference'))
    .limit(asked.limit)
  return rowsAtOnce(db, query)
}

/** Days from `startOn` to `endOn` that have at least one in common with those asked for (BR-REP-19). */
export function spanMeets(startOn: string, endOn: string, days: Pick<BoxAsked, 'start_date' | 'end_date'>) {
  const { start_date, end_date } = days
  return [...dayBetween(endOn, start_date, undefined), ...dayBetween(startOn, undefined, end_date)]
}

/** Active permits of the works in progress whose box meets the given one, of every promoter; by reference. */
export async function worksInProgressInBox(db: Database, bounds: Bounds, limit: number): Promise<string[]> {
  const rows = await worksWithActivePermits(db, bounds)
    .select('permit.reference')
    .where('work.work_status', '=', 'in_progress')
    .orderBy('permit.reference')
    .limit(limit)
    .execute()
  return rows.map(({ reference }) => reference)
}
