import type { GovernanceException, GovernanceRisk, StartAnswer } from '../contract/enums/governance.ts'
import type { WorkStatus } from '../contract/enums/works.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-GOV-62 */
export const governanceRiskLabels: Labels<GovernanceRisk> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  none: 'No risk',
}

const riskColours: Readonly<Record<string, TagColour>> = { high: 'red', medium: 'yellow', low: 'green', none: 'grey' }

/** The tag colour of a risk band. */
export const governanceRiskColour = (risk: GovernanceRisk): TagColour => colourFrom(riskColours, risk)

/** BR-GOV-61: Ctrl Hub's words, shorter than Street Manager's own. */
export const sourceWorkStatusLabels: Labels<WorkStatus> = {
  planned: 'Planned',
  in_progress: 'In progress',
  completed: 'Completed',
  cancelled: 'Cancelled',
  unattributable: 'Unattributable',
  historical: 'Historical',
  non_notifiable: 'Non-notifiable',
  section_81: 'Section 81',
}

/** BR-GOV-63: `done` and `aborted` are known; the others are the sandbox's, and any other value is shown as it comes. */
export const operationWordLabels: Readonly<Record<string, string>> = {
  done: 'Done',
  aborted: 'Aborted',
  scheduled: 'Scheduled',
  in_progress: 'In progress',
}

/** Labels ours. */
export const governanceExceptionLabels: Labels<GovernanceException> = {
  granted_not_ready: 'Granted, not ready',
  ready_not_granted: 'Ready, not granted',
  stopped_operation_open: 'Works stopped, operation open',
  operation_done_not_stopped: 'Operation done, works not stopped',
  records_differ: 'The two records differ',
}

/** Labels ours. */
export const startAnswerLabels: Labels<StartAnswer> = {
  yes: 'Yes, works may start',
  no: 'No, not yet',
  unknown: 'Not known',
}
