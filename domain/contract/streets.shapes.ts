import * as z from 'zod/mini'
import { asdCodes, asdPeriodicityCodes, reinstatementTypeCodes } from './enums/streets.ts'
import { codeAnswer, dateTime, unique, usrn } from './values.ts'
import { StreetLine } from './geometry.shapes.ts'

export const GeoJSONCentrePoint = z.strictObject({
  type: z.literal('Point'),
  coordinates: z.array(z.number()),
})

export const StreetSummaryResponse = z.strictObject({
  street_descriptor: z.string(),
  area: z.string(),
  town: z.string(),
  usrn: z.number(),
  administrative_area: z.string(),
  street_centre_point: GeoJSONCentrePoint,
})

export const Coordinates = z.strictObject({
  easting: z.number(),
  northing: z.number(),
})

export const StreetsRequest = z.strictObject({
  coordinates: z.array(Coordinates).check(z.minLength(1), z.maxLength(10), unique()),
})

export const ReinstatementTypeDetails = z.strictObject({
  reinstatement_type_code: codeAnswer(reinstatementTypeCodes),
  reinstatement_type_code_string: z.string(),
  reinstatement_type_location_text: z.nullish(z.string()),
})

export const PrimaryNoticeAuthority = z.strictObject({
  swa_code: z.string(),
  name: z.string(),
  location_description: z.string(),
})

export const InterestAuthority = z.strictObject({
  name: z.string(),
  location_description: z.string(),
  swa_code: z.string(),
})

export const DesignationGeometry = z.strictObject({
  type: z.enum(['Point', 'LineString', 'Polygon', 'MultiLineString', 'upcoming_enum']),
  type_string: z.string(),
  coordinates: z.unknown(),
})

export const AdditionalSpecialDesignationsResponse = z.strictObject({
  street_special_desig_code: codeAnswer(asdCodes),
  street_special_desig_code_string: z.nullish(z.string()),
  special_desig_location_text: z.nullish(z.string()),
  special_desig_description: z.nullish(z.string()),
  special_desig_start_time: z.nullish(z.number()),
  special_desig_end_time: z.nullish(z.number()),
  special_desig_periodicity_code: z.nullish(codeAnswer(asdPeriodicityCodes)),
  special_desig_periodicity_code_string: z.nullish(z.string()),
  asd_coordinate_geometry: z.nullish(DesignationGeometry),
  whole_road: z.nullish(z.boolean()),
  special_desig_start_date: z.nullish(dateTime),
  special_desig_end_date: z.nullish(dateTime),
})

export const GeoJSONMultiLineString = z.strictObject({
  type: z.literal('MultiLineString'),
  coordinates: z.array(z.array(z.array(z.number()))),
})

export const StreetResponse = z.strictObject({
  usrn: z.number(),
  street_descriptor: z.string(),
  area: z.string(),
  town: z.string(),
  authority: z.string(),
  authority_swa_code: z.string(),
  road_category: z.number(),
  reinstatement_types: z.array(ReinstatementTypeDetails),
  traffic_sensitive: z.boolean(),
  primary_notice_authorities: z.array(PrimaryNoticeAuthority),
  interest_authorities: z.array(InterestAuthority),
  additional_special_designations_response: z.array(AdditionalSpecialDesignationsResponse),
  street_line: z.nullish(GeoJSONMultiLineString),
  street_centre_point: z.nullish(GeoJSONCentrePoint),
})

export const StreetSearchQuery = z.strictObject({
  query: z.string(),
})

const StreetParams = z.strictObject({ usrn })

/** Shapes of the endpoints declared in streets.ts, under the same names. */
export const searchStreets = { query: StreetSearchQuery, answer: z.array(StreetSummaryResponse) }
export const findStreetsNear = { body: StreetsRequest, answer: z.array(StreetResponse) }
export const getStreet = { params: StreetParams, answer: StreetResponse }

/** The sandbox's own base map: every street line in a box, so that no tile server is needed. */
const StreetLinesQuery = z.strictObject({
  minEasting: z.number(),
  minNorthing: z.number(),
  maxEasting: z.number(),
  maxNorthing: z.number(),
})
const StreetLineFeature = z.strictObject({
  type: z.literal('Feature'),
  geometry: StreetLine,
  properties: z.strictObject({
    usrn: z.number(),
    street_descriptor: z.string(),
    town: z.string(),
    road_category: z.number(),
    traffic_sensitive: z.boolean(),
    lane_rental: z.boolean(),
  }),
})
export const listStreetLines = {
  query: StreetLinesQuery,
  answer: z.strictObject({ type: z.literal('FeatureCollection'), features: z.array(StreetLineFeature) }),
}
