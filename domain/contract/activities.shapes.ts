import * as z from 'zod/mini'
import { reference } from './params.ts'
import { activityActivityTypes, activitySortColumns } from './enums/activities.ts'
import { locationTypes, trafficManagementTypes } from './enums/permits.ts'
import { answer, dateTime, requiredText, text, unique, usrn, whole } from './values.ts'
import { Geometry, GeometryInput } from './geometry.shapes.ts'
import { pageQuery, placeQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'

/** What is said of an activity when it is added, and may be changed later (BR-ACT-02, 11). */
const changeable = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  activity_name: requiredText(100),
  activity_activity_type: z.enum(activityActivityTypes),
  activity_type_details: z.nullish(text(100)),
  contact_name: z.nullish(text(100)),
  contact_details: z.nullish(text(100)),
  start_date: dateTime,
  start_time: z.nullish(dateTime),
  end_date: dateTime,
  end_time: z.nullish(dateTime),
  location_types: z.array(z.enum(locationTypes)).check(unique()),
  activity_location_description: requiredText(500),
  traffic_management_type: z.enum(trafficManagementTypes),
  collaborative_working: z.boolean(),
  additional_info: z.nullish(text(500)),
}

export const ActivityCreateRequest = z.strictObject({
  ...changeable,
  usrn: usrn,
  street_name: z.nullish(text(100)),
  town: z.nullish(text(100)),
  area_name: z.nullish(text(100)),
  road_category: z.nullish(whole(0, 10)),
  activity_coordinates: GeometryInput,
})

export const ActivityCreateResponse = z.strictObject({
  activity_reference_number: z.string(),
})

export const ActivityResponse = z.strictObject({
  activity_reference_number: z.string(),
  usrn: z.number(),
  street_name: z.nullish(z.string()),
  town: z.nullish(z.string()),
  area_name: z.nullish(z.string()),
  road_category: z.nullish(z.number()),
  activity_coordinates: Geometry,
  activity_name: z.string(),
  activity_activity_type: answer(activityActivityTypes),
  activity_activity_type_string: z.string(),
  activity_type_details: z.nullish(z.string()),
  contact_name: z.nullish(z.string()),
  contact_details: z.nullish(z.string()),
  start_date: dateTime,
  start_time: z.nullish(dateTime),
  end_date: dateTime,
  end_time: z.nullish(dateTime),
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
  activity_location_description: z.string(),
  traffic_management_type: answer(trafficManagementTypes),
  traffic_management_type_string: z.string(),
  collaborative_working: z.boolean(),
  additional_info: z.nullish(z.string()),
  cancelled: z.boolean(),
  cancelled_reason: z.nullish(z.string()),
  highway_authority_swa_code: z.string(),
})

export const ActivityUpdateRequest = z.strictObject(changeable)

export const ActivityCancelRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  cancellation_reason: z.nullish(text(500)),
})

const ActivityListRow = z.strictObject({
  activity_reference_number: z.string(),
  usrn: z.number(),
  street_name: z.string(),
  town: z.string(),
  area_name: z.string(),
  road_category: z.number(),
  activity_coordinates: Geometry,
  activity_name: z.string(),
  activity_activity_type: answer(activityActivityTypes),
  activity_activity_type_string: z.string(),
  activity_type_details: z.nullish(z.string()),
  contact_name: z.string(),
  contact_details: z.string(),
  start_date: dateTime,
  start_time: z.nullish(dateTime),
  end_date: dateTime,
  end_time: z.nullish(dateTime),
  activity_location_description: z.string(),
  traffic_management_required: z.boolean(),
  traffic_management_type: answer(trafficManagementTypes),
  traffic_management_type_string: z.string(),
  collaborative_working: z.boolean(),
  additional_info: z.string(),
  cancelled: z.boolean(),
  cancelled_reason: z.nullish(z.string()),
  ha_organisation_name: z.string(),
  date_created: dateTime,
})

const ActivitiesQuery = z.strictObject({
  ...pageQuery,
  sort_column: z.optional(z.enum(activitySortColumns)),
  ha_organisation_name: z.optional(z.string()),
  activity_activity_type: z.optional(z.array(z.enum(activityActivityTypes))),
  query: z.optional(z.string()),
  geographical_area_reference_number: placeQuery.geographical_area_reference_number,
})

const ActivityParams = z.strictObject({ activityReferenceNumber: reference })

/** Shapes of the endpoints declared in activities.ts, under the same names. */
export const createActivity = { body: ActivityCreateRequest, answer: ActivityCreateResponse }
export const getActivity = { params: ActivityParams, answer: ActivityResponse }
export const updateActivity = { params: ActivityParams, body: ActivityUpdateRequest }
export const cancelActivity = { params: ActivityParams, body: ActivityCancelRequest }
export const listActivities = {
  query: ActivitiesQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(ActivityListRow) }),
}
