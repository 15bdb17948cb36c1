import type { ActingRole } from '../contract/endpoint.ts'
import type { NonComplianceStatus } from '../contract/enums/non-compliances.ts'
import {
  jointSiteMeetingMachine,
  meetingHindrance,
  type Meeting,
  type MeetingAction,
} from './joint-site-meeting-states.ts'
import type { SentNonComplianceStatus } from './non-compliance-checks.ts'
import { nonComplianceMachine } from './non-compliance-states.ts'
import { mayMove, type MoveAnswer } from './state-machine.ts'

/** A non-compliance as far as its answers go. */
export type AnsweredNonCompliance = Meeting & { readonly non_compliance_status: NonComplianceStatus }

export function isAboutMeeting(status: SentNonComplianceStatus): status is MeetingAction {
  return status in jointSiteMeetingMachine.actions
}

/**
 * Whether somebody may answer so: the non-compliance has to be open for it and, when it is about a meeting, the meeting too,
 * on that side's turn (BR-NC-20 to 26, 35 to 39).
 */
export function mayAnswerNonCompliance(
  nonCompliance: AnsweredNonCompliance,
  status: SentNonComplianceStatus,
  role: ActingRole,
): MoveAnswer<NonComplianceStatus> {
  const answer = mayMove(nonComplianceMachine, nonCompliance.non_compliance_status, status, role)
  if (!answer.yes || !isAboutMeeting(status)) return answer
  const meeting = mayMove(jointSiteMeetingMachine, nonCompliance.jsm_status ?? 'none', status, role)
  if (!meeting.yes) return meeting
  return meetingHindrance(nonCompliance, status, role === 'HighwayAuthority' ? 'authority' : 'promoter') ?? answer
}
