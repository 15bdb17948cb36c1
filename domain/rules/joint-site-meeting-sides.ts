import type { Meeting, MeetingSide } from './joint-site-meeting-states.ts'

/** What an answer tells of a meeting; names are those of `NonComplianceResponse`. */
export interface ToldMeeting {
  readonly jsm_status?: Meeting['jsm_status'] | 'upcoming_enum'
  /** Name of the organisation that asked for the meeting. */
  readonly jsm_requested_by?: string | null
  readonly jsm_suggested_time?: string | null
  readonly promoter_response_status?: string | null
  readonly promoter_response_update_date?: string | null
  readonly promoter_response_jsm_date?: string | null
  readonly ha_response_status: string
  readonly ha_response_update_date?: string | null
  readonly ha_response_jsm_date?: string | null
}

/** The names of the two sides, which may be one organisation on an authority's own works. */
export type SideNames = Readonly<Record<MeetingSide, string>>

/**
 * The meeting as the tables of states ask for it. An answer names no side, so whose date is on the table is told by the date
 * that the side gave last, and who asked by the organisation's name (BR-NC-20 to 26).
 */
export function meetingOf(told: ToldMeeting, names: SideNames): Meeting {
  const suggested = suggestedSide(told)
  const status = told.jsm_status === 'upcoming_enum' ? null : (told.jsm_status ?? null)
  return {
    jsm_status: status,
    jsm_suggested_side: suggested,
    jsm_requested_side: requestedSide(told, names, suggested),
  }
}

function suggestedSide(told: ToldMeeting): MeetingSide | null {
  const { jsm_suggested_time: onTable } = told
  if (!onTable) return null
  const isPromoters = isSame(told.promoter_response_jsm_date, onTable)
  const isAuthoritys = isSame(told.ha_response_jsm_date, onTable)
  if (isPromoters !== isAuthoritys) return isPromoters ? 'promoter' : 'authority'
  if (!isPromoters) return null
  // both named this very time, one of them in an earlier round: the later word stands
  const [promoter, authority] = [told.promoter_response_update_date, told.ha_response_update_date]
  if (told.promoter_response_status !== 'joint_site_meeting_suggested') return 'authority'
  if (told.ha_response_status !== 'joint_site_meeting_suggested') return 'promoter'
  return (promoter ?? '') > (authority ?? '') ? 'promoter' : 'authority'
}

function requestedSide(told: ToldMeeting, names: SideNames, suggested: MeetingSide | null): MeetingSide | null {
  const by = told.jsm_requested_by
  if (!by) return null
  if (names.promoter !== names.authority) return by === names.promoter ? 'promoter' : 'authority'
  // one organisation on both sides: a second date comes from the side that was asked
  const isCounter = Boolean(told.promoter_response_jsm_date) && Boolean(told.ha_response_jsm_date)
  if (!isCounter || suggested === null) return suggested
  return suggested === 'promoter' ? 'authority' : 'promoter'
}

function isSame(date: string | null | undefined, other: string): boolean {
  return date != null && Temporal.Instant.from(date).equals(Temporal.Instant.from(other))
}
