/** What an authority notes on a permit besides its decision: whether it can now, and where. */
import { acknowledgeHs2, assessLaneRental, changeDiscount } from '../../../../domain/contract/permit-follow-ups.ts'
import { isGrantedByHs2Act } from '../../../../domain/rules/hs2-works.ts'
import type { Actor } from '../../../../domain/rules/move-conditions.ts'
import {
  whyNotAcknowledge,
  whyNotCharge,
  whyNotDiscount,
  type PermitRecord,
} from '../../../../domain/rules/permit-record-checks.ts'
import { permitRecordMachine } from '../../../../domain/rules/permit-record-states.ts'
import type { PermitState } from '../../../../domain/rules/permit-states.ts'
import { mayMove } from '../../../../domain/rules/state-machine.ts'
import { recordPaths } from '../../../app/record-paths.ts'
import type { ActionablePermit, Offer } from '../../works/record-actions.ts'

const checks = {
  change_discount: whyNotDiscount,
  assess_lane_rental: whyNotCharge,
  acknowledge_hs2: whyNotAcknowledge,
} as const
export type AuthorityNote = keyof typeof checks

/** Why it cannot be noted now; undefined when it can (BR-FEE-01, 04; BR-HS2-06, 12). */
export function noteHindrance(note: AuthorityNote, permit: PermitState & PermitRecord, by: Actor): string | undefined {
  const { permit_status: status } = permit
  if (status === 'upcoming_enum') return 'The status of this permit is not known here'
  // what the check says is nearer to the matter than the status
  const check = checks[note](permit)
  if (check) return check.no
  const answer = mayMove(permitRecordMachine, status, note, by)
  return answer.yes ? undefined : answer.no
}

/** Only works that the HS2 Act grants are acknowledged: elsewhere nothing is offered. */
export function noteOffers(permit: ActionablePermit): Offer[] {
  const { work_reference_number: wrn, permit_reference_number: prn } = permit
  const hindrance = (note: AuthorityNote) => noteHindrance(note, permit, 'HighwayAuthority')
  const acknowledge = hindrance('acknowledge_hs2')
  return [
    ...(isGrantedByHs2Act(permit)
      ? [
          {
            text: 'Acknowledge HS2 works',
            href: recordPaths.hs2Acknowledge(wrn, prn),
            endpoint: acknowledgeHs2,
            moves: [],
            isNext: acknowledge === undefined,
            hindrance: acknowledge,
          },
        ]
      : []),
    {
      text: 'Change the discount',
      href: recordPaths.discount(wrn, prn),
      endpoint: changeDiscount,
      moves: [],
      hindrance: hindrance('change_discount'),
    },
    {
      text: 'Assess lane rental',
      href: recordPaths.laneRental(wrn, prn),
      endpoint: assessLaneRental,
      moves: [],
      hindrance: hindrance('assess_lane_rental'),
    },
  ]
}
