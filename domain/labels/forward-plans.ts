import type { ForwardPlanStatus, ForwardPlanWorkType } from '../contract/enums/forward-plans.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
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

const forwardPlanColours: Readonly<Record<ForwardPlanStatus, TagColour>> = {
  raised: 'blue',
  progressed: 'purple',
  cancelled: 'grey',
}

/** The tag colour of the status of a forward plan. */
export const forwardPlanStatusColour = (value: string) => colourFrom(forwardPlanColours, value)
