/** Works of the GeoJSON API as things on the map. */
import { trafficManagementTypes, workCategories } from '../../../domain/contract/enums/permits.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getWorksInBox } from '../../../domain/contract/geojson.ts'
import { standingOf } from '../../../domain/rules/map-cells.ts'
import { isHighImpact } from '../../../domain/rules/traffic-management.ts'
import type { SymbolBadge, SymbolState } from '../../components/traffic-management-paths.ts'
import { boundsAndCentre, middleOf, type MapFeature, type Unplaced } from '../map-feature.ts'
import { soundGeometry } from '../sound-geometry.ts'
import { londonDay } from './london-day.ts'

export type WorksAnswer = AnswerOf<typeof getWorksInBox>
type WorksFeature = WorksAnswer['features'][number]

/**
 * @param inProgress  permits whose works have started and not stopped: a works feature has the status of the permit only
 * @param today       civil date in Europe/London by the server's clock, which the sandbox may have moved
 */
export function worksOnMap(answer: WorksAnswer, inProgress: ReadonlySet<string>, today: string): MapFeature[] {
  return answer.features.flatMap((feature) => {
    const found = workOnMap(feature, inProgress.has(feature.properties.permit_reference_number), today)
    return found ? [found] : []
  })
}

/** Those of them that the map has nowhere to put. */
export function unplacedWorks(answer: WorksAnswer, inProgress: ReadonlySet<string>): Unplaced[] {
  return answer.features.flatMap(({ geometry: given, properties }) => {
    if (soundGeometry(given?.type, given?.coordinates, middleOf(properties.work_centre_point))) return []
    const { permit_reference_number: id, street, promoter_organisation: who } = properties
    if (!inProgress.has(id) && !stateOf(properties.permit_status)) return []
    return { id, street, who, worksReference: properties.work_reference_number }
  })
}

function workOnMap(
  { geometry: given, properties }: WorksFeature,
  isInProgress: boolean,
  today: string,
): MapFeature | undefined {
  const middle = middleOf(properties.work_centre_point)
  const sound = soundGeometry(given?.type, given?.coordinates, middle)
  if (!sound) return undefined
  const { geometry, fault } = sound
  const type = properties.current_traffic_management_type ?? properties.traffic_management_type
  const trafficManagement = trafficManagementTypes.find((known) => known === type)
  const endOn = londonDay(properties.end_date)
  const look = worksLook({ ...properties, isInProgress, isPastEnd: endOn < today })
  if (!look) return undefined
  return {
    id: properties.permit_reference_number,
    usrn: properties.usrn,
    layer: isHighImpact(type) ? 'works_high_impact' : 'works_other',
    geometry,
    ...boundsAndCentre(geometry, middle),
    fault,
    ...look,
    trafficManagement,
    street: properties.street,
    area: properties.town || properties.area,
    who: properties.promoter_organisation,
    what: properties.current_traffic_management_type_string ?? properties.traffic_management_type_string,
    category: workCategories.find((known) => known === properties.work_category),
    startOn: londonDay(properties.start_date),
    endOn,
    worksReference: properties.work_reference_number,
  }
}

interface WorksFacts {
  readonly permit_status: string
  readonly work_category: string
  readonly isInProgress: boolean
  readonly isPastEnd: boolean
}

/** How works are drawn; undefined for such as take no room on the street. */
export function worksLook({ permit_status, work_category, isInProgress, isPastEnd }: WorksFacts) {
  const state = isInProgress ? 'in_progress' : stateOf(permit_status)
  return state && { state, badge: badgeOf(state, work_category, isPastEnd) }
}

/** Works whose permit was refused, revoked, cancelled or progressed to another take no room on the street: undefined. */
function stateOf(permitStatus: string): SymbolState | undefined {
  const standing = standingOf(permitStatus)
  return standing === 'other' ? undefined : standing
}

function badgeOf(state: SymbolState, category: string, isPastEnd: boolean): SymbolBadge | undefined {
  if (state === 'completed') return 'completed'
  if (state === 'in_progress' && isPastEnd) return 'overrun'
  if (category === 'immediate_urgent' || category === 'immediate_emergency') return 'immediate'
  return undefined
}
