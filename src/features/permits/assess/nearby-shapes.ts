import { trafficManagementTypes } from '../../../../domain/contract/enums/permits.ts'
import type { SymbolState } from '../../../components/traffic-management-paths.ts'
import type { MiniMapGeometry } from '../../../map/MiniMap.tsx'
import type { Permit } from '../use-permit.ts'
import type { NearbyWorks } from './nearby-works.ts'

/** The works themselves and then the others, numbered by the map in the order of the list. */
export function shapesOf(permit: Permit, nearby: readonly NearbyWorks[]): MiniMapGeometry[] {
  const own: MiniMapGeometry = {
    geometry: permit.works_coordinates,
    kind: stateOf(permit),
    label: 'These works',
    trafficManagement: trafficManagementTypes.find((known) => known === permit.traffic_management_type),
    chosen: true,
  }
  const others = nearby.map(({ feature: { geometry, state, street, who, trafficManagement } }): MiniMapGeometry => {
    return { geometry, kind: state, label: `${street}, ${who}`, trafficManagement }
  })
  return [own, ...others]
}

/** How far the works of a permit are, which decides how their symbol and shape are drawn. */
export function stateOf({ permit_status, actual_start_date, actual_stop_date }: Permit): SymbolState {
  if (actual_stop_date) return 'completed'
  if (actual_start_date) return 'in_progress'
  return permit_status === 'granted' ? 'planned' : 'awaiting'
}
