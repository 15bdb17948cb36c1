import type { ActivityActivityType } from '../contract/enums/activities.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-LBL-14 */
export const activityActivityTypeLabels: Labels<ActivityActivityType> = {
  skips: 'Skips',
  scaffolding: 'Scaffolding',
  hoarding: 'Hoarding',
  crane_mobile_platform: 'Crane/mobile platform',
  event: 'Event',
  section50: 'Section 50',
  section58: 'Section 58',
  compound: 'Compound',
  other: 'Other',
}

/** BR-LBL-15 */
export const activityStateLabels: Labels<'added' | 'cancelled'> = { added: 'Added', cancelled: 'Cancelled' }

const activityColours: Readonly<Record<'added' | 'cancelled', TagColour>> = {
  added: 'blue',
  cancelled: 'grey',
}

/** The tag colour of the state of an activity. */
export const activityStateColour = (value: string) => colourFrom(activityColours, value)
