import type { AuditEvent, AuditObjectType } from '../contract/enums/history.ts'

/** Labels ours: the names as words, where those are not words enough. */
export const auditObjectTypeLabels: Readonly<Partial<Record<AuditObjectType, string>>> = {
  work: 'Works',
  fpn: 'Fixed penalty notice',
  private_street: 'Private street notice',
}

/** Labels ours. An event that is absent here reads well as its own name in words: `label` sees to it. */
export const auditEventLabels: Readonly<Partial<Record<AuditEvent, string>>> = {
  permit_deemed: 'Permit deemed granted',
  paa_deemed: 'PAA deemed granted',
  permit_modification_request: 'Changes to the permit requested',
  permit_under_assessment: 'Permit marked under assessment',
  permit_hs2_acknowledged: 'HS2 permit acknowledged',
  alteration_submitted: 'Change request submitted',
  alteration_refused: 'Change request refused',
  alteration_granted: 'Change request granted',
  alteration_granted_with_duration_challenge: 'Change request granted with duration challenge',
  alteration_deemed: 'Change request deemed granted',
  alteration_cancelled: 'Change request cancelled',
  alteration_applied_auto: 'Change applied',
  comment_read: 'Comment marked as read',
  file_uploaded: 'File added',
  work_start_logged: 'Works start logged',
  work_stop_logged: 'Works stop logged',
  work_start_reverted: 'Works start undone',
  work_stop_reverted: 'Works stop undone',
  section_58_progressed: 'Section 58 put in force',
  section_81_accepted_fixed: 'Section 81 accepted (fixed)',
  historic_action: 'Action before the move to this service',
}
