/** What somebody can do to a permit by changing it: offered on the permit and on its works record. */
import { assessAlteration, createAlteration, imposeChange } from '../../../domain/contract/alterations.ts'
import { answerDurationChallenge, reviewDurationChallenge } from '../../../domain/contract/permit-follow-ups.ts'
import { linkSection81 } from '../../../domain/contract/section-81s.ts'
import { changeOpenTo, imposeOpenTo } from '../../../domain/rules/alteration-types.ts'
import { challengeState, type Challenge } from '../../../domain/rules/duration-challenge-states.ts'
import { recordPaths } from '../../app/record-paths.ts'
import type { ActionablePermit, Offer } from '../works/record-actions.ts'
import type { AlterationSummary } from './alteration-query.ts'

/** What an answer in full tells of a permit's changes; what is absent has no offers. */
export type ChangeableFacts = Challenge & {
  readonly proposed_end_date?: string
  readonly permit_alterations?: readonly AlterationSummary[] | null
}

/** The offers for both sides; the declarations sort out who gets which. */
export function changeOffers(permit: ActionablePermit, now: Temporal.Instant): Offer[] {
  const { proposed_end_date } = permit
  if (!proposed_end_date) return []
  const waiting = permit.permit_alterations?.find(({ alteration_status }) => alteration_status === 'submitted')
  const state = { ...permit, proposed_end_date, has_change_waiting: waiting !== undefined }
  const open = changeOpenTo(state, proposed_end_date, now)
  return [
    ...promoterOffers(permit, open.yes ? undefined : open.no),
    ...challengeOffers(permit),
    ...(waiting ? [assessOffer(permit, waiting)] : []),
    imposeOffer(permit, imposeOpenTo(state)),
  ]
}

function promoterOffers(permit: ActionablePermit, hindrance: string | undefined): Offer[] {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const isAsked = permit.permit_status === 'permit_modification_request'
  const offer = { endpoint: createAlteration, moves: [], hindrance }
  const change = isAsked ? 'Submit changes' : 'Change permit'
  const isGranted = permit.permit_status === 'granted' || permit.permit_status === 'revoked'
  const link = { endpoint: linkSection81, moves: [] }
  return [
    { ...offer, text: change, href: recordPaths.change(wrn, prn), isNext: isAsked },
    ...(permit.work_status === 'in_progress' && isGranted
      ? [{ ...offer, text: 'Extend works', href: recordPaths.extend(wrn, prn) }]
      : []),
    { ...link, text: 'Link to other records', href: recordPaths.links(wrn, prn) },
  ]
}

/** A challenge of immediate works waits for one side or the other; one of an extension is told on the change itself. */
function challengeOffers(permit: ActionablePermit): Offer[] {
  const href = recordPaths.permitDurationChallenge(permit.work_reference_number, permit.permit_reference_number)
  switch (challengeState(permit)) {
    case 'to_review':
      return [{ text: 'Review the end date', href, endpoint: reviewDurationChallenge, moves: [], isNext: true }]
    case 'not_accepted':
      return [{ text: 'Answer the objection', href, endpoint: answerDurationChallenge, moves: [], isNext: true }]
    default:
      return []
  }
}

function assessOffer(permit: ActionablePermit, { permit_alteration_reference_number: ref }: AlterationSummary): Offer {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const href = recordPaths.alteration(wrn, prn, ref, 'assess')
  return { text: 'Assess change', href, endpoint: assessAlteration, moves: [], isNext: true }
}

function imposeOffer(permit: ActionablePermit, open: ReturnType<typeof imposeOpenTo>): Offer {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const hindrance = open.yes ? undefined : open.no
  return { text: 'Impose conditions', href: recordPaths.impose(wrn, prn), endpoint: imposeChange, moves: [], hindrance }
}
