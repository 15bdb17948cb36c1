/** Answers of the GeoJSON API, of the gazetteer and of this server as things that are laid over the works. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type * as geojson from '../../../domain/contract/geojson.ts'
import type { getGeographicalAreasInBox, getSitesInBox } from '../../../domain/contract/map-layers.ts'
import type { listStreetLines } from '../../../domain/contract/streets.ts'
import {
  type Bounds,
  boundsOf,
  centrePoint,
  type Geometry,
  type MultiLineString,
  type Position,
} from '../../../domain/geometry.ts'
import { countWords } from '../../../domain/words.ts'
import { boundsAndCentre, middleOf } from '../map-feature.ts'
import { soundGeometry } from '../sound-geometry.ts'
import { londonDay } from './london-day.ts'

/** What is known of a thing without its place. */
export interface OverlayFacts {
  readonly id: string
  readonly title: string
  /** What kind it is and whose, in words. */
  readonly details: string
  readonly startOn?: string
  readonly endOn?: string
  /** References by which its record is found. */
  readonly works?: string | undefined
  readonly permit?: string | undefined
  readonly site?: string
  readonly usrn?: number
  /** Of a Section 58: proposed or in force. */
  readonly status?: string
}

export interface OverlayItem extends OverlayFacts {
  readonly geometry: Geometry | MultiLineString
  readonly bounds: Bounds
  readonly centre: Position
  /** What is wrong with its place, where it could not be drawn as it came. */
  readonly fault: string | undefined
}

export interface OverlayFound {
  readonly items: readonly OverlayItem[]
  /** Things whose place is so broken that the map has nowhere to put them. */
  readonly unplaced: readonly OverlayFacts[]
}

interface Place {
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] } | undefined
  readonly middle?: { readonly coordinates: readonly number[] } | undefined
}

function foundOf(things: readonly (readonly [Place, OverlayFacts])[]): OverlayFound {
  const items: OverlayItem[] = []
  const unplaced: OverlayFacts[] = []
  for (const [{ geometry, middle }, facts] of things) {
    const centre = middleOf(middle)
    const sound = soundGeometry(geometry?.type, geometry?.coordinates, centre)
    if (sound) items.push({ ...facts, ...sound, ...boundsAndCentre(sound.geometry, centre) })
    else unplaced.push(facts)
  }
  return { items, unplaced }
}

const days = ({ start_date, end_date }: { start_date: string; end_date: string }) => ({
  startOn: londonDay(start_date),
  endOn: londonDay(end_date),
})

export function forwardPlansOn(answer: AnswerOf<typeof geojson.getForwardPlansInBox>): OverlayFound {
  return foundOf(
    answer.features.map(({ geometry, properties }) => [
      { geometry, middle: properties.work_centre_point },
      {
        id: properties.forward_plan_reference_number,
        title: properties.street,
        details: `${properties.description_of_work}, ${properties.promoter_organisation}`,
        works: properties.work_reference_number,
        ...days(properties),
      },
    ]),
  )
}

export function section58sOn(answer: AnswerOf<typeof geojson.getSection58sInBox>): OverlayFound {
  return foundOf(
    answer.features.map(({ geometry, properties }) => [
      { geometry, middle: properties.section_58_centre_point },
      {
        id: properties.section_58_reference_number,
        title: properties.street_name,
        details: `${properties.section_58_status_string}, ${properties.restriction_extent_string.toLowerCase()}`,
        status: properties.section_58_status,
        ...days(properties),
      },
    ]),
  )
}

export function ancillaryOn(answer: AnswerOf<typeof geojson.getAncillaryInformationsInBox>): OverlayFound {
  return foundOf(
    answer.features.map(({ geometry, properties }) => [
      { geometry, middle: properties.ancillary_info_centre_point },
      {
        id: properties.ancillary_info_reference_number,
        title: properties.ancillary_info_type_string,
        details: `${properties.location_description}, ${properties.promoter_organisation}`,
        works: properties.work_reference_number ?? undefined,
        permit: properties.permit_reference_number ?? undefined,
      },
    ]),
  )
}

export function materialsOn(answer: AnswerOf<typeof geojson.getMaterialClassificationsInBox>): OverlayFound {
  return foundOf(
    answer.features.map(({ geometry, properties }) => [
      { geometry, middle: properties.material_classification_centre_point },
      {
        id: properties.material_classification_reference_number,
        title: properties.material_classification_classification_string,
        details: `USRN ${properties.usrn}, ${properties.recorded_by_organisation_name}`,
        usrn: properties.usrn,
      },
    ]),
  )
}

/** The contract tells nothing about a limit but where it is. */
export function actLimitsOn(
  answer: AnswerOf<typeof geojson.getHs2ActLimitsInBox>,
  phase: 'phase_1' | 'phase_2a',
): OverlayFound {
  const title = phase === 'phase_1' ? 'HS2 Phase 1' : 'HS2 Phase 2a'
  return foundOf(
    answer.features.map(({ geometry }, index) => [
      { geometry },
      { id: `${phase} ${index + 1}`, title, details: 'Land within the limits of the Act' },
    ]),
  )
}

export function sitesOn(answer: AnswerOf<typeof getSitesInBox>): OverlayFound {
  return foundOf(
    answer.features.map(({ geometry, properties }) => [
      { geometry },
      {
        id: properties.reinstatement_reference_number,
        title: properties.street_name,
        details: `Site ${properties.site_reference_number}, ${properties.reinstatement_type_string.toLowerCase()}, ${properties.reinstatement_status_string.toLowerCase()}. ${properties.location_description}, ${properties.promoter_organisation}`,
        works: properties.work_reference_number,
        site: properties.site_reference_number,
        startOn: londonDay(properties.reinstatement_date),
        endOn: londonDay(properties.end_date),
      },
    ]),
  )
}

type StreetLines = AnswerOf<typeof listStreetLines>['features']

/** Lines of a gazetteer, of which those are left out that have no length. */
function linesOf({ coordinates }: { readonly coordinates: readonly (readonly Position[])[] }) {
  const sound = coordinates.flatMap((line) => {
    const found = soundGeometry('LineString', line)
    return found?.geometry.type === 'LineString' ? [found] : []
  })
  if (sound.length === 0) return undefined
  const geometry = { type: 'MultiLineString' as const, coordinates: sound.map((each) => lineOf(each.geometry)) }
  const fault = sound.find((each) => each.fault)?.fault
  return { geometry, bounds: boundsOf(geometry), centre: centrePoint(geometry), fault }
}

const lineOf = (geometry: Geometry) => (geometry.type === 'LineString' ? geometry.coordinates : [])

function linesFound(
  things: readonly (readonly [{ readonly coordinates: readonly (readonly Position[])[] }, OverlayFacts])[],
): OverlayFound {
  const items: OverlayItem[] = []
  const unplaced: OverlayFacts[] = []
  for (const [lines, facts] of things) {
    const place = linesOf(lines)
    if (place) items.push({ ...facts, ...place })
    else unplaced.push(facts)
  }
  return { items, unplaced }
}

function streetsOn(features: StreetLines): OverlayFound {
  return linesFound(
    features.map(({ geometry, properties: { usrn, street_descriptor, town } }) => [
      geometry,
      { id: String(usrn), title: street_descriptor, details: [town, `USRN ${usrn}`].filter(Boolean).join(', '), usrn },
    ]),
  )
}

export function trafficSensitiveOn({ features }: AnswerOf<typeof listStreetLines>): OverlayFound {
  return streetsOn(features.filter(({ properties }) => properties.traffic_sensitive))
}

export function laneRentalOn({ features }: AnswerOf<typeof listStreetLines>): OverlayFound {
  return streetsOn(features.filter(({ properties }) => properties.lane_rental))
}

export function areasOn({ features }: AnswerOf<typeof getGeographicalAreasInBox>): OverlayFound {
  return linesFound(
    features.map(({ geometry, properties }) => [
      geometry,
      {
        id: properties.geographical_area_reference_number,
        title: properties.area_name,
        details: `${properties.number_in_box.toLocaleString('en-GB')} of its ${countWords(properties.number_of_usrns, 'street')} around here`,
      },
    ]),
  )
}
