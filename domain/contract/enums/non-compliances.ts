export const nonComplianceStatuses = ['issued', 'withdrawn', 'resolved'] as const
export type NonComplianceStatus = (typeof nonComplianceStatuses)[number]

export const nonComplianceResponseStatuses = [
  'issued',
  'withdrawn',
  'works_completed_and_passed',
  'joint_site_meeting_suggested',
  'will_attend_joint_site_meeting',
  'works_complete_ready_for_inspection',
  'joint_site_meeting_not_needed',
  'accept_suggestion',
] as const
export type NonComplianceResponseStatus = (typeof nonComplianceResponseStatuses)[number]

/** What a list of non-compliances keeps; `no_response` stands for none. */
export const listedNonComplianceResponseStatuses = [...nonComplianceResponseStatuses, 'no_response'] as const

export const nonComplianceSortColumns = ['date_created'] as const

export const jsmStatuses = ['awaiting_agreement', 'date_and_time_agreed', 'jsm_not_needed'] as const
export type JsmStatus = (typeof jsmStatuses)[number]
