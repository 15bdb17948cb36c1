/** One meeting as an iCalendar file (RFC 5545), for the calendar of whoever opens it. */
export interface Meeting {
  /** The same for the same meeting, so that a calendar that has it does not add it twice. */
  readonly uid: string
  readonly at: Temporal.Instant
  readonly minutes: number
  readonly title: string
  readonly place: string
  readonly notes: string
  /** When the file is made. */
  readonly madeAt: Temporal.Instant
}

/** The text of the file: lines of at most 75 octets that end in CR and LF, times in UTC. */
export function calendarFile(meeting: Meeting): string {
  const { at, minutes } = meeting
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Manage street works//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(meeting.uid)}`,
    `DTSTAMP:${utc(meeting.madeAt)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at.add({ minutes }))}`,
    `SUMMARY:${escaped(meeting.title)}`,
    `LOCATION:${escaped(meeting.place)}`,
    `DESCRIPTION:${escaped(meeting.notes)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** `20261201T100000Z` */
function utc(at: Temporal.Instant): string {
  return at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')
}

/** Backslash, semicolon, comma and line ends have a meaning of their own (3.3.11); other control characters are not allowed. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    .replaceAll(/(?!\t)\p{Cc}/gu, '')
}

const longestLine = 75

/** A long line goes on in the next, behind one space (3.1); octets are counted, and no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder()
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > longestLine) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}
