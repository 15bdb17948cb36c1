import type {
  Section81Severity,
  Section81Status,
  Section81Type,
  Section81WorkType,
} from '../contract/enums/section-81s.ts'
import { isMissing } from './application-answers.ts'
import { checkReinspectionOf } from './reinspection-checks.ts'
import { evidenceProblems } from './evidence-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { section81ActionOf } from './section-81-states.ts'
import { civilDate, londonDate } from './working-days.ts'

/** The answers about a Section 81 that depend on each other or on the day, as they go on the wire. */
export type Section81Answers = {
  readonly section_81_type: Section81Type
  readonly other_type_details?: string | null
  readonly section_81_severity?: Section81Severity | null
  readonly made_safe_by_ha?: boolean | null
  readonly location_types: readonly string[]
  readonly inspection_date: string
  readonly reinspection_date?: string | null
  readonly reinspection_date_time?: string | null
  readonly section_81_evidence: boolean
  readonly file_ids?: readonly number[] | null
}

/** Whether nobody knows yet whose works these are: such a record is unattributable (BR-S81-02, 09; BR-WORK-32). */
export function isUnattributed(type: Section81Type): boolean {
  return type === 'unattributed_works_live_site' || type === 'unattributed_works_completed'
}

/** What is wrong with a new Section 81 (BR-S81-02, 06; BR-GEN-25, 56); empty when it may be issued. */
export function checkSection81(answers: Section81Answers, now: Temporal.Instant): RuleProblem[] {
  const problems = [
    ...typeProblems(answers),
    ...inspectionDateProblems(answers, londonDate(now)),
    ...reinspectionProblems(answers, now),
  ]
  if (isMissing(answers.location_types)) {
    const message = 'Select which parts of the street are affected'
    problems.push({ field: 'location_types', message, rule: 'BR-S81-06' })
  }
  problems.push(...evidenceProblems(answers.section_81_evidence, answers.file_ids))
  return problems
}

function typeProblems(answers: Section81Answers): RuleProblem[] {
  const { section_81_type, section_81_severity, made_safe_by_ha } = answers
  const problems: RuleProblem[] = []
  const wrong = (field: string, message: string, rule: string) => problems.push({ field, message, rule })
  if (section_81_type === 'other' && isMissing(answers.other_type_details)) {
    wrong('other_type_details', 'Enter what kind of apparatus it is', 'BR-S81-06')
  }
  if (isUnattributed(section_81_type)) {
    const message = 'Leave this out for unattributed works'
    if (section_81_severity != null) wrong('section_81_severity', message, 'BR-S81-02')
    if (made_safe_by_ha != null) wrong('made_safe_by_ha', message, 'BR-S81-02')
  } else {
    if (section_81_severity == null) wrong('section_81_severity', 'Select how severe it is', 'BR-S81-02')
    if (made_safe_by_ha == null) wrong('made_safe_by_ha', 'Select yes if you have made it safe', 'BR-S81-02')
  }
  return problems
}

function inspectionDateProblems({ inspection_date }: Section81Answers, today: Temporal.PlainDate): RuleProblem[] {
  if (Temporal.PlainDate.compare(civilDate(inspection_date), today) > 0) {
    const message = 'Inspection date must be today or in the past'
    return [{ field: 'inspection_date', message, rule: 'BR-S81-06' }]
  }
  return []
}

/** The visit that is scheduled with it is checked like any other (BR-INSP-41, BR-GEN-25). */
function reinspectionProblems(answers: Section81Answers, now: Temporal.Instant): RuleProblem[] {
  const { reinspection_date, reinspection_date_time } = answers
  const work_status = isUnattributed(answers.section_81_type) ? 'unattributable' : 'section_81'
  const asked = { inspection_type: 'section_81', reinspection_date, reinspection_date_time } as const
  return checkReinspectionOf(asked, { work_status }, now)
}

/** A change of status as it goes on the wire (`Section81StatusUpdateRequest`), or a form's half of one. */
export type Section81Change = {
  readonly section_81_status: Section81Status
  readonly status_reason?: string | null
  readonly work_type?: Section81WorkType | null
}

const needsReason: readonly Section81Status[] = ['rejected', 'accepted_fixed', 'resolved_by_ha', 'cancelled']

/**
 * What is wrong with the answers of a change of status (BR-S81-11 to 15). Whether the Section 81 may be changed so at all is
 * the state table's answer.
 */
export function checkSection81Change(change: Section81Change): RuleProblem[] {
  const { section_81_status: status, status_reason, work_type } = change
  const problems: RuleProblem[] = []
  const wrong = (field: string, message: string, rule: string) => problems.push({ field, message, rule })
  if (section81ActionOf(status) === null) {
    wrong('section_81_status', 'A Section 81 is issued when it is created or reassigned, not afterwards', 'BR-S81-16')
  }
  if (needsReason.includes(status) && isMissing(status_reason)) {
    wrong('status_reason', 'Enter a reason', ruleOfReason(status))
  }
  if (status === 'accepted' && !work_type) wrong('work_type', 'Select the type of works', 'BR-S81-11')
  if (status !== 'accepted' && work_type) {
    wrong('work_type', 'The type of works is only given when the Section 81 is accepted', 'BR-S81-11')
  }
  return problems
}

function ruleOfReason(status: Section81Status): string {
  if (status === 'rejected') return 'BR-S81-12'
  if (status === 'accepted_fixed') return 'BR-S81-13'
  return status === 'resolved_by_ha' ? 'BR-S81-14' : 'BR-S81-15'
}
