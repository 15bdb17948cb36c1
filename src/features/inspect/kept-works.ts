/** Works that the device keeps, as the lists of what is near show them. */
import type { QueryClient } from '@tanstack/react-query'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { getWork } from '../../../domain/contract/works.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { isHighImpact } from '../../../domain/rules/traffic-management.ts'
import { queryFor } from '../../api/query.ts'
import { boundsAndCentre, type FeatureState, type MapFeature } from '../../map/map-feature.ts'
import type { Work } from '../works/use-work.ts'

/** Every works record that was opened or downloaded on this device and not taken off it. */
export function keptWorks(client: QueryClient): Work[] {
  const queryKey = queryFor(getWork, { params: { workReferenceNumber: '' } }).queryKey.slice(0, 2)
  return client.getQueriesData<Work>({ queryKey }).flatMap(([, work]) => work ?? [])
}

/** A works record as a thing on the map. */
export function workOnMap(work: Work): MapFeature {
  const permit = work.active_permit
  const geometry = work.works_coordinates as Geometry
  const trafficManagement = trafficManagementTypes.find((type) => type === permit?.traffic_management_type)
  const day = (...dates: (string | null | undefined)[]) => dates.find(Boolean)?.slice(0, 10) ?? ''
  return {
    id: permit?.permit_reference_number ?? work.work_reference_number,
    layer: isHighImpact(trafficManagement) ? 'works_high_impact' : 'works_other',
    geometry,
    ...boundsAndCentre(geometry, []),
    state: stateOf(work),
    badge: undefined,
    trafficManagement,
    street: work.street_name,
    area: work.area_name ?? '',
    who: work.promoter_organisation,
    what: permit?.work_category_string ?? work.work_status_string,
    category: undefined,
    startOn: day(work.work_start_date, permit?.proposed_start_date),
    endOn: day(work.work_end_date, permit?.proposed_end_date),
    worksReference: work.work_reference_number,
    usrn: work.usrn,
  }
}

function stateOf({ work_status, active_permit }: Work): FeatureState {
  if (work_status === 'in_progress') return 'in_progress'
  if (work_status !== 'planned') return 'completed'
  return active_permit?.permit_status === 'granted' ? 'planned' : 'awaiting'
}
