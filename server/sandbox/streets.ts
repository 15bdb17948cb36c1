/** The gazetteer of Marlshire: names, USRNs, categories, reinstatement types and designations of its made-up streets. */
import { boundsOf, centrePoint, distanceBetween, lengthMetres } from '../../domain/geometry.ts'
import type { MultiLineString, Position } from '../../domain/geometry.ts'
import { boxText } from '../store/boxes.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { StreetTable } from '../store/street-tables.ts'
import type { Chance } from './chance.ts'
import { designationsOf } from './designations.ts'
import { eastMarl } from './organisations.ts'
import { links, places, type Place } from './places.ts'
import { makeNames, type NameKind } from './street-names.ts'
import { planLink, planPlace, type PlannedStreet } from './street-plan.ts'

export type SandboxStreet = BulkRow<StreetTable> & { readonly line: MultiLineString }

interface NamedLine {
  readonly name: string
  readonly place: Place
  readonly line: readonly Position[]
  readonly roadCategory: number
  readonly state: number
}

/** All streets, each place's middle first; the same chance gives the same streets. */
export function makeStreets(chance: Chance): SandboxStreet[] {
  const named = places.flatMap((place) => nameStreets(place, planPlace(place, chance), chance))
  for (const link of links) named.push(...linkRoads(link, named, chance))
  const numbers = { county: 83_900_001, neighbour: 84_000_001 }
  return named.map((street) => {
    const usrn = street.place.authority === eastMarl ? numbers.neighbour : numbers.county
    // gaps between numbers, as a gazetteer has them
    if (street.place.authority === eastMarl) numbers.neighbour += chance.whole(1, 9)
    else numbers.county += chance.whole(1, 9)
    return streetRow(usrn, street, chance)
  })
}

function nameStreets(place: Place, planned: readonly PlannedStreet[], chance: Chance): NamedLine[] {
  const names = makeNames(chance, place.kind === 'village')
  const fromMiddle = (street: PlannedStreet) => distanceBetween(place.centre, centrePoint(multiLine(street.line)))
  const sorted = planned.toSorted((a, b) => fromMiddle(a) - fromMiddle(b))
  return sorted.map((street) => {
    const roadCategory = categoryOf(place, street, chance)
    const state = street.kind === 'main' ? 2 : stateOf(chance)
    return { place, line: street.line, roadCategory, state, name: nameOf(street, roadCategory, names) }
  })
}

function nameOf(street: PlannedStreet, roadCategory: number, names: ReturnType<typeof makeNames>): string {
  if (street.kind === 'main') return names.middle()
  const kind: NameKind = roadCategory === 8 ? 'path' : street.kind
  return names.of(kind)
}

/** BR-GEN-38: 1 to 4 carriageway, 8 footway, 9 private street. */
function categoryOf(place: Place, street: PlannedStreet, chance: Chance): number {
  if (street.kind === 'main') return place.kind === 'county town' ? 2 : 3
  if (street.kind === 'close') return chance.percent(16) ? 9 : 4
  if (lengthMetres(multiLine(street.line)) > 480) return 3
  return chance.percent(3) ? 8 : 4
}

/** BR-GEN-36: 1 under construction, 2 open, 4 closed, 5 for addressing only. */
function stateOf(chance: Chance): number {
  const part = chance.part()
  if (part < 0.015) return 4
  if (part < 0.03) return 5
  return part < 0.045 ? 1 : 2
}

function linkRoads(link: (typeof links)[number], named: readonly NamedLine[], chance: Chance): NamedLine[] {
  const [from, to] = [placeNamed(link.from), placeNamed(link.to)]
  const [first, second] = planLink(edgeTowards(from, to, named), edgeTowards(to, from, named), chance)
  const road = { roadCategory: link.roadCategory, state: 2 }
  return [
    { ...road, place: from, line: first, name: `${to.name} Road` },
    { ...road, place: to, line: second, name: `${from.name} Road` },
  ]
}

/** The end of a street of the one place that lies nearest the other: there the road begins. */
function edgeTowards(place: Place, other: Place, named: readonly NamedLine[]): Position {
  const ends = named
    .filter((street) => street.place === place && street.roadCategory <= 4)
    .flatMap((street) => [street.line[0] as Position, street.line.at(-1) as Position])
  return ends.reduce((nearest, end) =>
    distanceBetween(end, other.centre) < distanceBetween(nearest, other.centre) ? end : nearest,
  )
}

function placeNamed(name: string): Place {
  const place = places.find((place) => place.name === name)
  if (!place) throw new Error(`No place is called ${name}`)
  return place
}

function streetRow(usrn: number, street: NamedLine, chance: Chance): SandboxStreet {
  const line = multiLine(street.line)
  const designations = designationsOf(street, chance)
  const [centre_easting, centre_northing] = centrePoint(line)
  return {
    usrn,
    street_descriptor: street.name,
    town: street.place.name,
    area: street.place.authority === eastMarl ? 'East Marl' : 'Marlshire',
    authority_swa_code: street.place.authority,
    street_state: street.state,
    road_category: street.roadCategory,
    is_traffic_sensitive: designations.some((one) => one.street_special_desig_code === 2),
    is_lane_rental: street.place.kind === 'county town' && street.roadCategory <= 2 && chance.percent(35),
    reinstatement_types: reinstatementTypesOf(street, chance),
    designations,
    line,
    bounds: boxText(boundsOf(line)),
    centre_easting,
    centre_northing,
  }
}

/** The code of its carriageway, and of its footway where that differs (BR-GEN-37, 38). */
function reinstatementTypesOf(
  { roadCategory, place }: NamedLine,
  chance: Chance,
): SandboxStreet['reinstatement_types'] {
  const own = { code: roadCategory, location_text: roadCategory === 8 ? 'Footway' : 'Carriageway' }
  const hasFootway = roadCategory <= 4 && place.kind !== 'village' && chance.percent(25)
  return hasFootway ? [own, { code: roadCategory === 2 ? 7 : 8, location_text: 'Footway' }] : [own]
}

const multiLine = (line: readonly Position[]): MultiLineString => ({ type: 'MultiLineString', coordinates: [line] })
