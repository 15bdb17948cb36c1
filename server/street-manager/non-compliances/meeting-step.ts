import type { Updateable } from 'kysely'
import type { Meeting, MeetingAction, MeetingSide } from '../../../domain/rules/joint-site-meeting-states.ts'
import type { NonComplianceTable } from '../../store/inspection-tables.ts'

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
