/** What is in view as data: rows for a spreadsheet, and GeoJSON on the National Grid or in degrees. */
import type { Geometry, Position } from '../../domain/geometry.ts'
import { standingWords } from './feature-words.ts'
import type { MapFeature, Unplaced } from './map-feature.ts'
import { BNG, DEGREES, reproject } from './projections.ts'

/** A position is a metre to two figures behind the point, and a degree to seven: both about a centimetre. */
const figures = { [BNG]: 2, [DEGREES]: 7 } as const
type TakenIn = keyof typeof figures

/** What is not in a file, or only by name. */
export interface MissingHere {
  /** Whole sentences; empty where the file has everything. */
  readonly notes: readonly string[]
  /** On the street, but with nowhere to be drawn. */
  readonly unplaced: readonly Unplaced[]
}

/** What a feature says of itself, in words; the same in both files. */
function factsOf(feature: MapFeature, today: string) {
  return {
    reference: feature.id,
    works_reference: feature.worksReference ?? null,
    street: feature.street,
    area: feature.area,
    usrn: feature.usrn ?? null,
    promoter_or_activity: feature.who,
    traffic_management_or_type: feature.what,
    state: standingWords(feature, today),
    first_day: feature.startOn,
    last_day: feature.endOn,
    place: feature.fault ?? null,
  }
}

/** What is known of a record whose place is broken, by the same names. */
function factsOfUnplaced({ id, street, who, worksReference }: Unplaced) {
  return {
    reference: id,
    works_reference: worksReference ?? null,
    street,
    promoter_or_activity: who,
    place: 'Broken, not on the map',
  }
}

/**
 * A row each, with the middle in metres EPSG:27700 and in degrees of WGS84, then one without a place for each that has none. Where
 * the file lacks something, a column says so in every row: a sheet is sorted, cut and copied. `today` is a civil date in London.
 */
export function takenRows(features: readonly MapFeature[], today: string, { notes, unplaced }: MissingHere) {
  const missing = notes.length > 0 ? { missing: notes.join(' ') } : {}
  const rows = features.map((feature) => {
    const [easting, northing] = placed(feature.centre, BNG)
    const [longitude, latitude] = placed(feature.centre, DEGREES)
    return { ...factsOf(feature, today), easting, northing, longitude, latitude, ...missing }
  })
  return [...rows, ...unplaced.map((record) => ({ ...factsOfUnplaced(record), ...missing }))]
}

/**
 * The features as GeoJSON. Degrees are what RFC 7946 has, so nothing is said of them; the National Grid is named in the way that
 * was usual before it, which programs still read. Where the file lacks something, its foreign member `missing` says what.
 */
export function takenGeoJson(
  features: readonly MapFeature[],
  projection: TakenIn,
  today: string,
  { notes, unplaced }: MissingHere,
) {
  return {
    type: 'FeatureCollection' as const,
    ...(projection === BNG ? { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } } } : {}),
    ...(notes.length > 0 ? { missing: { notes, without_place: unplaced.map(factsOfUnplaced) } } : {}),
    features: features.map((feature) => ({
      type: 'Feature' as const,
      id: feature.id,
      geometry: reprojected(feature.geometry, projection),
      properties: factsOf(feature, today),
    })),
  }
}

function reprojected(geometry: Geometry, projection: TakenIn) {
  const place = (position: Position) => placed(position, projection)
  if (geometry.type === 'Point') return { type: geometry.type, coordinates: place(geometry.coordinates) }
  if (geometry.type === 'LineString') return { type: geometry.type, coordinates: geometry.coordinates.map(place) }
  return { type: geometry.type, coordinates: geometry.coordinates.map((ring) => ring.map(place)) }
}

function placed(position: Position, projection: TakenIn): readonly [number, number] {
  const [x = Number.NaN, y = Number.NaN] = reproject(position, BNG, projection)
  return [Number(x.toFixed(figures[projection])), Number(y.toFixed(figures[projection]))]
}
