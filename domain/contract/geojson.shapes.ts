import * as z from 'zod/mini'
import {
  activityActivityTypes,
  industrySectors,
  mapPermitStatuses,
  mapTrafficManagementTypes,
  workCategories,
} from './enums.ts'
import { answer, dateTime } from './values.ts'

export const FeatureGeometry = z.strictObject({
  type: z.enum(['Point', 'LineString', 'Polygon', 'upcoming_enum']),
  type_string: z.string(),
  coordinates: z.array(z.unknown()),
})

export const FeatureCentrePoint = z.strictObject({
  type: z.literal('Point'),
  coordinates: z.array(z.number()),
})

export const WorkProperties = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  promoter_organisation: z.string(),
  promoter_swa_code: z.string(),
  work_category: answer(workCategories),
  work_category_string: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  traffic_management_type: answer(mapTrafficManagementTypes),
  traffic_management_type_string: z.string(),
  current_traffic_management_type: z.optional(answer(mapTrafficManagementTypes)),
  current_traffic_management_type_string: z.nullish(z.string()),
  current_traffic_management_update_date: z.nullish(dateTime),
  street: z.string(),
  usrn: z.number(),
  town: z.string(),
  area: z.string(),
  highway_authority: z.string(),
  work_centre_point: FeatureCentrePoint,
  permit_status: answer(mapPermitStatuses),
  permit_status_string: z.string(),
  industry_sector: z.nullish(answer(industrySectors)),
  industry_sector_string: z.nullish(z.string()),
})

export const WorkFeature = z.strictObject({
  type: z.literal('Feature'),
  geometry: FeatureGeometry,
  properties: WorkProperties,
})

export const WorksFeatureCollection = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(WorkFeature),
})

export const ActivityProperties = z.strictObject({
  activity_centre_point: FeatureCentrePoint,
  activity_name: z.string(),
  activity_location_description: z.string(),
  activity_reference_number: z.string(),
  activity_type: answer(activityActivityTypes),
  activity_type_string: z.string(),
  area_name: z.string(),
  cancelled: z.boolean(),
  end_date: dateTime,
  street_name: z.string(),
  start_date: dateTime,
})

export const ActivityFeature = z.strictObject({
  type: z.literal('Feature'),
  geometry: FeatureGeometry,
  properties: ActivityProperties,
})

export const ActivitiesFeatureCollection = z.strictObject({
  type: z.literal('FeatureCollection'),
  features: z.array(ActivityFeature),
})

export const WorksBoxQuery = z.strictObject({
  minEasting: z.number(),
  minNorthing: z.number(),
  maxEasting: z.number(),
  maxNorthing: z.number(),
  start_date: z.optional(dateTime),
  end_date: z.optional(dateTime),
  work_reference_number: z.optional(z.string()),
})

export const ActivitiesBoxQuery = z.strictObject({
  minEasting: z.number(),
  minNorthing: z.number(),
  maxEasting: z.number(),
  maxNorthing: z.number(),
  start_date: z.optional(dateTime),
  end_date: z.optional(dateTime),
})

/** Shapes of the endpoints declared in geojson.ts, under the same names. */
export const getWorksInBox = { query: WorksBoxQuery, answer: WorksFeatureCollection }
export const getActivitiesInBox = { query: ActivitiesBoxQuery, answer: ActivitiesFeatureCollection }
