/** The journey: which steps there are, which question belongs to which, and how far each has come. */
import { categoryOf } from '../../../domain/rules/application-dates.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { isEarlyStart } from '../../../domain/rules/early-start.ts'
import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import { checkApplication } from '../../../domain/rules/submission-checks.ts'
import type { ApplicationContext } from '../../../domain/rules/submission-checks.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateProblem } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { timeProblem } from '../../forms/typed-text.ts'
import { surfacesOf } from '../streets/street-facts.ts'
import type { ApplicationDraft, ExistingRecord } from './application-answers.ts'
import { isHs2, isUnderAct } from './application-answers.ts'
import { applicationBody, withoutEarlyStart } from './application-body.ts'
import type { UnfinishedBody } from './application-body.ts'

/** What the journey has to know besides the draft. */
export type Surroundings = {
  readonly now: Temporal.Instant
  /** first two letters of the promoter's works references, once known */
  readonly promoterPrefix?: string | undefined
}

type StepFacts = {
  readonly name: string
  /** In the task list. */
  readonly title: string
  /** On the step's own page. */
  readonly question: string
  readonly group: string
  readonly fields: readonly string[]
}

// oxfmt-ignore
export const questionSteps = [
  { name: 'start', title: 'Type of application', question: 'What are you applying for?', group: 'Where', fields: ['work_type', 'promoter_swa_code'] },
  { name: 'location', title: 'Location', question: 'Where are the works?', group: 'Where', fields: ['usrn', 'street_name', 'town', 'area_name', 'highway_authority_swa_code', 'road_category', 'application_type', 'works_coordinates'] },
  { name: 'location-detail', title: 'Details of the place', question: 'What part of the street is affected?', group: 'Where', fields: ['works_location_description', 'location_types', 'close_footway', 'close_footpath'] },
  { name: 'works', title: 'Works and excavation', question: 'What works will you do?', group: 'What and when', fields: ['activity_type', 'description_of_work', 'excavation', 'immediate_risk', 'workstream_prefix', 'work_reference_number', 'project_reference_number', 'non_compliance_reference_number'] },
  { name: 'hs2', title: 'HS2', question: 'How do the works stand to the HS2 Act?', group: 'What and when', fields: ['hs2_in_act_limits', 'hs2_highway_exemption', 'hs2_consultation_requested_response_date', 'hs2_highway_emails', 'hs2_additional_usrns'] },
  { name: 'timings', title: 'Dates', question: 'When will the works take place?', group: 'What and when', fields: ['proposed_start_date', 'proposed_start_time', 'proposed_end_date', 'proposed_end_time', 'is_ttro_required'] },
  { name: 'early-start', title: 'Early start', question: 'Why do you need to start early?', group: 'What and when', fields: ['early_start_pre_approval', 'pre_approval_authoriser', 'pre_approval_details', 'early_start_reason'] },
  { name: 'clashes', title: 'What else is here', question: 'What else is here?', group: 'What and when', fields: ['clashes_considered', 'asked_to_share'] },
  { name: 'traffic', title: 'Traffic management', question: 'How will you manage traffic?', group: 'Traffic, people and conditions', fields: ['traffic_management_type', 'emergency_contact_name', 'emergency_contact_number', 'traffic_management_plan', 'lane_rental_applicable'] },
  { name: 'designations', title: 'Designations', question: 'Which designations do the works affect?', group: 'Traffic, people and conditions', fields: ['permit_asds'] },
  { name: 'conditions', title: 'Conditions', question: 'Which conditions will you work under?', group: 'Traffic, people and conditions', fields: ['permit_conditions', 'condition_details'] },
  { name: 'collaboration', title: 'Working together', question: 'Are you sharing these works with others?', group: 'Traffic, people and conditions', fields: ['collaborative_working', 'collaboration_type', 'collaboration_details', 'collaborative_works'] },
  { name: 'contacts', title: 'Contacts', question: 'Who can the authority contact?', group: 'Traffic, people and conditions', fields: ['secondary_contact', 'secondary_contact_number', 'secondary_contact_email', 'additional_contact', 'additional_contact_number', 'additional_contact_email'] },
  { name: 'files', title: 'Plans and files', question: 'Do you have plans, letters or photos to add?', group: 'Traffic, people and conditions', fields: ['file_ids', 'additional_info'] },
] as const satisfies readonly StepFacts[]

export type StepName = (typeof questionSteps)[number]['name']

/** Whether a piece of an address names a step with questions. */
export function isStep(name: string | undefined): name is StepName {
  return questionSteps.some((step) => step.name === name)
}

export function stepFacts(name: StepName): StepFacts {
  return questionSteps.find((step) => step.name === name) ?? questionSteps[0]
}

/**
 * The steps of this application: an early start is asked about only when the notice is short (BR-PERMIT-11), HS2 only of its
 * promoter (BR-HS2-01), designations and conditions not of works under the HS2 Act (BR-HS2-06, BR-COND-04).
 */
export function stepsOf(draft: ApplicationDraft, now: Temporal.Instant): StepName[] {
  const isLeftOut: Readonly<Partial<Record<StepName, boolean>>> = {
    'early-start': !startsEarly(applicationBody(draft), draft, now),
    hs2: !isHs2(draft),
    designations: isUnderAct(draft),
    conditions: isUnderAct(draft),
  }
  return questionSteps.map(({ name }) => name).filter((name) => isLeftOut[name] !== true)
}

/** Whether a step can stay unseen: what else is here informs, and never stands in the way. */
export function isOptional(name: StepName): boolean {
  return name === 'clashes'
}

/** The step that asks for a field, by its name in the form or in the service's answer (`permit_conditions[0].comment`). */
export function stepOfField(field: string): StepName | undefined {
  const root = field.split(/[.[]/)[0] ?? ''
  return questionSteps.find((step) => (step.fields as readonly string[]).includes(root))?.name
}

/** What would be sent now: as answered, less what the dates no longer ask for. */
export function bodyToSend(draft: ApplicationDraft, now: Temporal.Instant): UnfinishedBody {
  const body = applicationBody(draft)
  return startsEarly(body, draft, now) ? body : withoutEarlyStart(body)
}

/** Every problem of the draft, in the order of the journey: what was typed wrong, then what the rules say. */
export function applicationProblems(draft: ApplicationDraft, surroundings: Surroundings): FormProblem[] {
  const typed = typedProblems(draft)
  const told = new Set(typed.map(({ field }) => field.split('.')[0]))
  const ruled = checkApplication(bodyToSend(draft, surroundings.now), contextOf(draft, surroundings))
  // the street brings its authority: without one there is nothing to select yet
  const isTooSoon = (field: string) => field === 'highway_authority_swa_code' && draft.answers.street === null
  const rest = ruled.filter(({ field }) => !told.has(field) && !isTooSoon(field)).map(asQuestion)
  const order = questionSteps.flatMap((step) => step.fields as readonly string[])
  const placeOf = ({ field }: FormProblem) => order.indexOf(field.split('.')[0] ?? '')
  return [...typed, ...rest, ...ownProblems(draft)].sort((a, b) => placeOf(a) - placeOf(b))
}

export function problemsOfStep(name: StepName, problems: readonly FormProblem[]): FormProblem[] {
  return problems.filter((problem) => stepOfField(problem.field) === name)
}

export type StepState = 'completed' | 'started' | 'not_started' | 'problem' | 'not_yet'

/** How far a step has come. A saved step with problems needs a look again: another answer has made it incomplete. */
export function stepState(name: StepName, draft: ApplicationDraft, problems: readonly FormProblem[]): StepState {
  const isOpen = name === 'start' || name === 'location' || hasPlace(draft)
  if (!isOpen) return 'not_yet'
  const isRight = problemsOfStep(name, problems).length === 0
  if (draft.saved.includes(name)) return isRight ? 'completed' : 'problem'
  return isTouched(name, draft) ? 'started' : 'not_started'
}

/** The step after this one, or the checks when it is the last. */
export function stepAfter(name: StepName, draft: ApplicationDraft, now: Temporal.Instant): StepName | 'checks' {
  const steps = stepsOf(draft, now)
  const order = questionSteps.map((step) => step.name)
  return steps.find((other) => order.indexOf(other) > order.indexOf(name)) ?? 'checks'
}

/** Whether the works have a place, which the other steps build on. */
export function hasPlace({ answers, record }: ApplicationDraft): boolean {
  return record !== null || (answers.street !== null && answers.works_coordinates !== null)
}

export function startsEarly(body: UnfinishedBody, { record }: ApplicationDraft, now: Temporal.Instant): boolean {
  const category = categoryOf(body, { now, holidays: englandAndWales, ...recordContext(record) })
  if (!category || !body.proposed_start_date) return false
  return isEarlyStart(now, civilDate(body.proposed_start_date), category, englandAndWales)
}

/** What the works record says about the category of its next permit (BR-WORK-45 to 49). */
export function recordContext(record: ExistingRecord | null) {
  if (!record) return {}
  return { earlierPermits: record.permits, progressesPlan: record.progresses?.kind === 'forward_plan' }
}

function contextOf({ answers, record, promoter_swa_code }: ApplicationDraft, { now, promoterPrefix }: Surroundings) {
  return {
    now,
    holidays: englandAndWales,
    isNewRecord: record === null,
    promoterSwaCode: promoter_swa_code,
    ...(promoterPrefix ? { promoterPrefix } : {}),
    ...recordContext(record),
    ...(answers.street ? { street: { reinstatementTypeCodes: surfacesOf(answers.street) } } : {}),
  } satisfies ApplicationContext
}

/** Dates and times that were typed but mean none: the body has no place for them. */
function typedProblems(draft: ApplicationDraft): FormProblem[] {
  const { answers } = draft
  return [
    dateProblem('proposed_start_date', 'Start date', answers.proposed_start_date),
    timeProblem('proposed_start_time', 'Start time', answers.proposed_start_time),
    dateProblem('proposed_end_date', 'End date', answers.proposed_end_date),
    timeProblem('proposed_end_time', 'End time', answers.proposed_end_time),
    ...(isHs2(draft)
      ? [
          dateProblem(
            'hs2_consultation_requested_response_date',
            'Date you need a reply',
            answers.hs2_consultation_requested_response_date,
          ),
        ]
      : []),
  ].filter((problem) => problem !== undefined)
}

/** What the form asks and the wire does not know: a choice between "these" and "none", our own reference wanted but not given. */
function ownProblems(draft: ApplicationDraft): FormProblem[] {
  const { answers, record } = draft
  const problems: FormProblem[] = []
  const hasDesignations =
    !isUnderAct(draft) && (answers.street?.additional_special_designations_response.length ?? 0) > 0
  const isBoth = hasDesignations && answers.permit_asds.includes('none') && answers.permit_asds.length > 1
  if (isBoth || (hasDesignations && answers.permit_asds.length === 0)) {
    problems.push({ field: 'permit_asds', message: 'Select the designations affected, or "None of these"' })
  }
  if (answers.workstream_prefix === '') problems.push({ field: 'workstream_prefix', message: 'Select a workstream' })
  if (record === null && answers.reference_from === 'own' && answers.work_reference_number.trim() === '') {
    problems.push({ field: 'work_reference_number', message: 'Enter a works reference' })
  }
  return problems
}

/** Conditions are a list on the wire and named by their code in the form; of two email addresses the first is asked first. */
function asQuestion(problem: RuleProblem): FormProblem {
  if (problem.field.startsWith('permit_conditions[')) return { ...problem, field: 'permit_conditions' }
  return problem.field === 'hs2_highway_emails' ? { ...problem, field: 'hs2_highway_emails.0' } : problem
}

const untouched: readonly string[] = [
  '{"day":"","month":"","year":""}',
  '""',
  'null',
  '[]',
  '{"value":"","label":""}',
  '["",""]',
]

/** Whether anything of the step has been answered; conditions are never empty, for three of them are given. */
function isTouched(name: StepName, draft: ApplicationDraft): boolean {
  const answers: Readonly<Record<string, unknown>> = draft.answers
  if (name === 'conditions') return draft.answers.permit_conditions.length > 3
  return stepFacts(name).fields.some((field) => {
    // filled in from the street
    if (field === 'lane_rental_applicable') return false
    const answer = answers[field]
    return answer !== undefined && !untouched.includes(JSON.stringify(answer))
  })
}
