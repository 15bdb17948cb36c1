/** Days and meetings as an iCalendar file (RFC 5545), for the calendar of whoever opens it. */
export interface CalendarEvent {
  /** The same for the same thing, so that a calendar that has it does not add it twice. */
  readonly uid: string
  /** A whole day of London, or an instant with its length. */
  readonly when: { readonly day: string } | { readonly at: Temporal.Instant; readonly minutes: number }
  readonly title: string
  readonly place: string
  readonly notes: string
  /** Where the record is read. */
  readonly address?: string
  /** Not agreed yet. */
  readonly isTentative?: boolean
}

interface CalendarFile {
  readonly events: readonly CalendarEvent[]
  /** When the file is made. */
  readonly madeAt: Temporal.Instant
  /** What a calendar that follows an address calls it; without it the file is one to open once. */
  readonly name?: string
}

/**
 * The text of the file: lines of at most 75 octets that end in CR and LF. Times are in UTC, so that no reader needs to know
 * when British summer time begins; days are days, whatever zone a reader is in.
 */
export function calendarFile({ events, madeAt, name }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Manage street works//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(name === undefined ? [] : followed(name)),
    ...events.flatMap((event) => linesOf(event, madeAt)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** Its name and how often to ask again, in the words of RFC 7986 and in those that older calendars know. */
const followed = (name: string) => [
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
  'X-PUBLISHED-TTL:PT1H',
]

function linesOf({ uid, when, title, place, notes, address, isTentative }: CalendarEvent, madeAt: Temporal.Instant) {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(madeAt)}`,
    ...spanOf(when),
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(notes)}`,
    ...(address === undefined ? [] : [`URL:${address}`]),
    ...(isTentative ? ['STATUS:TENTATIVE'] : []),
    'END:VEVENT',
  ]
}

/** A day that something is due keeps nobody from meeting others; a meeting does. */
function spanOf(when: CalendarEvent['when']): string[] {
  if ('at' in when) return [`DTSTART:${utc(when.at)}`, `DTEND:${utc(when.at.add({ minutes: when.minutes }))}`]
  const day = Temporal.PlainDate.from(when.day)
  return [`DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(day.add({ days: 1 }))}`, 'TRANSP:TRANSPARENT']
}

/** `20261201` */
const plain = (day: Temporal.PlainDate) => day.toString().replaceAll('-', '')

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
