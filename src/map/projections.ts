/**
 * The one place that registers projections. Import it before a map, a view or a transform is made.
 */
import { get, getTransform } from 'ol/proj.js'
import { register } from 'ol/proj/proj4.js'
import proj4 from 'proj4'
import { gridBounds } from './bng.ts'

export const BNG = 'EPSG:27700'
export const WEB_MERCATOR = 'EPSG:3857'

/** OSGB36 on Airy 1830 with the seven-parameter shift to WGS84: about 5 metres true, enough for a picture and never for a boundary (BR-GEN-33). */
proj4.defs(
  BNG,
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
    '+towgs84=446.448,-125.157,542.06,0.1502,0.247,0.8421,-20.4894 +units=m +no_defs',
)
register(proj4)
get(BNG)?.setExtent([gridBounds.minEasting, gridBounds.minNorthing, gridBounds.maxEasting, gridBounds.maxNorthing])

export type Projection = typeof BNG | typeof WEB_MERCATOR

/**
 * Reprojects flat coordinates (x, y, x, y …) into a new array; the same projection gives a copy.
 * One call for many coordinates: the transform is looked up once.
 */
export function reproject(flat: readonly number[], from: Projection, to: Projection): number[] {
  if (from === to) return flat.slice()
  const transform = getTransform(from, to)
  if (!transform) throw new Error(`No transform from ${from} to ${to}`)
  return transform(flat.slice(), undefined, 2)
}
