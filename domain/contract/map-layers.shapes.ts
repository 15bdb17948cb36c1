import * as z from 'zod/mini'
import { guaranteeStandings, reinstatementStatuses, reinstatementTypes } from './enums/reinstatements.ts'
import { FeatureGeometry } from './geojson.shapes.ts'
import { StreetLine } from './geometry.shapes.ts'
import { dateTime, text } from './values.ts'

const box = { minEasting: z.number(), minNorthing: z.number(), maxEasting: z.number(), maxNorthing: z.number() }

const SiteFeature = z.strictObject({
  type: z.literal('Feature'),
  geometry: FeatureGeometry,
  properties: z.strictObject({
    work_reference_number: z.string(),
    site_reference_number: z.string(),
    reinstatement_reference_number: z.string(),
    reinstatement_type: z.enum(reinstatementTypes),
    reinstatement_type_string: z.string(),
    reinstatement_status: z.enum(reinstatementStatuses),
    reinstatement_status_string: z.string(),
    reinstatement_date: dateTime,
    end_date: dateTime,
    street_name: z.string(),
    usrn: z.number(),
    location_description: z.string(),
    promoter_organisation: z.string(),
  }),
})

const AreaFeature = z.strictObject({
  type: z.literal('Feature'),
  /** The streets of the area that meet the box. */
  geometry: StreetLine,
  properties: z.strictObject({
    geographical_area_reference_number: z.string(),
    area_name: z.string(),
    /** Of the whole area. */
    number_of_usrns: z.number(),
    number_in_box: z.number(),
  }),
})

const collectionOf = <Feature extends z.ZodMiniType>(feature: Feature) =>
  z.strictObject({ type: z.literal('FeatureCollection'), features: z.array(feature) })

/** Shapes of the endpoints declared in map-layers.ts, under the same names. */
export const getSitesInBox = {
  query: z.strictObject({ ...box, standing: z.enum(guaranteeStandings), swa_code: z.optional(text(4)) }),
  answer: collectionOf(SiteFeature),
}
export const getGeographicalAreasInBox = { query: z.strictObject(box), answer: collectionOf(AreaFeature) }
