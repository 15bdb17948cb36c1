/** What is in view as data: rows for a spreadsheet, and GeoJSON on the National Grid or in degrees. */
import type { Geometry, MultiLineString, Position } from '../../domain/geometry.ts'
import { standingWords } from './feature-words.ts'
import type { OverlayFacts, OverlayItem } from './layers/overlay-items.ts'
import type { MapFeature, Unplaced } from './map-feature.ts'
import { type Overlay, overlayWords } from './overlays.ts'
import type { OverlayHere } from './overlays-here.ts'
import { BNG, DEGREES, reproject } from './projections.ts'

/** A position is a metre to two figures behind the point, and a degree to seven: both about a centimetre. */
const figures = { [BNG]: 2, [DEGREES]: 7 } as const
type TakenIn = keyof typeof figures

/** What goes into a file. */
export interface Taken {
  readonly features: readonly MapFeature[]
  readonly over: readonly OverlayHere[]
}

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
    kind: feature.layer === 'activities' ? 'Activity' : 'Works',
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

/** The same of a thing of a layer over the works. */
function factsOfThing(overlay: Overlay, { id, works, title, details, usrn, startOn, endOn, fault }: OverlayThing) {
  return {
    kind: overlayWords[overlay],
    reference: id,
    works_reference: works ?? null,
    name: title,
    details,
    usrn: usrn ?? null,
    first_day: startOn ?? null,
    last_day: endOn ?? null,
    place: fault ?? null,
  }
}

type OverlayThing = OverlayFacts & { readonly fault?: string | undefined }

/** What is known of a record whose place is broken, by the same names. */
function factsOfUnplaced({ id, street, who, worksReference }: Unplaced) {
  return {
    reference: id,
    works_reference: worksReference ?? null,
    street,
    promoter_or_activity: who,
    place: broken,
  }
}

const broken = 'Broken, not on the map'

const withoutPlace = (unplaced: readonly Unplaced[], over: readonly OverlayHere[]) => [
  ...unplaced.map(factsOfUnplaced),
  ...over.flatMap(({ overlay, unplaced: things }) =>
    things.map((thing) => factsOfThing(overlay, { ...thing, fault: broken })),
  ),
]

/**
 * A row each, with the middle in metres EPSG:27700 and in degrees of WGS84, then one without a place for each that has none. Where
 * the file lacks something, a column says so in every row: a sheet is sorted, cut and copied. `today` is a civil date in London.
 */
export function takenRows({ features, over }: Taken, today: string, { notes, unplaced }: MissingHere) {
  const missing = notes.length > 0 ? { missing: notes.join(' ') } : {}
  const rowOf = (facts: object, centre: Position) => {
    const [easting, northing] = placed(centre, BNG)
    const [longitude, latitude] = placed(centre, DEGREES)
    return { ...facts, easting, northing, longitude, latitude, ...missing }
  }
  return [
    ...features.map((feature) => rowOf(factsOf(feature, today), feature.centre)),
    ...over.flatMap(({ overlay, items }) => items.map((item) => rowOf(factsOfThing(overlay, item), item.centre))),
    ...withoutPlace(unplaced, over).map((facts) => ({ ...facts, ...missing })),
  ]
}

/**
 * The features as GeoJSON. Degrees are what RFC 7946 has, so nothing is said of them; the National Grid is named in the way that
 * was usual before it, which programs still read. Where the file lacks something, its foreign member `missing` says what.
 */
export function takenGeoJson(
  { features, over }: Taken,
  projection: TakenIn,
  today: string,
  { notes, unplaced }: MissingHere,
) {
  return {
    type: 'FeatureCollection' as const,
    ...(projection === BNG ? { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } } } : {}),
    ...(notes.length > 0 ? { missing: { notes, without_place: withoutPlace(unplaced, over) } } : {}),
    features: [
      ...features.map((feature) => featureOf(feature, factsOf(feature, today))),
      ...over.flatMap(({ overlay, items }) => items.map((item) => featureOf(item, factsOfThing(overlay, item)))),
    ],
  }

  function featureOf({ id, geometry }: Pick<OverlayItem, 'id' | 'geometry'>, properties: object) {
    return { type: 'Feature' as const, id, geometry: reprojected(geometry, projection), properties }
  }
}

function reprojected(geometry: Geometry | MultiLineString, projection: TakenIn) {
  const place = (position: Position) => placed(position, projection)
  if (geometry.type === 'Point') return { type: geometry.type, coordinates: place(geometry.coordinates) }
  if (geometry.type === 'LineString') return { type: geometry.type, coordinates: geometry.coordinates.map(place) }
  return { type: geometry.type, coordinates: geometry.coordinates.map((part) => part.map(place)) }
}

function placed(position: Position, projection: TakenIn): readonly [number, number] {
  const [x = Number.NaN, y = Number.NaN] = reproject(position, BNG, projection)
  return [Number(x.toFixed(figures[projection])), Number(y.toFixed(figures[projection]))]
}
