/** What a duration challenge is on: immediate works, or an extension. Both go through the same steps (BR-ALT-50 to 54). */
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import {
  extensionChallengeRange,
  immediateChallengeRange,
  type ChallengeRange,
} from '../../../domain/rules/duration-challenge-checks.ts'
import {
  alterationChallengeMachine,
  challengeState,
  permitChallengeMachine,
  type Challenge,
  type ChallengeState,
} from '../../../domain/rules/duration-challenge-states.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { paths } from '../../app/paths.ts'
import type { Alteration } from '../alterations/alteration-query.ts'
import type { Permit } from '../permits/use-permit.ts'

/** What the answers tell of the steps of a challenge. */
export type ChallengeFacts = Challenge &
  Pick<
    Permit,
    | 'duration_challenge_reason_for_non_acceptance'
    | 'duration_challenge_review_update_date'
    | 'duration_challenge_non_acceptance_response_details'
    | 'duration_challenge_non_acceptance_response_update_date'
    | 'duration_challenge_non_acceptance_response_new_reasonable_period_end_date'
    | 'duration_challenge_non_acceptance_response_old_reasonable_period_end_date'
  >

export interface ChallengeSubject {
  readonly facts: ChallengeFacts
  readonly state: ChallengeState | null
  /** The permit as it is now, with the end that counts. */
  readonly permit: Permit
  /** Reference of what is challenged. */
  readonly reference: string
  /** "these immediate works" or "this extension". */
  readonly name: string
  /** The end that the promoter asked for. */
  readonly askedEnd: string
  /** Why the authority challenges. */
  readonly comments: string
  /** The days that the authority's answer may choose from. */
  readonly answerRange: ChallengeRange
  readonly machine: typeof permitChallengeMachine
  readonly recordHref: string
  readonly href: string
}

export function permitSubject(permit: Permit): ChallengeSubject {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  return {
    facts: permit,
    state: challengeState(permit),
    permit,
    reference: prn,
    name: 'these immediate works',
    askedEnd: permit.proposed_end_date,
    comments: permit.assessment_comments ?? '',
    answerRange: immediateChallengeRange(civilDate(permit.proposed_start_date), englandAndWales),
    machine: permitChallengeMachine,
    recordHref: paths.permit(wrn, prn),
    href: recordPaths.permitDurationChallenge(wrn, prn),
  }
}

/** @param permit  as it is now: only its reasonable period moved, the sides of the change do not tell of it */
export function alterationSubject(alteration: Alteration, permit: Permit): ChallengeSubject {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const ref = alteration.permit_alteration_reference_number
  const facts = {
    ...alteration,
    is_duration_challenged: alteration.alteration_status === 'granted_with_duration_challenge',
  }
  const [currentEnd, askedEnd] = [alteration.original.proposed_end_date, alteration.proposed.proposed_end_date]
  return {
    facts,
    state: challengeState(facts),
    permit,
    reference: ref,
    name: 'this extension',
    askedEnd,
    comments: alteration.assessment_comments ?? '',
    answerRange: extensionChallengeRange(civilDate(currentEnd), civilDate(askedEnd), 'answer'),
    machine: alterationChallengeMachine,
    recordHref: recordPaths.alteration(wrn, prn, ref),
    href: recordPaths.alteration(wrn, prn, ref, 'duration-challenge'),
  }
}

/** The end that the authority set in its challenge; after an answer that changed it, the one before. */
export function challengedEnd({ facts, permit }: ChallengeSubject): string {
  return (
    facts.duration_challenge_non_acceptance_response_old_reasonable_period_end_date ?? permit.reasonable_period_end_date
  )
}
