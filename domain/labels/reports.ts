import type { PermitOutcome } from '../contract/enums/reports.ts'
import type { Labels } from './words.ts'

/** Label ours */
export const permitOutcomeLabels: Labels<PermitOutcome> = {
  granted: 'Granted',
  granted_after_changes: 'Granted after changes',
  deemed: 'Granted, deemed',
  refused: 'Refused',
  revoked: 'Revoked',
  cancelled: 'Cancelled',
  progressed: 'Progressed',
  waiting: 'Waiting',
  closed_otherwise: 'Closed without a grant',
}
