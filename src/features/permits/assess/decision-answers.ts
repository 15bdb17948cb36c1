/** The decision as typed, and the request that it makes (BR-PERMIT-40 to 43). */
import { reasonsForRefusal } from '../../../../domain/contract/enums/permits.ts'
import type { BodyOf } from '../../../../domain/contract/endpoint.ts'
import type { assessPermit } from '../../../../domain/contract/permits.ts'
import { checkAssessment } from '../../../../domain/rules/assessment-checks.ts'
import { englandAndWales } from '../../../../domain/rules/bank-holidays.ts'
import { can, type Actor, type Answer } from '../../../../domain/rules/permit-states.ts'
import { dateOf, dateProblem, noDate, type DateParts } from '../../../forms/date-parts.ts'
import type { FormProblem } from '../../../forms/field-problems.ts'
import { numberOf, numberProblem } from '../../../forms/typed-text.ts'
import type { Permit } from '../use-permit.ts'

/** What an officer can decide here, by the names of the state table; revoking has its own page. */
export const decisions = ['grant', 'request_modification', 'refuse', 'grant_with_duration_challenge'] as const
export type Decision = (typeof decisions)[number]

// a type and not an interface, so that a form takes it for its values
export type DecisionAnswers = {
  decision: Decision | ''
  assessment_discount: string
  additional_comments: string
  reasons_for_refusal: string[]
  pending_change_details: string
  reasonable_period_end_date: DateParts
}

/** @param changes  the problems found, as a beginning of what the promoter must change */
export function nothingDecided(changes: string): DecisionAnswers {
  return {
    decision: '',
    assessment_discount: '0',
    additional_comments: '',
    reasons_for_refusal: [],
    pending_change_details: changes,
    reasonable_period_end_date: noDate,
  }
}

export type DecisionRequest = BodyOf<typeof assessPermit>

/** Only what the decision asks for goes on the wire: text typed under another choice stays at home. */
export function requestOf(answers: DecisionAnswers, permit: Pick<Permit, 'work_category'>): DecisionRequest {
  const comments = answers.additional_comments.trim()
  const withComments = comments ? { additional_comments: comments } : {}
  // HS2 highway works are not charged, so nothing can be taken off (BR-PERMIT-40)
  const discount =
    permit.work_category === 'hs2_highway' ? {} : { assessment_discount: numberOf(answers.assessment_discount) }
  switch (answers.decision) {
    case 'refuse':
      return {
        assessment_status: 'refused',
        reasons_for_refusal: reasonsForRefusal.filter((reason) => answers.reasons_for_refusal.includes(reason)),
        ...withComments,
      }
    case 'request_modification':
      return {
        assessment_status: 'permit_modification_request',
        pending_change_details: answers.pending_change_details.trim(),
      }
    case 'grant_with_duration_challenge':
      return {
        assessment_status: 'granted',
        is_duration_challenged: true,
        reasonable_period_end_date: dateOf(answers.reasonable_period_end_date)?.toString(),
        ...discount,
        ...withComments,
      }
    default:
      return { assessment_status: 'granted', ...discount, ...withComments }
  }
}

type Deciding = {
  readonly permit: Permit
  readonly role: Actor
  readonly now: Temporal.Instant
}

/** What is wrong with the answers: the choice itself, the typing, then the rules that the service enforces too. */
export function decisionProblems(answers: DecisionAnswers, { permit, role, now }: Deciding): FormProblem[] {
  const { decision } = answers
  if (!decision) return [{ field: 'decision', message: 'Select a decision' }]
  const open = can(permit, decision, role, now)
  if (!open.yes) return [{ field: 'decision', message: open.no, rule: open.rule }]
  const typing = typingProblems(answers, permit)
  const rules = checkAssessment(requestOf(answers, permit), permit, { holidays: englandAndWales })
  return [...typing, ...rules.filter((rule) => !typing.some(({ field }) => field.startsWith(rule.field)))]
}

function typingProblems(answers: DecisionAnswers, permit: Permit): FormProblem[] {
  const { decision } = answers
  const isGrant = decision === 'grant' || decision === 'grant_with_duration_challenge'
  const problems = [
    isGrant && permit.work_category !== 'hs2_highway'
      ? numberProblem('assessment_discount', 'Discount', answers.assessment_discount, {})
      : undefined,
    decision === 'grant_with_duration_challenge'
      ? dateProblem(
          'reasonable_period_end_date',
          'End date',
          answers.reasonable_period_end_date,
          'Enter when the works should end',
        )
      : undefined,
  ]
  return problems.filter((problem) => problem !== undefined)
}

/** The choices that fit this kind of permit, each with the state table's answer. */
export function choicesFor({ permit, role, now }: Deciding): { decision: Decision; answer: Answer }[] {
  return decisions
    .filter((decision) => decision !== 'grant_with_duration_challenge' || permit.work_type === 'immediate')
    .map((decision) => ({ decision, answer: can(permit, decision, role, now) }))
}

/** Whether anything can be decided at all. */
export function isOpen(deciding: Deciding): boolean {
  return choicesFor(deciding).some(({ answer }) => answer.yes)
}
