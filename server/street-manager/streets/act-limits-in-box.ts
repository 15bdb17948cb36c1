import { getHs2ActLimitsInBox as endpoint } from '../../../domain/contract/geojson.ts'
import { getHs2ActLimitsInBox as shapes } from '../../../domain/contract/geojson.shapes.ts'
import { cutFeatures, featuresAsked } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { hs2ActLimitsInBox } from '../../store/hs2-act-limits.ts'
import { boxOf } from '../box-of.ts'
import { featureGeometry } from '../feature-geometry.ts'

/** The limits of the HS2 Acts; who is shown them is the app's business, the API answers every role (BR-HS2-11). */
export const getHs2ActLimitsInBox = implement(endpoint, shapes, async ({ db, query, reply }) => {
  const asked = { bounds: boxOf(query), phase: query.phase, limit: featuresAsked }
  const limits = cutFeatures(await hs2ActLimitsInBox(db, asked), reply)
  const features = limits.map((limit) => ({ type: 'Feature' as const, geometry: featureGeometry(limit) }))
  return { type: 'FeatureCollection' as const, features }
})
