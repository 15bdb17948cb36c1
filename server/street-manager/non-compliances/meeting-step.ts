import type { Updateable } from 'kysely'
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import type { NonComplianceStatus } from '../../../domain/contract/enums/non-compliances.ts'
import {
  jointSiteMeetingMachine,
  meetingHindrance,
  type Meeting,
  type MeetingAction,
  type MeetingSide,
} from '../../../domain/rules/joint-site-meeting-states.ts'
import type { SentNonComplianceStatus } from '../../../domain/rules/non-compliance-checks.ts'
import { nonComplianceMachine } from '../../../domain/rules/non-compliance-states.ts'
import { mayMove, type MoveAnswer } from '../../../domain/rules/state-machine.ts'
import type { NonComplianceRow, NonComplianceTable } from '../../store/inspection-tables.ts'

export function isAboutMeeting(status: SentNonComplianceStatus): status is MeetingAction {
  return status in jointSiteMeetingMachine.actions
}

/**
 * Whether somebody may answer so: the non-compliance has to be open for it and, when it is about a meeting, the meeting too,
 * on that side's turn (BR-NC-20 to 26, 35 to 39).
 */
export function answerOf(
  row: Meeting & Pick<NonComplianceRow, 'non_compliance_status'>,
  status: SentNonComplianceStatus,
  role: ActingRole,
): MoveAnswer<NonComplianceStatus> {
  const answer = mayMove(nonComplianceMachine, row.non_compliance_status, status, role)
  if (!answer.yes || !isAboutMeeting(status)) return answer
  const meeting = mayMove(jointSiteMeetingMachine, row.jsm_status ?? 'none', status, role)
  if (!meeting.yes) return meeting
  return meetingHindrance(row, status, role === 'HighwayAuthority' ? 'authority' : 'promoter') ?? answer
}

/** The meeting after a lawful step; `suggested` is the date that comes with a suggestion. */
export function meetingAfter(
  row: Meeting,
  action: MeetingAction,
  side: MeetingSide,
  suggested: Temporal.Instant | null,
): Updateable<NonComplianceTable> {
  switch (action) {
    case 'joint_site_meeting_suggested': {
      // BR-NC-22: a counter-date leaves the requester alone
      const isCounter = row.jsm_status === 'awaiting_agreement'
      const at = suggested?.toString() ?? null
      return {
        jsm_status: 'awaiting_agreement',
        jsm_requested_side: isCounter ? row.jsm_requested_side : side,
        jsm_suggested_side: side,
        jsm_suggested_at: at,
        ...(side === 'authority' ? { ha_jsm_at: at } : { promoter_jsm_at: at }),
      }
    }
    case 'will_attend_joint_site_meeting':
    case 'accept_suggestion':
      return { jsm_status: 'date_and_time_agreed' }
    case 'joint_site_meeting_not_needed':
      return { jsm_status: 'jsm_not_needed', jsm_suggested_at: null }
  }
}
