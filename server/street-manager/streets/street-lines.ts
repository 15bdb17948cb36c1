import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listStreetLines as endpoint } from '../../../domain/contract/streets.ts'
import { listStreetLines as shapes } from '../../../domain/contract/streets.shapes.ts'
import { cutFeatures, featuresAsked } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { streetLinesIn } from '../../store/streets.ts'
import { boxOf } from '../box-of.ts'

type StreetLineFeature = AnswerOf<typeof endpoint>['features'][number]

/** The sandbox's own base map. Streets hardly ever change, so a browser may keep the answer for five minutes. */
export const listStreetLines = implement(endpoint, shapes, async ({ db, query, reply }) => {
  const lines = await streetLinesIn(db, boxOf(query), featuresAsked)
  void reply.header('cache-control', 'private, max-age=300')
  const features = cutFeatures(lines, reply).flatMap(
    ({ line, is_traffic_sensitive, is_lane_rental, ...properties }) => {
      if (line === null) return []
      const geometry = line as StreetLineFeature['geometry']
      return [
        {
          type: 'Feature' as const,
          geometry,
          properties: { ...properties, traffic_sensitive: is_traffic_sensitive, lane_rental: is_lane_rental },
        },
      ]
    },
  )
  return { type: 'FeatureCollection' as const, features }
})
