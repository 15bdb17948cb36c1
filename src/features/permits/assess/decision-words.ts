/** Decisions in words: what each is called, what it leads to, and how it is told when it is done. */
import { kindOf } from '../../../../domain/rules/move-conditions.ts'
import { dateWords } from '../../../../domain/words.ts'
import type { Permit } from '../use-permit.ts'
import type { Decision } from './decision-answers.ts'

export const decisionNames: Readonly<Record<Decision, string>> = {
  grant: 'Grant',
  request_modification: 'Ask for changes',
  refuse: 'Refuse',
  grant_with_duration_challenge: 'Grant and challenge the end date',
}

/** The heading over what a choice leads to. */
export const ifDecided: Readonly<Record<Decision, string>> = {
  grant: 'If you grant it',
  request_modification: 'If you ask for changes',
  refuse: 'If you refuse it',
  grant_with_duration_challenge: 'If you grant it and challenge the end date',
}

/** How the decision is told once it is sent: "is granted". */
export const decidedWords: Readonly<Record<Decision, string>> = {
  grant: 'is granted',
  request_modification: 'is sent back for changes',
  refuse: 'is refused',
  grant_with_duration_challenge: 'is granted, with its end date challenged',
}

/** What a decision does to the clock, to the works, and to what is left to the officer: one sentence each. */
export function effectsOf(decision: Decision, permit: Permit): string[] {
  switch (decision) {
    case 'grant':
      return grantEffects(permit)
    case 'request_modification':
      return [
        `The clock stops. It cannot be deemed granted while ${permit.promoter_organisation} answers.`,
        'You can ask once. After the answer you can only grant or refuse.',
        'You get 2 working days from the answer.',
        kindOf(permit) === 'immediate'
          ? 'The works are under way and are not stopped by it.'
          : 'Works cannot start before your decision.',
      ]
    case 'refuse':
      return refuseEffects(permit)
    case 'grant_with_duration_challenge':
      return [
        'The clock stops and the permit is granted.',
        'The reasonable period ends on your date: works that go on after it overrun.',
        `${permit.promoter_organisation} can accept your date or object to it.`,
      ]
  }
}

function grantEffects(permit: Permit): string[] {
  const { promoter_organisation: promoter, permit_status: status } = permit
  if (status === 'closed') {
    return [
      'The works have stopped, so the permit stays closed. Only your decision is recorded.',
      'You cannot change it afterwards.',
    ]
  }
  const kind = kindOf(permit)
  if (kind === 'paa') {
    return [
      'The clock stops.',
      `${promoter} still has to apply for the permit itself before works start.`,
      'Afterwards you can only revoke it.',
    ]
  }
  return [
    'The clock stops.',
    kind === 'immediate'
      ? 'The works, which have already begun, go on under a permit.'
      : `${promoter} can start from ${dateWords(permit.proposed_start_date.slice(0, 10))}.`,
    'Afterwards you can only revoke it, until the works stop.',
  ]
}

function refuseEffects(permit: Permit): string[] {
  const { promoter_organisation: promoter } = permit
  const sees = `${promoter} sees your reasons and comments, and can apply again.`
  if (permit.permit_status === 'closed') {
    return [
      'The works have stopped, so the permit stays closed. Only your decision is recorded.',
      'You cannot change it afterwards.',
    ]
  }
  if (kindOf(permit) === 'immediate') {
    return [
      'The clock stops.',
      `The works have already begun. Call ${promoter} if they must leave: a refusal does not clear the street.`,
      sees,
    ]
  }
  return ['The clock stops. Works must not start.', sees, 'You cannot take a refusal back.']
}
