import type { ForwardPlanStatus, ForwardPlanWorkType } from '../contract/enums/forward-plans.ts'
import type { Labels } from './words.ts'

/** BR-LBL-16 */
export const forwardPlanStatusLabels: Labels<ForwardPlanStatus> = {
  raised: 'Raised',
  cancelled: 'Cancelled',
  progressed: 'Progressed',
}

/** BR-LBL-17 */
export const forwardPlanWorkTypeLabels: Labels<ForwardPlanWorkType> = {
  planned: 'Planned',
  hs2_highway_works: 'HS2 highway works',
}
