/** What can wait for an organisation, most pressing first where clocks are equal; its facts are in `domain/rules/to-do.ts`. */
export const toDoKinds = [
  'permits_to_assess',
  'change_requests_to_decide',
  'overruns_to_check',
  'overruns',
  'stops_due',
  'starts_due',
  'modification_requests',
  'refusals',
  'permit_challenges_to_review',
  'permit_challenges_to_answer',
  'change_challenges_to_review',
  'change_challenges_to_answer',
  'inspections_to_answer',
  'inspection_disputes',
  'non_compliances_to_answer',
  'non_compliances_answered',
  'penalties_to_answer',
  'penalties_disputed',
  'penalties_unpaid',
  'section_74s_to_answer',
  'section_74s_to_move_on',
  'section_81s_to_answer',
  'section_81s_answered',
  'section_58s_proposed',
  'reinstatements_due',
  'interims_expiring',
  'paas_to_progress',
  'hs2_to_acknowledge',
  'inspections_planned',
  'samples_due',
  'interested_party_applications',
  'comments_unread',
] as const
export type ToDoKind = (typeof toDoKinds)[number]

/** By the day that an item is due: before today, today, within two working days, further off. */
export const toDoGroups = ['overdue', 'today', 'soon', 'later'] as const
export type ToDoGroup = (typeof toDoGroups)[number]

/** What is due first, or what has waited longest. */
export const toDoSorts = ['clock', 'age'] as const
export type ToDoSort = (typeof toDoSorts)[number]

export const toDoAssignments = ['me', 'nobody'] as const
