import type { SymbolState } from '../../../components/traffic-management-paths.ts'
import type { Permit } from '../use-permit.ts'

/** How far the works of a permit are, which decides how their symbol and shape are drawn. */
export function stateOf({ permit_status, actual_start_date, actual_stop_date }: Permit): SymbolState {
  if (actual_stop_date) return 'completed'
  if (actual_start_date) return 'in_progress'
  return permit_status === 'granted' ? 'planned' : 'awaiting'
}
