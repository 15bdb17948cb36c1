import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import type { SymbolState } from '../../components/traffic-management-paths.ts'
import { MiniMap } from '../../map/MiniMap.tsx'
import { useMemo } from 'react'
import type { Work } from './use-work.ts'

/** These works alone on a still map. */
export function WorksMap({ work }: { work: Work }) {
  const geometries = useMemo(() => {
    const type = work.active_permit?.traffic_management_type
    const trafficManagement = trafficManagementTypes.find((known) => known === type)
    return [{ geometry: work.works_coordinates, kind: stateOf(work), label: 'These works', trafficManagement }]
  }, [work])
  return <MiniMap geometries={geometries} label={`Map of the works in ${work.street_name}`} />
}

function stateOf({ work_status, active_permit }: Work): SymbolState {
  if (work_status === 'in_progress') return 'in_progress'
  if (work_status !== 'planned') return 'completed'
  return active_permit?.permit_status === 'granted' ? 'planned' : 'awaiting'
}
