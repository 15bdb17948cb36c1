import type { JsmStatus, NonComplianceResponseStatus } from '../contract/enums/non-compliances.ts'
import { jsmStatusLabels } from '../labels/non-compliances.ts'
import type { StateMachine } from './state-machine.ts'

/** `none` until somebody suggests a meeting. */
export type MeetingState = JsmStatus | 'none'

/** The answers about a meeting, by their names on the wire. */
export type MeetingAction = Extract<
  NonComplianceResponseStatus,
  | 'joint_site_meeting_suggested'
  | 'will_attend_joint_site_meeting'
  | 'accept_suggestion'
  | 'joint_site_meeting_not_needed'
>

/** The two sides of works; on an authority's own works both are one organisation. */
export type MeetingSide = 'promoter' | 'authority'

const either = ['Planner', 'Contractor', 'HighwayAuthority'] as const

/** How a joint site meeting about a non-compliance is agreed (BR-NC-20 to 26); whose turn it is, {@link meetingHindrance} says. */
// oxfmt-ignore
export const jointSiteMeetingMachine: StateMachine<MeetingState, MeetingAction> = {
  name: 'Joint site meeting',
  states: { none: 'Not suggested', ...jsmStatusLabels },
  actions: {
    joint_site_meeting_suggested: 'be suggested',
    will_attend_joint_site_meeting: 'be attended',
    accept_suggestion: 'have its new date accepted',
    joint_site_meeting_not_needed: 'be declined',
  },
  moves: [
    { from: ['none'], do: 'joint_site_meeting_suggested', by: either, to: 'awaiting_agreement', event: 'non_compliance_joint_site_meeting_suggested', rule: 'BR-NC-20' },
    { from: ['awaiting_agreement'], do: 'will_attend_joint_site_meeting', by: either, to: 'date_and_time_agreed', event: 'non_compliance_will_attend_joint_site_meeting', rule: 'BR-NC-21' },
    { from: ['awaiting_agreement'], do: 'joint_site_meeting_suggested', by: either, to: 'awaiting_agreement', event: 'non_compliance_joint_site_meeting_suggested', rule: 'BR-NC-22' },
    { from: ['awaiting_agreement'], do: 'accept_suggestion', by: either, to: 'date_and_time_agreed', event: 'non_compliance_accept_suggestion', rule: 'BR-NC-23' },
    { from: ['none', 'awaiting_agreement', 'date_and_time_agreed', 'jsm_not_needed'], do: 'joint_site_meeting_not_needed', by: either, to: 'jsm_not_needed', event: 'non_compliance_joint_site_meeting_not_needed', rule: 'BR-NC-24' },
    { from: ['date_and_time_agreed', 'jsm_not_needed'], do: 'joint_site_meeting_suggested', by: either, to: 'awaiting_agreement', event: 'non_compliance_joint_site_meeting_suggested', rule: 'BR-NC-26' },
  ],
}

/** A meeting as the non-compliance keeps it. */
export interface Meeting {
  readonly jsm_status: JsmStatus | null
  /** The side that asked for the meeting; a counter-date leaves it alone (BR-NC-22). */
  readonly jsm_requested_side: MeetingSide | null
  /** The side whose date is on the table. */
  readonly jsm_suggested_side: MeetingSide | null
}

/** Why a lawful step is not this side's to make now; null when it is (BR-NC-21 to 23, 25). */
export function meetingHindrance(
  meeting: Meeting,
  action: MeetingAction,
  side: MeetingSide,
): { readonly no: string; readonly rule: string } | null {
  if (meeting.jsm_status !== 'awaiting_agreement' || action === 'joint_site_meeting_not_needed') return null
  if (meeting.jsm_suggested_side === side) {
    const no = 'You made the latest suggestion: the other side answers it'
    return { no, rule: action === 'joint_site_meeting_suggested' ? 'BR-NC-22' : 'BR-NC-25' }
  }
  if (action === 'accept_suggestion' && meeting.jsm_requested_side !== side) {
    return { no: 'There is no other date to accept: say that you will attend', rule: 'BR-NC-23' }
  }
  return null
}
