import type { AlterationStatus } from '../contract/enums/alterations.ts'
import { dateWords } from '../words.ts'
import type { AlterationAction } from './alteration-states.ts'
import { isMissing, tooLong } from './application-answers.ts'
import { challengeDateProblems, extensionChallengeRange } from './duration-challenge-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate, endOfLondonDay } from './working-days.ts'

/** A decision on a change request as it goes on the wire (`PermitAlterationStatusUpdateRequest`), or a form's half of one. */
export type AlterationAssessment = {
  readonly alteration_status?: AlterationStatus | null
  readonly assessment_comments?: string | null
  readonly assessment_discount?: number | null
  readonly reasonable_period_end_date?: string | null
}

/** The ends that a decision is about; dates or date-times. */
export type EndsOfAlteration = {
  /** of the permit as it is now */
  readonly currentEnd: string
  /** that the change asks for */
  readonly askedEnd: string
}

/** The move of the state table that a decision asks for; null for a status that no authority sends (BR-ALT-32 to 34). */
export function alterationActionOf({ alteration_status }: AlterationAssessment): AlterationAction | null {
  switch (alteration_status) {
    case 'granted':
      return 'grant'
    case 'refused':
      return 'refuse'
    case 'granted_with_duration_challenge':
      return 'grant_with_duration_challenge'
    default:
      return null
  }
}

/**
 * What is wrong with the answers of a decision (BR-ALT-32 to 34, 40). Whether the request may be decided so at all is
 * answered by the state table and by {@link decisionHindrance}.
 */
export function checkAlterationAssessment(assessment: AlterationAssessment, ends: EndsOfAlteration): RuleProblem[] {
  switch (alterationActionOf(assessment)) {
    case 'grant':
      return discountProblems(assessment)
    case 'refuse':
      return commentProblems(assessment, 'BR-ALT-33')
    case 'grant_with_duration_challenge':
      return [...commentProblems(assessment, 'BR-ALT-34'), ...challengeProblems(assessment, ends)]
    default:
      return [{ field: 'alteration_status', message: 'Select a decision', rule: 'BR-ALT-32' }]
  }
}

/**
 * Why a waiting change request cannot be decided so after all: its time is over (BR-ALT-17), or there is no later end to
 * challenge (BR-ALT-34, 47). Null when it can.
 */
export function decisionHindrance(
  action: AlterationAction,
  alteration: EndsOfAlteration & { readonly deadline: string },
  now: Temporal.Instant,
): { readonly no: string; readonly rule: string } | null {
  if (isPastDeadline(alteration.deadline, now)) {
    const day = dateWords(alteration.deadline)
    return { no: `The time to decide ended on ${day}: the change request is granted, deemed`, rule: 'BR-ALT-17' }
  }
  if (action === 'grant_with_duration_challenge' && !movesEndLater(alteration)) {
    return { no: 'Only a change that moves the end later can be challenged', rule: 'BR-ALT-47' }
  }
  return null
}

/** Whether the authority's days to decide are over: from the first moment after the London day (BR-ALT-17, BR-GEN-24). */
export function isPastDeadline(deadline: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, endOfLondonDay(civilDate(deadline))) >= 0
}

function movesEndLater({ currentEnd, askedEnd }: EndsOfAlteration): boolean {
  return Temporal.PlainDate.compare(civilDate(askedEnd), civilDate(currentEnd)) > 0
}

function discountProblems({ assessment_discount: discount }: AlterationAssessment): RuleProblem[] {
  const isGood = discount != null && Number.isInteger(discount) && discount >= 0 && discount <= 100
  const message = 'Enter a discount between 0 and 100'
  return isGood ? [] : [{ field: 'assessment_discount', message, rule: 'BR-ALT-32' }]
}

function commentProblems({ assessment_comments: comments }: AlterationAssessment, rule: string): RuleProblem[] {
  const field = 'assessment_comments'
  if (isMissing(comments)) return [{ field, message: 'Enter comments for the promoter', rule }]
  return (comments?.length ?? 0) > 1500 ? [tooLong(field, 'Comments', 1500)] : []
}

function challengeProblems(assessment: AlterationAssessment, ends: EndsOfAlteration): RuleProblem[] {
  // without a later end there is no such day: the hindrance says so
  if (!movesEndLater(ends)) return []
  const range = extensionChallengeRange(civilDate(ends.currentEnd), civilDate(ends.askedEnd), 'challenge')
  return challengeDateProblems('reasonable_period_end_date', assessment.reasonable_period_end_date, range, 'BR-ALT-40')
}
