import { sql } from 'kysely'
import { listActivities as endpoint } from '../../../domain/contract/activities.ts'
import { listActivities as shapes } from '../../../domain/contract/activities.shapes.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { ActivitySortColumn } from '../../../domain/contract/enums/activities.ts'
import type { ActivityRow } from '../../store/activities.ts'
import {
  activityConditions,
  readListedActivities,
  type ActivityFilters,
  type ListedActivity,
} from '../../store/activity-list.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { instantAnswer } from '../wire-dates.ts'
import { roadCategory } from '../works/store-work.ts'
import { describeActivity } from './describe-activity.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]

export const activityList: ReportingList<ActivityFilters, Row> = {
  from: sql`activity`,
  key: 'activity.reference',
  conditions: activityConditions,
  sorts: { date_created: 'activity.created_at' } satisfies Record<ActivitySortColumn, string>,
  rows: async (_, db, keys) => (await readListedActivities(db, keys)).map(describeRow),
}

export const listActivities = implementList(endpoint, shapes, activityList)

/** A row says what the activity itself says, but has no place for what is not known: it is told as empty. */
function describeRow({ ha_organisation_name, category_of_street, ...activity }: ListedActivity): Row {
  const {
    highway_authority_swa_code: _authority,
    location_types: _types,
    location_types_string: _typeWords,
    ...described
  } = describeActivity(activity as ActivityRow)
  return {
    ...described,
    street_name: activity.street_name,
    town: activity.town,
    area_name: activity.area_name,
    road_category: described.road_category ?? roadCategory(category_of_street ?? 0),
    contact_name: described.contact_name ?? '',
    contact_details: described.contact_details ?? '',
    additional_info: described.additional_info ?? '',
    traffic_management_required: activity.traffic_management_type !== 'no_carriageway_incursion',
    ha_organisation_name,
    date_created: instantAnswer(activity.created_at),
  }
}
