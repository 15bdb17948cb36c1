import * as z from 'zod/mini'
import { activityActivityTypes } from './enums/activities.ts'
import { ancillaryInfoStatuses, ancillaryInfoTypes } from './enums/ancillary-informations.ts'
import { forwardPlanStatuses } from './enums/forward-plans.ts'
import { hazardousMaterialTypes, materialClassificationClassifications } from './enums/material-classifications.ts'
import { industrySectors } from './enums/organisations.ts'
import { locationTypes, mapPermitStatuses, mapTrafficManagementTypes, workCategories } from './enums/permits.ts'
import { section58Durations, section58Extents, section58Statuses } from './enums/section-58s.ts'
import { hs2ActLimitPhases } from './enums/streets.ts'
import { Geometry } from './geometry.shapes.ts'
import { answer, dateTime, usrn } from './values.ts'

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

export const AncillaryInfoProperties = z.strictObject({
  work_reference_number: z.nullish(z.string()),
  permit_reference_number: z.nullish(z.string()),
  ancillary_info_reference_number: z.string(),
  location_description: z.string(),
  ancillary_info_type: answer(ancillaryInfoTypes),
  ancillary_info_status: answer(ancillaryInfoStatuses),
  ancillary_info_type_string: z.string(),
  ancillary_info_status_string: z.string(),
  ancillary_info_centre_point: FeatureCentrePoint,
  ancillary_info_coordinates: z.array(Geometry),
  promoter_organisation: z.string(),
  date_created: dateTime,
  usrns: z.array(z.number()),
})

export const ForwardPlanProperties = z.strictObject({
  forward_plan_reference_number: z.string(),
  work_reference_number: z.string(),
  forward_plan_status: answer(forwardPlanStatuses),
  forward_plan_status_string: z.string(),
  work_centre_point: FeatureCentrePoint,
  street: z.string(),
  area: z.nullish(z.string()),
  start_date: dateTime,
  end_date: dateTime,
  description_of_work: z.string(),
  promoter_organisation: z.string(),
  location_description: z.string(),
})

export const MaterialClassificationProperties = z.strictObject({
  material_classification_reference_number: z.string(),
  material_classification_classification: answer(materialClassificationClassifications),
  material_classification_classification_string: z.string(),
  sample_date: dateTime,
  recorded_by_swa_code: z.string(),
  recorded_by_organisation_name: z.string(),
  usrn: z.number(),
  material_type: z.nullish(z.array(answer(hazardousMaterialTypes))),
  material_type_string: z.nullish(z.array(z.string())),
  material_classification_centre_point: FeatureCentrePoint,
})

export const Section58Properties = z.strictObject({
  section_58_centre_point: FeatureCentrePoint,
  section_58_reference_number: z.string(),
  section_58_status: answer(section58Statuses),
  section_58_status_string: z.string(),
  street_name: z.string(),
  area_name: z.nullish(z.string()),
  organisation_name: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  restriction_duration: answer(section58Durations),
  restriction_duration_string: z.string(),
  restriction_extent: answer(section58Extents),
  restriction_extent_string: z.string(),
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
})

const feature = z.literal('Feature')

/** Features of one layer, each with what a click on it tells. */
const layerOf = <Properties extends z.ZodMiniType>(properties: Properties) =>
  z.strictObject({
    type: z.literal('FeatureCollection'),
    features: z.array(z.strictObject({ type: feature, geometry: FeatureGeometry, properties })),
  })

const box = {
  minEasting: z.number(),
  minNorthing: z.number(),
  maxEasting: z.number(),
  maxNorthing: z.number(),
}

/** The box, and the days within which something takes place (BR-GEN-34). */
const boxAndDays = { ...box, start_date: z.optional(dateTime), end_date: z.optional(dateTime) }

const anyText = z.optional(z.string())

/** Shapes of the endpoints declared in geojson.ts, under the same names. */
export const getWorksInBox = {
  query: z.strictObject({ ...boxAndDays, work_reference_number: anyText }),
  answer: layerOf(WorkProperties),
}
export const getActivitiesInBox = { query: z.strictObject(boxAndDays), answer: layerOf(ActivityProperties) }
export const getAncillaryInformationsInBox = {
  query: z.strictObject({ ...boxAndDays, ancillary_info_reference_number: anyText }),
  answer: layerOf(AncillaryInfoProperties),
}
export const getForwardPlansInBox = {
  query: z.strictObject({ ...boxAndDays, forward_plan_reference_number: anyText }),
  answer: layerOf(ForwardPlanProperties),
}
export const getSection58sInBox = {
  query: z.strictObject({ ...boxAndDays, section_58_reference_number: anyText }),
  answer: layerOf(Section58Properties),
}
/** The one layer whose box may be open on any side, since a USRN finds its samples as well. */
export const getMaterialClassificationsInBox = {
  query: z.strictObject({
    minEasting: z.optional(z.number()),
    minNorthing: z.optional(z.number()),
    maxEasting: z.optional(z.number()),
    maxNorthing: z.optional(z.number()),
    sample_date_from: z.optional(dateTime),
    sample_date_to: z.optional(dateTime),
    usrn: z.optional(usrn),
    classification: z.optional(z.enum(materialClassificationClassifications)),
  }),
  answer: layerOf(MaterialClassificationProperties),
}
export const getHs2ActLimitsInBox = {
  query: z.strictObject({ ...box, phase: z.enum(hs2ActLimitPhases) }),
  answer: z.strictObject({
    type: z.literal('FeatureCollection'),
    features: z.array(z.strictObject({ type: feature, geometry: FeatureGeometry })),
  }),
}
