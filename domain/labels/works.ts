import type { WorkStatus } from '../contract/enums/works.ts'
import type { TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-PERMIT-97 */
export const workStatusLabels: Labels<WorkStatus> = {
  planned: 'Works planned',
  in_progress: 'Works in progress',
  completed: 'Works completed',
  cancelled: 'Works cancelled',
  historical: 'Historical works',
  non_notifiable: 'Non notifiable works',
  section_81: 'Section 81 works',
  unattributable: 'Unattributable works',
}

const workColours: Record<WorkStatus, TagColour> = {
  planned: 'blue',
  in_progress: 'green',
  completed: 'grey',
  cancelled: 'grey',
  historical: 'purple',
  non_notifiable: 'purple',
  section_81: 'purple',
  unattributable: 'purple',
}

/** The tag colour of a works status; grey for one that this version does not know. */
export function workStatusColour(status: WorkStatus | 'upcoming_enum'): TagColour {
  return status === 'upcoming_enum' ? 'grey' : workColours[status]
}
