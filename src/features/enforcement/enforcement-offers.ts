/** What enforcement lets each side do from a works record: begin for the authority, answer for the promoter. */
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { issueFpn, updateFpnStatus } from '../../../domain/contract/fixed-penalty-notices.ts'
import { createSection74, updateSection74PromoterStatus } from '../../../domain/contract/section-74s.ts'
import { updateSection81Status } from '../../../domain/contract/section-81s.ts'
import { penaltyHindrance } from '../../../domain/rules/fixed-penalty-notice-checks.ts'
import { overrunHindrance } from '../../../domain/rules/overrun-warning-checks.ts'
import { recordPaths } from '../../app/record-paths.ts'
import type { Offer } from '../works/record-actions.ts'
import type { Work } from '../works/use-work.ts'

type EnforcedWork = Pick<
  Work,
  | 'work_reference_number'
  | 'work_status'
  | 'promoter_swa_code'
  | 'highway_authority_swa_code'
  | 'road_category'
  | 'fpns'
  | 'section74s'
  | 'section_81'
  | 'history'
>

/** A notice, a Section 74 or a Section 81 that waits for this side is its next step. */
export function enforcementOffers(work: EnforcedWork, role: ActingRole): Offer[] {
  return role === 'HighwayAuthority' ? ofAuthority(work) : ofPromoter(work)
}

function ofAuthority(work: EnforcedWork): Offer[] {
  const { work_reference_number: wrn, work_status: status } = work
  const disputed = (work.fpns ?? []).filter(({ fpn_status }) => fpn_status === 'disputed')
  return [
    ...disputed.map(({ fpn_reference_number: ref }): Offer => ({
      text: `Decide on disputed notice ${ref}`,
      href: recordPaths.fixedPenaltyNotice(wrn, ref),
      endpoint: updateFpnStatus,
      moves: [],
      isNext: true,
    })),
    ...(work.section_81?.section_81_status === 'rejected'
      ? [
          {
            text: 'Give the rejected Section 81 to another promoter',
            href: recordPaths.section81(wrn, work.section_81.section_81_reference_number, 'reassign'),
            endpoint: updateSection81Status,
            moves: [],
            isNext: true,
          },
        ]
      : []),
    {
      text: 'Issue a fixed penalty notice',
      href: recordPaths.newFixedPenaltyNotice(wrn),
      endpoint: issueFpn,
      moves: [],
      hindrance: penaltyHindrance(work)?.message,
    },
    ...(status === 'planned' || status === 'in_progress' || status === 'completed'
      ? [
          {
            text: 'Warn of an overrun (Section 74)',
            href: recordPaths.newSection74(wrn),
            endpoint: createSection74,
            moves: [],
            hindrance: overrunHindrance({ ...work, work_status: status })?.no,
          },
        ]
      : []),
  ]
}

/** The record of the works does not say whether a Section 74 was answered; the latest that happened to it does. */
function isUnanswered({ history }: EnforcedWork, reference: string): boolean {
  const [latest] = history
    .filter(({ object_reference }) => object_reference === reference)
    .sort((a, b) => b.update_id - a.update_id)
  return latest?.event === 'section_74_warning_issued' || latest?.event === 'section_74_draft_invoice_issued'
}

function ofPromoter(work: EnforcedWork): Offer[] {
  const { work_reference_number: wrn, section_81 } = work
  const issued = (work.fpns ?? []).filter(({ fpn_status }) => fpn_status === 'issued')
  const live = (work.section74s ?? []).filter(({ ha_status }) => ha_status !== 'withdrawn' && ha_status !== 'resolved')
  const isOpen = section_81 && ['issued', 'acknowledged'].includes(section_81.section_81_status)
  return [
    ...issued.map(({ fpn_reference_number: ref }): Offer => ({
      text: `Answer penalty notice ${ref}`,
      href: recordPaths.fixedPenaltyNotice(wrn, ref),
      endpoint: updateFpnStatus,
      moves: [],
      isNext: true,
    })),
    ...live.map(({ section_74_reference_number: ref }): Offer => ({
      text: `Answer Section 74 ${ref}`,
      href: recordPaths.section74(wrn, ref),
      endpoint: updateSection74PromoterStatus,
      moves: [],
      isNext: isUnanswered(work, ref),
    })),
    ...(isOpen
      ? [
          {
            text: 'Answer the Section 81',
            href: recordPaths.section81(wrn, section_81.section_81_reference_number),
            endpoint: updateSection81Status,
            moves: [],
            isNext: true,
          },
        ]
      : []),
  ]
}
