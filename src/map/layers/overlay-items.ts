/** Answers of the GeoJSON API and of the gazetteer as things that are laid over the works. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type * as geojson from '../../../domain/contract/geojson.ts'
import type { listStreetLines } from '../../../domain/contract/streets.ts'
import type { Bounds, Geometry, Position } from '../../../domain/geometry.ts'
import { boundsAndCentre, middleOf } from '../map-feature.ts'
import { soundGeometry } from '../sound-geometry.ts'
import { londonDay } from './london-day.ts'

export interface OverlayItem {
  readonly id: string
  readonly title: string
  /** What kind it is and whose, in words. */
  readonly details: string
  readonly startOn?: string
  readonly endOn?: string
  readonly geometry: Geometry
  readonly bounds: Bounds
  readonly centre: Position
  /** What is wrong with its place, where it could not be drawn as it came. */
  readonly fault: string | undefined
  /** References by which its record is found. */
  readonly works?: string | undefined
  readonly permit?: string | undefined
  readonly usrn?: number
  /** Of a Section 58: proposed or in force. */
  readonly status?: string
}

type Given = {
  readonly geometry: { readonly type: string; readonly coordinates: readonly unknown[] } | undefined
  readonly middle?: { readonly coordinates: readonly number[] } | undefined
}

/** Nothing where no place is left to draw. */
function placed({ geometry, middle }: Given, facts: Omit<OverlayItem, 'geometry' | 'bounds' | 'centre' | 'fault'>) {
  const centre = middleOf(middle)
  const sound = soundGeometry(geometry?.type, geometry?.coordinates, centre)
  if (!sound) return []
  return [{ ...facts, ...sound, ...boundsAndCentre(sound.geometry, centre) } satisfies OverlayItem]
}

const days = ({ start_date, end_date }: { start_date: string; end_date: string }) => ({
  startOn: londonDay(start_date),
  endOn: londonDay(end_date),
})

export function forwardPlansOn(answer: AnswerOf<typeof geojson.getForwardPlansInBox>): OverlayItem[] {
  return answer.features.flatMap(({ geometry, properties }) =>
    placed(
      { geometry, middle: properties.work_centre_point },
      {
        id: properties.forward_plan_reference_number,
        title: properties.street,
        details: `${properties.description_of_work}, ${properties.promoter_organisation}`,
        works: properties.work_reference_number,
        ...days(properties),
      },
    ),
  )
}

export function section58sOn(answer: AnswerOf<typeof geojson.getSection58sInBox>): OverlayItem[] {
  return answer.features.flatMap(({ geometry, properties }) =>
    placed(
      { geometry, middle: properties.section_58_centre_point },
      {
        id: properties.section_58_reference_number,
        title: properties.street_name,
        details: `${properties.section_58_status_string}, ${properties.restriction_extent_string.toLowerCase()}`,
        status: properties.section_58_status,
        ...days(properties),
      },
    ),
  )
}

export function ancillaryOn(answer: AnswerOf<typeof geojson.getAncillaryInformationsInBox>): OverlayItem[] {
  return answer.features.flatMap(({ geometry, properties }) =>
    placed(
      { geometry, middle: properties.ancillary_info_centre_point },
      {
        id: properties.ancillary_info_reference_number,
        title: properties.ancillary_info_type_string,
        details: `${properties.location_description}, ${properties.promoter_organisation}`,
        works: properties.work_reference_number ?? undefined,
        permit: properties.permit_reference_number ?? undefined,
      },
    ),
  )
}

export function materialsOn(answer: AnswerOf<typeof geojson.getMaterialClassificationsInBox>): OverlayItem[] {
  return answer.features.flatMap(({ geometry, properties }) =>
    placed(
      { geometry, middle: properties.material_classification_centre_point },
      {
        id: properties.material_classification_reference_number,
        title: properties.material_classification_classification_string,
        details: `USRN ${properties.usrn}, ${properties.recorded_by_organisation_name}`,
        usrn: properties.usrn,
      },
    ),
  )
}

/** The contract tells nothing about a limit but where it is. */
export function actLimitsOn(
  answer: AnswerOf<typeof geojson.getHs2ActLimitsInBox>,
  phase: 'phase_1' | 'phase_2a',
): OverlayItem[] {
  const title = phase === 'phase_1' ? 'HS2 Phase 1' : 'HS2 Phase 2a'
  return answer.features.flatMap(({ geometry }, index) =>
    placed({ geometry }, { id: `${phase} ${index + 1}`, title, details: 'Land within the limits of the Act' }),
  )
}

/** A street of several lines is several items of one id: it is drawn in parts and counted once. */
export function trafficSensitiveOn(answer: AnswerOf<typeof listStreetLines>): OverlayItem[] {
  return answer.features
    .filter(({ properties }) => properties.traffic_sensitive)
    .flatMap(({ geometry, properties: { usrn, street_descriptor } }) =>
      geometry.coordinates.flatMap((coordinates) =>
        placed(
          { geometry: { type: 'LineString', coordinates } },
          { id: String(usrn), title: street_descriptor, details: `USRN ${usrn}`, usrn },
        ),
      ),
    )
}
