import type { CommentTopic } from '../contract/enums/comments.ts'
import type { Labels } from './words.ts'

/** BR-LBL-25; answers may carry them in lower case, which `label` bears with */
export const commentTopicLabels: Labels<CommentTopic> = {
  GENERAL: 'General',
  SECTION_74: 'Section 74',
  INSPECTION: 'Inspection',
  FPN: 'FPN',
  OVERRUN: 'Overrun warning',
  FORWARD_PLAN: 'Forward plan',
  CHANGE_REQUEST: 'Change requests',
  IMPOSED_VARIATION: 'Imposed variation',
  DURATION_CHALLENGE: 'Duration challenge',
  SECTION_81: 'Section 81',
  UNATTRIBUTED_WORKS: 'Unattributed works',
}
