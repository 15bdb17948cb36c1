import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import type { PermitRow } from '../../store/work-tables.ts'

/** Most disruptive first: the order of BR-PERMIT-26, whose list this is (BR-WL-07). */
const order: readonly string[] = trafficManagementTypes

/** In words, the more disruptive of the proposed and the current traffic management (BR-WL-07). */
export function highestTrafficManagement(permit: Pick<PermitRow, 'traffic_management_type' | 'details'>): string {
  const types = [permit.traffic_management_type, permit.details.current_traffic_management_type ?? null]
  const highest = types
    .filter((type) => type !== null)
    .sort((one, other) => order.indexOf(one) - order.indexOf(other))[0]
  return label(trafficManagementTypeLabels, highest ?? permit.traffic_management_type)
}
