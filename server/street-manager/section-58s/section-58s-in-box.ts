import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getSection58sInBox as endpoint } from '../../../domain/contract/geojson.ts'
import { getSection58sInBox as shapes } from '../../../domain/contract/geojson.shapes.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import {
  section58DurationLabels,
  section58ExtentLabels,
  section58StatusLabels,
} from '../../../domain/labels/section-58s.ts'
import { label } from '../../../domain/labels/words.ts'
import { cutFeatures } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { section58sInBox, type Section58InBox } from '../../store/map-layers.ts'
import { boxAndDaysOf } from '../box-of.ts'
import { featureGeometry, pointAt } from '../feature-geometry.ts'
import { dayAnswer } from '../wire-dates.ts'

/** The map of restrictions, of every authority (BR-S58-04). */
export const getSection58sInBox = implement(endpoint, shapes, async ({ db, query, reply }) => {
  const reference = query.section_58_reference_number
  const section58s = await section58sInBox(db, { ...boxAndDaysOf(query), reference })
  return { type: 'FeatureCollection' as const, features: cutFeatures(section58s, reply).map(section58Feature) }
})

type Section58Feature = AnswerOf<typeof endpoint>['features'][number]

function section58Feature({ details, ...section58 }: Section58InBox): Section58Feature {
  return {
    type: 'Feature',
    geometry: featureGeometry(section58.section_58_coordinates),
    properties: {
      section_58_centre_point: pointAt(section58.centre_easting, section58.centre_northing),
      section_58_reference_number: section58.reference,
      section_58_status: section58.section_58_status,
      section_58_status_string: label(section58StatusLabels, section58.section_58_status),
      street_name: section58.street_name,
      area_name: section58.area_name,
      organisation_name: section58.organisation_name,
      start_date: dayAnswer(section58.start_on),
      end_date: dayAnswer(section58.end_on),
      restriction_duration: section58.restriction_duration,
      restriction_duration_string: label(section58DurationLabels, section58.restriction_duration),
      restriction_extent: section58.restriction_extent,
      restriction_extent_string: label(section58ExtentLabels, section58.restriction_extent),
      location_types: [...details.location_types],
      location_types_string: details.location_types.map((type) => label(locationTypeLabels, type)),
    },
  }
}
