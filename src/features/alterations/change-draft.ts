/** A change as it is being typed: the questions of an application, prefilled from the permit, and what comes of them on the wire. */
import { categoryAfterChange, checkAlteration } from '../../../domain/rules/alteration-checks.ts'
import { changeOpenTo, type ChangeAnswer } from '../../../domain/rules/alteration-types.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { isEarlyStart } from '../../../domain/rules/early-start.ts'
import { civilDate, londonTime } from '../../../domain/rules/working-days.ts'
import { dateProblem, partsOf } from '../../forms/date-parts.ts'
import type { AskedDates } from '../../forms/asked-dates.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { timeProblem } from '../../forms/typed-text.ts'
import type { ApplicationAnswers, ApplicationDraft } from '../apply/application-answers.ts'
import { applicationBody } from '../apply/application-body.ts'
import { newApplication } from '../apply/new-application.ts'
import type { Permit } from '../permits/use-permit.ts'
import type { Street } from '../streets/street-facts.ts'
import { earlyStartFields, topicOfField, topics, type Topic } from './change-topics.ts'
import { wholeModel, type ChangeBody, type WholeModel } from './whole-model.ts'

export type ChangeAnswers = ApplicationAnswers & {
  topics: Topic[]
  permit_alteration_reason: string
}

/** What a change is made to. The draft is that of an application which would ask for the permit as it is. */
export type Changing = {
  readonly permit: Permit
  readonly draft: ApplicationDraft
  readonly now: Temporal.Instant
}

/** The permit as an application that would ask for it, whose questions can be asked again. */
export function draftOf(permit: Permit, street: Street | undefined): ApplicationDraft {
  const draft = newApplication(`change of ${permit.permit_reference_number}`, {
    promoter_swa_code: permit.promoter_swa_code,
    promoter_name: permit.promoter_organisation,
    workstreams: [permit.workstream_prefix],
    copy: permit,
    ...(street ? { street } : {}),
  })
  const { work_reference_number, street_name, town, works_coordinates } = permit
  return {
    ...draft,
    answers: { ...draft.answers, ...timesOf(permit), ...conditionsOf(permit) },
    record: {
      work_reference_number,
      street_name,
      town: town ?? '',
      works_coordinates,
      // a change never leads back to a PAA (BR-ALT-15): the length is judged as after one
      permits: [{ category: 'paa', status: 'granted' }],
      refusal: null,
    },
  }
}

/** Nothing chosen, everything as the permit has it. */
export function unchanged(draft: ApplicationDraft): ChangeAnswers {
  return { ...draft.answers, topics: [], permit_alteration_reason: '' }
}

/** The dates chosen, and answered with those that the page was opened with. */
export function withDates(answers: ChangeAnswers, { start, end }: Pick<AskedDates, 'start' | 'end'>): ChangeAnswers {
  return { ...answers, topics: ['dates'], proposed_start_date: start, proposed_end_date: end }
}

function timesOf(permit: Permit): Partial<ApplicationAnswers> {
  const agreed = permit.early_start_pre_approval
  return {
    proposed_start_date: partsOf(civilDate(permit.proposed_start_date)),
    proposed_start_time: timeText(permit.proposed_start_time),
    proposed_end_date: partsOf(civilDate(permit.proposed_end_date)),
    proposed_end_time: timeText(permit.proposed_end_time),
    is_ttro_required: permit.is_ttro_required == null ? '' : permit.is_ttro_required ? 'yes' : 'no',
    early_start_pre_approval: agreed == null ? '' : agreed ? 'yes' : 'no',
    pre_approval_authoriser: permit.pre_approval_authoriser ?? '',
    pre_approval_details: permit.pre_approval_details ?? '',
    early_start_reason: permit.early_start_reason ?? '',
  }
}

/** A code may stand more than once with other details (BR-COND-06); the form has one box for each, with all of them. */
function conditionsOf(permit: Permit): Pick<ApplicationAnswers, 'condition_details'> {
  const details: ApplicationAnswers['condition_details'] = {}
  for (const { condition, comment } of permit.permit_conditions ?? []) {
    if (condition === 'upcoming_enum' || !comment) continue
    details[condition] = [details[condition], comment].filter(Boolean).join('\n')
  }
  return { condition_details: details }
}

const timeText = (instant: string | null | undefined) =>
  instant ? londonTime(Temporal.Instant.from(instant)).toString({ smallestUnit: 'minute' }) : ''

/**
 * Every editable field as the permit has it, with those in place that were asked for again and answered otherwise. What
 * was typed under a topic that is no longer chosen stays at home, and so does what is the same in other words.
 */
export function changeBody(answers: ChangeAnswers, { permit, draft, now }: Changing): ChangeBody {
  const model = wholeModel(permit)
  const before = fieldsOf(draft.answers, draft)
  const after = fieldsOf(answers, draft)
  const body: Record<string, unknown> = { ...model }
  for (const field of answers.topics.flatMap((topic) => topics[topic].fields)) {
    if (isSame(before[field], after[field])) continue
    if (after[field] === undefined) delete body[field]
    else body[field] = field === 'file_ids' ? [...(model.file_ids ?? []), ...(after.file_ids ?? [])] : after[field]
  }
  const whole = { ...(body as WholeModel), permit_alteration_reason: answers.permit_alteration_reason.trim() }
  return isStartMoved(whole, permit) && !startsEarly(whole, { permit, now }) ? withoutEarlyStart(whole) : whole
}

/** The answers as fields of the wire; the place is no part of a further permit, but it is of a change. */
function fieldsOf(answers: ApplicationAnswers, draft: ApplicationDraft): Partial<WholeModel> {
  const place = answers.works_coordinates
  return {
    ...(applicationBody({ ...draft, answers }) as Partial<WholeModel>),
    ...(place ? { works_coordinates: structuredClone(place) as NonNullable<WholeModel['works_coordinates']> } : {}),
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function withoutEarlyStart(body: ChangeBody): ChangeBody {
  const rest = { ...body }
  for (const field of earlyStartFields) delete rest[field]
  return rest
}

function isStartMoved(body: Pick<WholeModel, 'proposed_start_date'>, permit: Permit): boolean {
  return !civilDate(body.proposed_start_date).equals(civilDate(permit.proposed_start_date))
}

/** Whether the change moves the start to a day that is short of notice (BR-ALT-16). */
export function startsEarly(body: ChangeBody, { permit, now }: Pick<Changing, 'permit' | 'now'>): boolean {
  if (
    !isStartMoved(body, permit) ||
    civilDate(body.proposed_end_date).since(civilDate(body.proposed_start_date)).sign < 0
  )
    return false
  const category = categoryAfterChange(body, permitToChange(permit), { now, holidays: englandAndWales })
  return isEarlyStart(now, civilDate(body.proposed_start_date), category, englandAndWales)
}

/** Whether there is anything in it that the permit does not say already. */
export function changesAnything(body: ChangeBody, permit: Permit): boolean {
  const { permit_alteration_reason: _reason, ...fields } = body
  return !isSame(sorted(fields), sorted(wholeModel(permit)))
}

const sorted = (fields: object) => Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))

/** The kind of change that is open now, or why there is none. */
export function changeOpen(permit: Permit, now: Temporal.Instant, askedEnd = permit.proposed_end_date): ChangeAnswer {
  return changeOpenTo({ ...permit, has_change_waiting: hasChangeWaiting(permit) }, askedEnd, now)
}

export function hasChangeWaiting(permit: Pick<Permit, 'permit_alterations'>): boolean {
  return (permit.permit_alterations ?? []).some(({ alteration_status }) => alteration_status === 'submitted')
}

/** A permit of a kind that this version does not know cannot be checked here: the service does it. */
export function permitToChange(permit: Permit) {
  return permit as Permit & Parameters<typeof checkAlteration>[1]
}

/**
 * Every problem of the change by name of the question: what was typed wrong, then what the service would say. A problem with
 * something that was not chosen stands at the choice.
 */
export function changeProblems(answers: ChangeAnswers, changing: Changing): FormProblem[] {
  const chosen = answers.topics
  if (chosen.length === 0) return [{ field: 'topics', message: 'Select what you want to change' }]
  const typed = chosen.includes('dates') ? typedProblems(answers) : []
  if (typed.length > 0) return typed
  const { permit, now } = changing
  const body = changeBody(answers, changing)
  const open = changeOpen(permit, now, body.proposed_end_date)
  const type = open.yes ? open.type : 'PROMOTER_CHANGE_REQUEST'
  const context = { now, holidays: englandAndWales, type }
  const ruled = checkAlteration(body, permitToChange(permit), context).map((problem) => placed(problem, chosen))
  const own = designationProblems(answers)
  if (ruled.length > 0 || own.length > 0) return [...ruled, ...own]
  return changesAnything(body, permit) ? [] : [{ field: 'nothing_changed', message: 'Change at least one answer' }]
}

function placed(problem: FormProblem, chosen: readonly Topic[]): FormProblem {
  const topic = topicOfField(problem.field)
  if (!topic) return problem
  if (!chosen.includes(topic))
    return { ...problem, field: 'topics', message: `${topics[topic].title}: ${problem.message}` }
  return problem.field.startsWith('permit_conditions[') ? { ...problem, field: 'permit_conditions' } : problem
}

function typedProblems(answers: ChangeAnswers): FormProblem[] {
  return [
    dateProblem('proposed_start_date', 'Start date', answers.proposed_start_date, 'Enter a start date'),
    timeProblem('proposed_start_time', 'Start time', answers.proposed_start_time),
    dateProblem('proposed_end_date', 'End date', answers.proposed_end_date, 'Enter an end date'),
    timeProblem('proposed_end_time', 'End time', answers.proposed_end_time),
  ].filter((problem) => problem !== undefined)
}

function designationProblems({ topics: chosen, permit_asds, street }: ChangeAnswers): FormProblem[] {
  const hasAny = (street?.additional_special_designations_response.length ?? 0) > 0
  const isBoth = permit_asds.includes('none') && permit_asds.length > 1
  if (!chosen.includes('designations') || !(isBoth || (hasAny && permit_asds.length === 0))) return []
  return [{ field: 'permit_asds', message: 'Select the designations affected, or "None of these"' }]
}
