/** Where what a comment is about is done in form: a comment asks for nothing and decides nothing. */
import type { CommentTopic } from '../../../domain/contract/enums/comments.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import type { Work } from '../works/use-work.ts'
import type { NamedRecord } from './comment-threads.ts'

export interface FormalAction {
  readonly text: string
  readonly href: string
}

/** The record that a conversation is about; undefined for one whose address cannot be told. */
export function recordAction({ kind, reference }: NamedRecord, wrn: string): FormalAction | undefined {
  const parent = reference.replace(/-[A-Z0-9]+-\d+$/, '')
  switch (kind) {
    case 'inspection':
      return { text: 'Open the inspection', href: recordPaths.inspection(wrn, reference) }
    case 'non_compliance':
      return { text: 'Open the non-compliance', href: recordPaths.nonCompliance(wrn, reference) }
    case 'fixed_penalty_notice':
      return { text: 'Open the fixed penalty notice', href: recordPaths.fixedPenaltyNotice(wrn, reference) }
    case 'section_74':
      return { text: 'Open the Section 74', href: recordPaths.section74(wrn, reference) }
    case 'section_81':
      // its works are its own: a utility's works only link to it
      return { text: 'Open the Section 81', href: recordPaths.section81(reference.replace(/-S81$/, ''), reference) }
    case 'change_request':
      return { text: 'Open the change request', href: recordPaths.alteration(wrn, parent, reference) }
    case 'permit':
      return { text: 'Open the permit', href: paths.permit(wrn, reference) }
    case 'comment':
      return { text: 'Open the comment', href: recordPaths.comment(wrn, reference) }
  }
}

/** Where the topic of a comment is dealt with on the works record; undefined for a topic that asks for nothing. */
export function topicAction(topic: CommentTopic, work: Work): FormalAction | undefined {
  const wrn = work.work_reference_number
  const permit = work.active_permit?.permit_reference_number
  const plan = work.forward_plan?.forward_plan_reference_number
  switch (topic) {
    case 'INSPECTION':
      return { text: 'Inspections', href: paths.work(wrn, 'inspections') }
    case 'SECTION_74':
    case 'FPN':
    case 'OVERRUN':
      return { text: 'Enforcement', href: paths.work(wrn, 'enforcement') }
    case 'SECTION_81':
    case 'UNATTRIBUTED_WORKS': {
      const section81 = work.section_81?.section_81_reference_number
      return section81
        ? { text: 'The Section 81', href: recordPaths.section81(wrn, section81) }
        : { text: 'Enforcement', href: paths.work(wrn, 'enforcement') }
    }
    case 'CHANGE_REQUEST':
    case 'IMPOSED_VARIATION':
      return { text: 'Changes', href: paths.work(wrn, 'alterations') }
    case 'DURATION_CHALLENGE':
      return permit
        ? { text: 'The duration challenge', href: recordPaths.permitDurationChallenge(wrn, permit) }
        : undefined
    case 'FORWARD_PLAN':
      return plan ? { text: 'The forward plan', href: recordPaths.forwardPlan(wrn, plan) } : undefined
    case 'GENERAL':
      return undefined
  }
}
