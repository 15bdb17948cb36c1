/** The decision on a change request as typed, the request that it makes (BR-ALT-32 to 34), and its words. */
import { wireDate } from '../../../forms/wire-date.ts'
import type { assessAlteration } from '../../../../domain/contract/alterations.ts'
import type { BodyOf } from '../../../../domain/contract/endpoint.ts'
import {
  checkAlterationAssessment,
  decisionHindrance,
  type EndsOfAlteration,
} from '../../../../domain/rules/alteration-assessment-checks.ts'
import { alterationMachine } from '../../../../domain/rules/alteration-states.ts'
import type { Actor } from '../../../../domain/rules/move-conditions.ts'
import { mayMove } from '../../../../domain/rules/state-machine.ts'
import { civilDate } from '../../../../domain/rules/working-days.ts'
import { dateWords } from '../../../../domain/words.ts'
import { dateProblem, noDate, type DateParts } from '../../../forms/date-parts.ts'
import type { FormProblem } from '../../../forms/field-problems.ts'
import { numberOf, numberProblem } from '../../../forms/typed-text.ts'
import type { Permit } from '../../permits/use-permit.ts'
import type { Alteration } from '../alteration-query.ts'

const changeDecisions = ['grant', 'refuse', 'grant_with_duration_challenge'] as const
export type ChangeDecision = (typeof changeDecisions)[number]

export type ChangeDecisionAnswers = {
  alteration_status: ChangeDecision | ''
  assessment_discount: string
  assessment_comments: string
  reasonable_period_end_date: DateParts
}

export const nothingDecided: ChangeDecisionAnswers = {
  alteration_status: '',
  assessment_discount: '0',
  assessment_comments: '',
  reasonable_period_end_date: noDate,
}

export type ChangeDecisionRequest = BodyOf<typeof assessAlteration>

const statuses = {
  grant: 'granted',
  refuse: 'refused',
  grant_with_duration_challenge: 'granted_with_duration_challenge',
} as const

/** Only what the decision asks for goes on the wire. */
export function requestOf(decision: ChangeDecision, answers: ChangeDecisionAnswers): ChangeDecisionRequest {
  const comments = answers.assessment_comments.trim()
  const withComments = comments ? { assessment_comments: comments } : {}
  const alteration_status = statuses[decision]
  switch (decision) {
    case 'grant':
      return { alteration_status, assessment_discount: numberOf(answers.assessment_discount), ...withComments }
    case 'refuse':
      return { alteration_status, ...withComments }
    case 'grant_with_duration_challenge':
      return {
        alteration_status,
        reasonable_period_end_date: wireDate(answers.reasonable_period_end_date),
        ...withComments,
      }
  }
}

/** What is decided, and where it stands. */
export interface Deciding {
  readonly alteration: Alteration
  readonly permit: Permit
  readonly role: Actor
  readonly now: Temporal.Instant
}

export function endsOf({ alteration, permit }: Pick<Deciding, 'alteration' | 'permit'>): EndsOfAlteration {
  return { currentEnd: permit.proposed_end_date, askedEnd: alteration.proposed.proposed_end_date }
}

interface OfferedDecision {
  readonly decision: ChangeDecision
  /** Why it cannot be made; absent when it can. */
  readonly notNow?: string
}

/** The decisions that fit this change, each with the reason of what is not open. A challenge is of a later end only. */
export function decisionsFor(deciding: Deciding): OfferedDecision[] {
  const { alteration, role, now } = deciding
  const ends = endsOf(deciding)
  const isLater = Temporal.PlainDate.compare(civilDate(ends.askedEnd), civilDate(ends.currentEnd)) > 0
  const status = alteration.alteration_status === 'upcoming_enum' ? 'cancelled' : alteration.alteration_status
  return changeDecisions
    .filter((decision) => decision !== 'grant_with_duration_challenge' || isLater)
    .map((decision) => {
      const move = mayMove(alterationMachine, status, decision, role)
      if (!move.yes) return { decision, notNow: move.no }
      const hindrance = decisionHindrance(decision, { ...ends, deadline: alteration.deadline_date }, now)
      return hindrance ? { decision, notNow: hindrance.no } : { decision }
    })
}

/** What is wrong with the answers: the choice itself, the typing, then the rules that the service enforces too. */
export function decisionProblems(answers: ChangeDecisionAnswers, deciding: Deciding): FormProblem[] {
  const decision = answers.alteration_status
  if (!decision) return [{ field: 'alteration_status', message: 'Select a decision' }]
  const offered = decisionsFor(deciding).find((each) => each.decision === decision)
  if (offered?.notNow) return [{ field: 'alteration_status', message: offered.notNow }]
  const typed = typedProblems(decision, answers)
  const ruled = checkAlterationAssessment(requestOf(decision, answers), endsOf(deciding))
  return [...typed, ...ruled.filter((problem) => !typed.some(({ field }) => field.startsWith(problem.field)))]
}

function typedProblems(decision: ChangeDecision, answers: ChangeDecisionAnswers): FormProblem[] {
  const problem =
    decision === 'grant'
      ? numberProblem('assessment_discount', 'Discount', answers.assessment_discount, {})
      : decision === 'grant_with_duration_challenge'
        ? dateProblem(
            'reasonable_period_end_date',
            'End date',
            answers.reasonable_period_end_date,
            'Enter when the works should end',
          )
        : undefined
  return problem ? [problem] : []
}

export const decisionNames: Readonly<Record<ChangeDecision, string>> = {
  grant: 'Grant',
  refuse: 'Refuse',
  grant_with_duration_challenge: 'Grant and challenge the end date',
}

/** How the decision is told once it is sent: "is granted". */
export const decidedWords: Readonly<Record<ChangeDecision, string>> = {
  grant: 'is granted',
  refuse: 'is refused',
  grant_with_duration_challenge: 'is granted, with its end date challenged',
}

/** What a decision leads to, one sentence each. */
export function effectsOf(
  decision: ChangeDecision,
  { alteration, permit }: Pick<Deciding, 'alteration' | 'permit'>,
): string[] {
  const { promoter_organisation: promoter } = permit
  const final = 'You cannot take it back.'
  switch (decision) {
    case 'grant':
      return [
        'The permit is as proposed at once, and the promoter is charged for the change.',
        ...(permit.work_status === 'in_progress'
          ? [`Works that go on after ${dateWords(alteration.proposed.proposed_end_date)} overrun.`]
          : []),
        final,
      ]
    case 'refuse':
      return [
        'The permit stays as it is.',
        `${promoter} sees your comments and can ask again.`,
        ...(permit.work_status === 'in_progress'
          ? [`Works that go on after ${dateWords(permit.reasonable_period_end_date)} overrun.`]
          : []),
        final,
      ]
    case 'grant_with_duration_challenge':
      return [
        'Only the reasonable period moves, to your date: works that go on after it overrun.',
        'The end asked for and everything else in this change is not applied.',
        `${promoter} can accept your date or object to it, and is charged as for a grant.`,
      ]
  }
}
