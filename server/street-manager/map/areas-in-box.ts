import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getGeographicalAreasInBox as endpoint } from '../../../domain/contract/map-layers.ts'
import { getGeographicalAreasInBox as shapes } from '../../../domain/contract/map-layers.shapes.ts'
import type { MultiLineString } from '../../../domain/geometry.ts'
import { cutFeatures, featuresAsked } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { areaStreetsInBox, type AreaStreetInBox } from '../../store/areas-in-box.ts'
import { boxOf } from '../box-of.ts'
import { ownAuthority } from '../own-authority.ts'

/** An area is a list of streets (BR-GEO-02), so its place is theirs: one feature for each area, with its streets in the box. */
export const getGeographicalAreasInBox = implement(endpoint, shapes, async ({ db, caller, query, reply }) => {
  const streets = await areaStreetsInBox(db, ownAuthority(endpoint, caller), boxOf(query), featuresAsked)
  const byArea = Map.groupBy(cutFeatures(streets, reply), ({ area_reference }) => area_reference)
  return { type: 'FeatureCollection' as const, features: [...byArea.values()].flatMap(areaFeature) }
})

function areaFeature(streets: readonly AreaStreetInBox[]): AnswerOf<typeof endpoint>['features'] {
  const [first] = streets
  if (!first) return []
  const lines = streets.flatMap(({ line }) => (line as MultiLineString).coordinates)
  return [
    {
      type: 'Feature',
      geometry: { type: 'MultiLineString', coordinates: lines as [number, number][][] },
      properties: {
        geographical_area_reference_number: first.area_reference,
        area_name: first.area_name,
        number_of_usrns: first.number_of_usrns,
        number_in_box: streets.length,
      },
    },
  ]
}
