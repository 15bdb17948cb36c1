import { sql } from 'kysely'
import type { listActivities } from '../../domain/contract/activities.ts'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { inAreas, openToPromoters } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { contains, oneOf, type Condition } from './matching.ts'

export type ActivityFilters = QueryOf<typeof listActivities>

/** Where `query` is looked for (BR-REP-L01): the activity's reference and name, its street, and its place in words. */
const searched = sql<string>`lower(activity.reference || ' ' || activity.activity_name || ' '
  || activity.activity_location_description || ' '
  || activity.street_name || ', ' || activity.town || ', ' || activity.area_name)`

/** The activities that the scope may see, for which every filter holds. */
export function activityConditions(filters: ActivityFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    openToPromoters(scope, 'activity', filters.ha_organisation_name),
    oneOf('activity.activity_type', filters.activity_activity_type),
    contains(searched, filters.query),
    inAreas(filters.geographical_area_reference_number, scope, 'activity.usrn'),
  ]
}

export type ListedActivity = Awaited<ReturnType<typeof readListedActivities>>[number]

/** The activities of these references as the list shows them, in their order. */
export async function readListedActivities(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('activity')
    .innerJoin('organisation as authority', 'authority.swa_code', 'activity.highway_authority_swa_code')
    .leftJoin('street', 'street.usrn', 'activity.usrn')
    .selectAll('activity')
    .select(['authority.name as ha_organisation_name', 'street.road_category as category_of_street'])
    .where('activity.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
