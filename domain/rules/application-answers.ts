import type { RuleProblem } from './rule-broken.ts'

/** One answer of the application: what it is called, what to say when it is missing, and how long it may be. */
export type ApplicationAnswer = {
  readonly field: string
  readonly label: string
  /** said when the answer is missing; absent when it may be */
  readonly missing?: string
  /** asked only when the application makes a new works record */
  readonly newRecordOnly?: boolean
  /** characters at most */
  readonly limit?: number
}

/** The answers that every application needs or limits, in the order of the journey; what depends on other answers is in submission-checks. */
// oxfmt-ignore
export const applicationAnswers: readonly ApplicationAnswer[] = [
  { field: 'work_type', label: 'Type of application', missing: 'Select what you are applying for' },
  { field: 'application_type', label: 'Permit or notice', missing: 'Select permit or notice' },
  { field: 'promoter_swa_code', label: 'Promoter', missing: 'Select the promoter', newRecordOnly: true, limit: 4 },
  { field: 'usrn', label: 'USRN', missing: 'Enter a street name or USRN', newRecordOnly: true },
  { field: 'highway_authority_swa_code', label: 'Highway authority', missing: 'Select the highway authority', newRecordOnly: true, limit: 4 },
  { field: 'works_coordinates', label: 'Where the works are', missing: 'Mark where the works are', newRecordOnly: true },
  { field: 'street_name', label: 'Street', limit: 100 },
  { field: 'town', label: 'Town', limit: 100 },
  { field: 'area_name', label: 'Area', limit: 100 },
  { field: 'works_location_description', label: 'Where exactly', missing: 'Enter where exactly the works are', limit: 500 },
  { field: 'location_types', label: 'Parts of the street', missing: 'Select which parts of the street are affected' },
  { field: 'close_footway', label: 'Footway closure', missing: 'Select whether the footway will be closed' },
  { field: 'close_footpath', label: 'Footpath closure', missing: 'Select whether a footpath will be closed' },
  { field: 'activity_type', label: 'Type of works', missing: 'Select the type of works' },
  { field: 'description_of_work', label: 'Description of the works', missing: 'Enter a description of the works', limit: 500 },
  { field: 'excavation', label: 'Digging', missing: 'Select yes if you will dig' },
  { field: 'work_reference_number', label: 'Works reference', limit: 24 },
  { field: 'project_reference_number', label: 'Project reference', limit: 100 },
  { field: 'proposed_start_date', label: 'Start date', missing: 'Enter a start date' },
  { field: 'proposed_end_date', label: 'End date', missing: 'Enter an end date' },
  { field: 'pre_approval_authoriser', label: 'Who agreed', limit: 100 },
  { field: 'pre_approval_details', label: 'Details of the agreement', limit: 500 },
  { field: 'early_start_reason', label: 'Reason for the early start', limit: 500 },
  { field: 'traffic_management_type', label: 'Traffic management', missing: 'Select a type of traffic management' },
  { field: 'emergency_contact_name', label: 'Signals emergency contact name', limit: 100 },
  { field: 'emergency_contact_number', label: 'Signals emergency telephone number', limit: 100 },
  { field: 'traffic_management_plan', label: 'Traffic management plan', missing: 'Select yes if you have a traffic management plan' },
  { field: 'lane_rental_applicable', label: 'Lane rental', missing: 'Select yes if lane rental could apply' },
  { field: 'collaborative_working', label: 'Sharing', missing: 'Select yes if you are sharing the works' },
  { field: 'collaboration_details', label: 'Details of sharing', limit: 500 },
  { field: 'collaborative_works', label: 'Works references of the others', limit: 500 },
  { field: 'secondary_contact', label: 'Contact name', missing: 'Enter a contact name', limit: 100 },
  { field: 'secondary_contact_number', label: 'Contact telephone number', missing: 'Enter a contact telephone number', limit: 100 },
  { field: 'secondary_contact_email', label: 'Contact email address', limit: 100 },
  { field: 'additional_contact', label: 'Second contact name', limit: 100 },
  { field: 'additional_contact_number', label: 'Second contact telephone number', limit: 100 },
  { field: 'additional_contact_email', label: 'Second contact email address', limit: 100 },
  { field: 'additional_info', label: 'Anything else', limit: 500 },
]

/** Answers that are missing or too long (BR-GEN-02, 05, and what the contract requires), in the order of the journey. */
export function answerProblems(application: Readonly<Record<string, unknown>>, isNewRecord: boolean): RuleProblem[] {
  const problems: RuleProblem[] = []
  for (const { field, label, missing, newRecordOnly, limit } of applicationAnswers) {
    if (newRecordOnly && !isNewRecord) continue
    const answer = application[field]
    if (missing && isMissing(answer)) problems.push({ field, message: missing, rule: 'API6-OAS' })
    if (limit && typeof answer === 'string' && answer.length > limit) problems.push(tooLong(field, label, limit))
  }
  return problems
}

/** Nothing, only spaces, or an empty list. */
export function isMissing(answer: unknown): boolean {
  if (typeof answer === 'string') return answer.trim() === ''
  return answer == null || (Array.isArray(answer) && answer.length === 0)
}

/** The problem of a text over its limit (BR-GEN-02 to 06). */
export function tooLong(field: string, label: string, limit: number): RuleProblem {
  const rule = limit === 500 ? 'BR-GEN-05' : limit === 1500 ? 'BR-GEN-04' : 'BR-GEN-02'
  return { field, message: `${label} must be ${limit.toLocaleString('en-GB')} characters or fewer`, rule }
}
