import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getAncillaryInformationsInBox as endpoint } from '../../../domain/contract/geojson.ts'
import { getAncillaryInformationsInBox as shapes } from '../../../domain/contract/geojson.shapes.ts'
import { boundsOf } from '../../../domain/geometry.ts'
import { ancillaryInfoStatusLabels, ancillaryInfoTypeLabels } from '../../../domain/labels/ancillary-informations.ts'
import { label } from '../../../domain/labels/words.ts'
import { cutFeatures } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { ancillaryInformationsInBox, type AncillaryInformationInBox } from '../../store/map-layers.ts'
import { boxAndDaysOf } from '../box-of.ts'
import { featureGeometry, pointAt } from '../feature-geometry.ts'
import { instantAnswer } from '../wire-dates.ts'

/** The map of what stands beside works, of every promoter (BR-ROLE-12). */
export const getAncillaryInformationsInBox = implement(endpoint, shapes, async ({ db, query, reply }) => {
  const reference = query.ancillary_info_reference_number
  const items = await ancillaryInformationsInBox(db, { ...boxAndDaysOf(query), reference })
  return { type: 'FeatureCollection' as const, features: cutFeatures(items, reply).map(itemFeature) }
})

type ItemFeature = AnswerOf<typeof endpoint>['features'][number]

function itemFeature({ details, ...item }: AncillaryInformationInBox): ItemFeature {
  const points = details.ancillary_info_coordinates.flatMap((place) => (place.type === 'Point' ? [place] : []))
  const [first] = points
  if (!first) throw new Error(`${item.reference} has no place`)
  const round = boundsOf({ type: 'LineString', coordinates: points.map(({ coordinates }) => coordinates) })
  return {
    type: 'Feature',
    // one geometry is all that a feature of this API has room for; every point is among the properties
    geometry: featureGeometry(first),
    properties: {
      work_reference_number: item.work_reference,
      permit_reference_number: item.permit_reference,
      ancillary_info_reference_number: item.reference,
      location_description: details.location_description ?? '',
      ancillary_info_type: item.ancillary_info_type,
      ancillary_info_type_string: label(ancillaryInfoTypeLabels, item.ancillary_info_type),
      ancillary_info_status: 'added',
      ancillary_info_status_string: label(ancillaryInfoStatusLabels, 'added'),
      ancillary_info_centre_point: pointAt(
        (round.minEasting + round.maxEasting) / 2,
        (round.minNorthing + round.maxNorthing) / 2,
      ),
      ancillary_info_coordinates: [...details.ancillary_info_coordinates],
      promoter_organisation: item.promoter_organisation,
      date_created: instantAnswer(Temporal.Instant.from(item.created_at)),
      usrns: [...details.usrns],
    },
  }
}
