import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getMaterialClassificationsInBox } from '../../../domain/contract/geojson.ts'
import { distanceApart } from '../../../domain/distance-apart.ts'
import { boundsOf, type Bounds, type Geometry } from '../../../domain/geometry.ts'

/** As far as a sample speaks for the ground round it, in metres. */
export const nearMetres = 100

/** The box to ask for what may be near a place. */
export function boxRound(geometry: Geometry): Bounds {
  const bounds = boundsOf(geometry)
  return {
    minEasting: Math.floor(bounds.minEasting - nearMetres),
    minNorthing: Math.floor(bounds.minNorthing - nearMetres),
    maxEasting: Math.ceil(bounds.maxEasting + nearMetres),
    maxNorthing: Math.ceil(bounds.maxNorthing + nearMetres),
  }
}

export interface SampleNear {
  readonly reference: string
  readonly holds: string
  readonly sampledOn: string
  readonly metres: number
}

/** Samples within 100 metres, the nearest first: the box has corners that are farther. */
export function samplesNear(
  { features }: AnswerOf<typeof getMaterialClassificationsInBox>,
  geometry: Geometry,
): SampleNear[] {
  return features
    .flatMap(({ properties }) => {
      const [easting, northing] = properties.material_classification_centre_point.coordinates
      if (easting === undefined || northing === undefined) return []
      const metres = Math.round(distanceApart({ type: 'Point', coordinates: [easting, northing] }, geometry))
      const holds = (properties.material_type_string ?? []).join(', ')
      return [
        {
          reference: properties.material_classification_reference_number,
          holds: holds || properties.material_classification_classification_string,
          sampledOn: properties.sample_date,
          metres,
        },
      ]
    })
    .filter(({ metres }) => metres <= nearMetres)
    .toSorted((a, b) => a.metres - b.metres)
}
