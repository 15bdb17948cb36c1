/** Answers of the seven map layers as neighbours of some works: one shape for scoring, listing and drawing them. */
import { hazardousMaterialTypeLabels } from '../../../domain/labels/material-classifications.ts'
import { label } from '../../../domain/labels/words.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type {
  getActivitiesInBox,
  getAncillaryInformationsInBox,
  getForwardPlansInBox,
  getHs2ActLimitsInBox,
  getMaterialClassificationsInBox,
  getSection58sInBox,
} from '../../../domain/contract/geojson.ts'
import type { TrafficManagementType } from '../../../domain/contract/enums/permits.ts'
import type { Neighbour as MeasuredNeighbour } from '../../../domain/rules/clashes.ts'
import type { SymbolBadge } from '../../components/traffic-management-paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { paths } from '../../app/paths.ts'
import { activitiesOnMap } from '../../map/layers/activities.ts'
import { londonDay } from '../../map/layers/london-day.ts'
import { worksOnMap, type WorksAnswer } from '../../map/layers/works.ts'
import { geometryFrom, type FeatureState } from '../../map/map-feature.ts'

export const clashLayers = [
  'works',
  'forward_plans',
  'activities',
  'section_58s',
  'ancillary_informations',
  'material_classifications',
  'hs2_act_limits',
] as const
export type ClashLayer = (typeof clashLayers)[number]

/** Something near the works: what it is, whose, when, and where its record stands. */
export type Neighbour = MeasuredNeighbour & {
  /** Unlike that of any other neighbour. */
  readonly id: string
  readonly layer: ClashLayer
  /** "Two-way signals", "Section 58 in force", "Hazardous ground: asbestos". */
  readonly what: string
  readonly who: string
  /** Street or place. */
  readonly where: string
  readonly state: FeatureState
  readonly badge?: SymbolBadge | undefined
  readonly trafficManagement?: TrafficManagementType | undefined
  readonly worksReference?: string | undefined
  /** SWA code of the promoter, where the layer says it. */
  readonly promoter?: string | undefined
  readonly isHazardous?: boolean
  readonly href?: string | undefined
}

export function worksNear(answer: WorksAnswer, inProgress: ReadonlySet<string>, today: string): Neighbour[] {
  const promoters = new Map(
    answer.features.map(({ properties }) => [properties.permit_reference_number, properties.promoter_swa_code]),
  )
  return worksOnMap(answer, inProgress, today).map(
    ({ id, geometry, state, badge, trafficManagement, street, who, what, startOn, endOn, worksReference = '' }) => ({
      id,
      layer: 'works',
      geometry,
      state,
      badge,
      trafficManagement,
      what,
      who,
      where: street,
      street,
      startOn,
      endOn,
      isOver: state === 'completed',
      worksReference,
      promoter: promoters.get(id),
      href: paths.work(worksReference),
    }),
  )
}

/** Raised ones only: a progressed plan is there as works (BR-FP-05). */
export function forwardPlansNear({ features }: AnswerOf<typeof getForwardPlansInBox>): Neighbour[] {
  return features.flatMap(({ geometry: given, properties }) => {
    const geometry = geometryFrom(given.type, given.coordinates, properties.work_centre_point)
    if (!geometry || properties.forward_plan_status !== 'raised') return []
    const { work_reference_number: worksReference, forward_plan_reference_number: id } = properties
    return {
      id,
      layer: 'forward_plans' as const,
      geometry,
      state: 'awaiting' as const,
      what: `Forward plan: ${properties.description_of_work}`,
      who: properties.promoter_organisation,
      where: properties.street,
      street: properties.street,
      startOn: londonDay(properties.start_date),
      endOn: londonDay(properties.end_date),
      worksReference,
      href: recordPaths.forwardPlan(worksReference, id),
    }
  })
}

export function activitiesNear(answer: AnswerOf<typeof getActivitiesInBox>): Neighbour[] {
  return activitiesOnMap(answer).map(({ id, geometry, who, what, street, startOn, endOn }) => ({
    id,
    layer: 'activities',
    geometry,
    state: 'activity',
    what,
    who,
    where: street,
    street,
    startOn,
    endOn,
    isOver: true,
    href: recordPaths.activity(id),
  }))
}

/** In force it forbids works; proposed ones are about to (BR-S58-04). */
export function section58sNear({ features }: AnswerOf<typeof getSection58sInBox>): Neighbour[] {
  return features.flatMap(({ geometry: given, properties }) => {
    const geometry = geometryFrom(given.type, given.coordinates, properties.section_58_centre_point)
    const { section_58_status: status, section_58_reference_number: id } = properties
    if (!geometry || (status !== 'proposed' && status !== 'in_force')) return []
    return {
      id,
      layer: 'section_58s' as const,
      geometry,
      state: 'activity' as const,
      what: `Section 58 ${properties.section_58_status_string.toLowerCase()}, ${properties.restriction_extent_string.toLowerCase()}`,
      who: properties.organisation_name,
      where: properties.street_name,
      street: properties.street_name,
      startOn: londonDay(properties.start_date),
      endOn: londonDay(properties.end_date),
      isOver: true,
      isRestriction: true,
      href: recordPaths.section58(id),
    }
  })
}

/** Each place of one piece of ancillary information, once; removed ones are gone from the street. */
export function ancillaryInformationsNear({ features }: AnswerOf<typeof getAncillaryInformationsInBox>): Neighbour[] {
  return features.flatMap(({ geometry: given, properties }) => {
    const geometry = geometryFrom(given.type, given.coordinates, properties.ancillary_info_centre_point)
    const { ancillary_info_reference_number: id, ancillary_info_status: status } = properties
    if (!geometry || status === 'removed') return []
    const { work_reference_number: wrn, permit_reference_number: prn } = properties
    return {
      id,
      layer: 'ancillary_informations' as const,
      geometry,
      state: 'activity' as const,
      what: properties.ancillary_info_type_string,
      who: properties.promoter_organisation,
      where: properties.location_description,
      worksReference: wrn ?? undefined,
      href: wrn && prn ? recordPaths.ancillaryInformation(wrn, prn, id) : undefined,
    }
  })
}

export function materialsNear({ features }: AnswerOf<typeof getMaterialClassificationsInBox>): Neighbour[] {
  return features.flatMap(({ geometry: given, properties }) => {
    const geometry = geometryFrom(given.type, given.coordinates, properties.material_classification_centre_point)
    if (!geometry) return []
    const { material_classification_reference_number: id, material_classification_classification: found } = properties
    const types = (properties.material_type ?? []).map((type) => label(hazardousMaterialTypeLabels, type).toLowerCase())
    const isHazardous = found === 'hazardous'
    return {
      id,
      layer: 'material_classifications' as const,
      geometry,
      state: 'activity' as const,
      what: isHazardous
        ? ['Hazardous ground', types.join(', ')].filter(Boolean).join(': ')
        : `Ground sample: ${properties.material_classification_classification_string.toLowerCase()}`,
      who: properties.recorded_by_organisation_name,
      where: `USRN ${properties.usrn}`,
      isHazardous,
      href: recordPaths.materialClassification(id),
    }
  })
}

/** The limits have no record, no dates and no name. */
export function hs2LimitsNear({ features }: AnswerOf<typeof getHs2ActLimitsInBox>, phase: string): Neighbour[] {
  return features.flatMap(({ geometry: given }, at) => {
    const geometry = geometryFrom(given.type, given.coordinates)
    if (!geometry) return []
    return {
      id: `HS2 ${phase} ${at + 1}`,
      layer: 'hs2_act_limits' as const,
      geometry,
      state: 'activity' as const,
      what: 'HS2 Act limits',
      who: 'HS2',
      where: phase,
    }
  })
}
