/** BR-GOV-62, from the worst to none: what a board begins with. */
export const governanceRisks = ['high', 'medium', 'low', 'none'] as const
export type GovernanceRisk = (typeof governanceRisks)[number]

/** Ours: what the two records say against each other. */
export const governanceExceptions = [
  'granted_not_ready',
  'ready_not_granted',
  'stopped_operation_open',
  'operation_done_not_stopped',
  'records_differ',
] as const
export type GovernanceException = (typeof governanceExceptions)[number]

/** Which fact of Ctrl Hub's record is not Street Manager's. */
export const governanceDifferences = ['permit_status', 'work_status', 'usrn', 'entered_usrn', 'start', 'end'] as const
export type GovernanceDifference = (typeof governanceDifferences)[number]

export const startAnswers = ['yes', 'no', 'unknown'] as const
export type StartAnswer = (typeof startAnswers)[number]

export const startQuestions = ['permit_granted', 'permit_dates', 'forms', 'people', 'links'] as const
export type StartQuestion = (typeof startQuestions)[number]

/** Where governance permits come from: this server's own store, an operator's Ctrl Hub, or nowhere. */
export const governanceStates = ['embedded', 'connected', 'not_configured'] as const
export type GovernanceState = (typeof governanceStates)[number]

/** Why half of a record is not there. */
export const missingReasons = [
  'not_configured',
  'down',
  'slow',
  'refused',
  'not_found',
  'odd_answer',
  'not_linked',
  'not_visible',
] as const
export type MissingReason = (typeof missingReasons)[number]

export const governanceSorts = ['risk', 'end_date', 'permit_reference_number', 'modified_at'] as const

/** What may come with a permit of the Ctrl Hub API (BR-GOV-02). */
export const ctrlHubIncludes = ['operation', 'work_order', 'street_manager_permit', 'responsible_people'] as const
export type CtrlHubInclude = (typeof ctrlHubIncludes)[number]
