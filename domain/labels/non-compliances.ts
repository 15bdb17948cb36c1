import type { JsmStatus, NonComplianceResponseStatus, NonComplianceStatus } from '../contract/enums/non-compliances.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-INSP-89 */
export const nonComplianceStatusLabels: Labels<NonComplianceStatus> = {
  issued: 'Issued',
  withdrawn: 'Withdrawn',
  resolved: 'Resolved',
}

/** BR-INSP-90 */
export const nonComplianceResponseStatusLabels: Labels<NonComplianceResponseStatus> = {
  issued: 'Issued',
  withdrawn: 'Withdrawn',
  works_completed_and_passed: 'Works completed and passed',
  joint_site_meeting_suggested: 'Joint site meeting suggested',
  will_attend_joint_site_meeting: 'Will attend joint site meeting',
  works_complete_ready_for_inspection: 'Works complete, ready for inspection',
  joint_site_meeting_not_needed: 'Joint site meeting not needed',
  accept_suggestion: 'Suggested date accepted',
}

/** BR-INSP-91 */
export const jsmStatusLabels: Labels<JsmStatus> = {
  awaiting_agreement: 'Awaiting agreement',
  date_and_time_agreed: 'Date and time agreed',
  jsm_not_needed: 'Meeting not needed',
}

const nonComplianceColours: Readonly<Record<NonComplianceStatus, TagColour>> = {
  issued: 'red',
  resolved: 'green',
  withdrawn: 'grey',
}

/** The tag colour of the status of a non-compliance. */
export const nonComplianceStatusColour = (value: string) => colourFrom(nonComplianceColours, value)
