import type { CalendarEvent } from './calendar-file.ts'

interface Meeting {
  /** Of the non-compliance. */
  readonly reference: string
  readonly at: Temporal.Instant
  readonly authority: string
  readonly promoter: string
  readonly place: string
  readonly address: string
  readonly isTentative?: boolean
}

/** How long a meeting is kept free; no source says how long one takes. */
const meetingMinutes = 60

/** A joint site meeting (BR-NC-20): one event, whether it is saved by itself or comes with a calendar that is followed. */
export function meetingEvent({ reference, at, authority, promoter, ...meeting }: Meeting): CalendarEvent {
  return {
    ...meeting,
    uid: `${reference}@manage-street-works`,
    when: { at, minutes: meetingMinutes },
    title: `Joint site meeting, ${reference}`,
    notes: `${authority} and ${promoter} meet about non-compliance ${reference}.\n${meeting.address}`,
  }
}
