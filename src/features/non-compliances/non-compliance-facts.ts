/** What the screens say and offer of non-compliances, from the tables that the server decides by. */
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { meetingOf } from '../../../domain/rules/joint-site-meeting-sides.ts'
import type { MeetingSide } from '../../../domain/rules/joint-site-meeting-states.ts'
import { mayAnswerNonCompliance, type AnsweredNonCompliance } from '../../../domain/rules/non-compliance-answers.ts'
import type { SentNonComplianceStatus } from '../../../domain/rules/non-compliance-checks.ts'
import type { MoveAnswer } from '../../../domain/rules/state-machine.ts'
import { countCalendarDays, londonDate } from '../../../domain/rules/working-days.ts'
import { countWords } from '../../../domain/words.ts'
import type { NonCompliance } from './use-non-compliance.ts'

/** The answers as what one does, in the order of use. */
export const actionWords: Readonly<Record<SentNonComplianceStatus, string>> = {
  will_attend_joint_site_meeting: 'Attend the meeting',
  accept_suggestion: 'Accept the other date',
  joint_site_meeting_suggested: 'Suggest a joint site meeting',
  joint_site_meeting_not_needed: 'No meeting needed',
  works_complete_ready_for_inspection: 'Works complete, ready for inspection',
  withdrawn: 'Withdraw the non-compliance',
}

export const sideOf = (role: ActingRole): MeetingSide => (role === 'HighwayAuthority' ? 'authority' : 'promoter')

export function namesOf({ latest_inspection: { promoter_organisation, highway_authority } }: NonCompliance) {
  return { promoter: promoter_organisation, authority: highway_authority }
}

export function answeredOf(nonCompliance: NonCompliance): AnsweredNonCompliance {
  const status = nonCompliance.non_compliance_status
  return {
    ...meetingOf(nonCompliance, namesOf(nonCompliance)),
    // what this version does not know is not offered for answering
    non_compliance_status: status === 'upcoming_enum' ? 'withdrawn' : status,
  }
}

export interface OfferedStep {
  readonly status: SentNonComplianceStatus
  readonly may: MoveAnswer<string>
}

const stepsOfSide: Readonly<Record<MeetingSide, readonly SentNonComplianceStatus[]>> = {
  promoter: [
    'will_attend_joint_site_meeting',
    'accept_suggestion',
    'joint_site_meeting_suggested',
    'works_complete_ready_for_inspection',
    'joint_site_meeting_not_needed',
  ],
  authority: [
    'will_attend_joint_site_meeting',
    'accept_suggestion',
    'joint_site_meeting_suggested',
    'joint_site_meeting_not_needed',
  ],
}

/**
 * The answers of this role's side, each with whether it can be given now; a withdrawal has a page of its own. Agreeing is offered
 * while there is a date to agree to, by the one of its two names that is this side's (BR-NC-21, 23).
 */
export function stepsFor(nonCompliance: NonCompliance, role: ActingRole): OfferedStep[] {
  const answered = answeredOf(nonCompliance)
  const isRequester = answered.jsm_requested_side === sideOf(role)
  const agreeing = isRequester ? 'accept_suggestion' : 'will_attend_joint_site_meeting'
  const isDateOnTable = answered.jsm_status === 'awaiting_agreement'
  const isAgreeing = (status: string) => status === 'accept_suggestion' || status === 'will_attend_joint_site_meeting'
  return stepsOfSide[sideOf(role)]
    .filter((status) => !isAgreeing(status) || (isDateOnTable && status === agreeing))
    .map((status) => ({ status, may: mayAnswerNonCompliance(answered, status, role) }))
}

/** Whether a date is on the table that this role's side has to answer. */
export function isAskedForDate(nonCompliance: NonCompliance, role: ActingRole): boolean {
  const { non_compliance_status, jsm_status, jsm_suggested_side } = answeredOf(nonCompliance)
  if (non_compliance_status !== 'issued' || jsm_status !== 'awaiting_agreement') return false
  return jsm_suggested_side !== sideOf(role)
}

/** "Issued today", "Open for 12 days". */
export function openForWords({ date_created: since }: NonCompliance, now: Temporal.Instant): string {
  const days = countCalendarDays(londonDate(Temporal.Instant.from(since)), londonDate(now)) - 1
  return days < 1 ? 'Issued today' : `Open for ${countWords(days, 'day')}`
}

export interface LaneEntry {
  readonly id: string
  readonly at: string
  readonly status: string
  readonly words: string
  readonly details?: string
  readonly jsmDate?: string
  /** Reference of the inspection that was recorded. */
  readonly inspection?: string
}

/** What each side did, newest first: its latest answer, and for the authority the inspections too (BR-NC-11). */
export function lanesOf(nonCompliance: NonCompliance): Readonly<Record<MeetingSide, readonly LaneEntry[]>> {
  const { promoter_response_status: promoter, ha_response_status: authority } = nonCompliance
  const promoters = promoter
    ? [
        answerEntry(promoter, nonCompliance.promoter_response_status_string, {
          at: nonCompliance.promoter_response_update_date,
          details: nonCompliance.promoter_response_additional_details,
          jsmDate: nonCompliance.promoter_response_jsm_date,
        }),
      ]
    : []
  const answer = answerEntry(authority, nonCompliance.ha_response_status_string, {
    at: nonCompliance.ha_response_update_date ?? nonCompliance.date_created,
    details: nonCompliance.ha_response_additional_details,
    jsmDate: nonCompliance.ha_response_jsm_date,
  })
  const inspections = nonCompliance.linked_inspections.map((inspection) => ({
    id: inspection.inspection_reference_number ?? inspection.inspection_date,
    at: inspection.inspection_date,
    status: inspection.inspection_outcome ?? '',
    words: inspection.inspection_outcome_string ?? '',
    ...(inspection.inspection_reference_number ? { inspection: inspection.inspection_reference_number } : {}),
  }))
  return { promoter: promoters, authority: [answer, ...inspections].toSorted((a, b) => b.at.localeCompare(a.at)) }
}

interface Told {
  readonly at: string | null | undefined
  readonly details: string | null | undefined
  readonly jsmDate: string | null | undefined
}

function answerEntry(status: string, words: string | null | undefined, { at, details, jsmDate }: Told): LaneEntry {
  return {
    id: 'answer',
    at: at ?? '',
    status,
    words: words ?? '',
    ...(details ? { details } : {}),
    ...(jsmDate && status === 'joint_site_meeting_suggested' ? { jsmDate } : {}),
  }
}
