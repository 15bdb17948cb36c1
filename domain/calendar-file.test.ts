import { describe, expect, test } from 'vitest'
import { calendarFile, type CalendarEvent } from './calendar-file.ts'

const madeAt = Temporal.Instant.from('2026-06-01T12:00:00.123Z')

const meeting: CalendarEvent = {
  uid: 'MW00112345678-NC-01@manage-street-works',
  when: { at: Temporal.Instant.from('2026-07-01T09:30:00Z'), minutes: 60 },
  title: 'Joint site meeting',
  place: 'High Street, Marlford',
  notes: 'One; two',
}

const fileOf = (...events: CalendarEvent[]) => calendarFile({ events, madeAt })

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('a meeting as a calendar file', () => {
  test('says when it begins and ends, in UTC: 10:30am of British summer time is 9:30', () => {
    const lines = unfolded(fileOf(meeting))
    expect(lines).toContain('DTSTART:20260701T093000Z')
    expect(lines).toContain('DTEND:20260701T103000Z')
    expect(lines).toContain('DTSTAMP:20260601T120000Z')
  })

  test('is one event, with every line ended by CR and LF', () => {
    const text = fileOf(meeting)
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('keeps signs with a meaning of their own as text', () => {
    const lines = unfolded(fileOf({ ...meeting, notes: 'a,b;c\\d\r\ne\nf\u0007' }))
    expect(lines).toContain(String.raw`LOCATION:High Street\, Marlford`)
    expect(lines).toContain(String.raw`DESCRIPTION:a\,b\;c\\d\ne\nf`)
  })

  test('folds lines at 75 octets without cutting a character', () => {
    const notes = 'é'.repeat(200)
    const text = fileOf({ ...meeting, notes })
    const longest = Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length))
    expect(longest).toBeLessThanOrEqual(75)
    expect(unfolded(text)).toContain(`DESCRIPTION:${notes}`)
  })
})

describe('a day as an event', () => {
  const due: CalendarEvent = { ...meeting, uid: 'due', when: { day: '2026-12-31' }, address: 'https://works.example/a' }

  test('ends on the day after, which it does not take in, over the end of a year too', () => {
    const lines = unfolded(fileOf(due))
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
    expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  })

  test('keeps its day free, and leads to the record', () => {
    const lines = unfolded(fileOf(due))
    expect(lines).toContain('TRANSP:TRANSPARENT')
    expect(lines).toContain('URL:https://works.example/a')
  })
})

describe('a calendar that is followed', () => {
  test('has its name, every event, and says which is not agreed yet', () => {
    const events = [meeting, { ...meeting, uid: 'other', isTentative: true }]
    const lines = unfolded(calendarFile({ events, madeAt, name: 'Works, mine' }))
    expect(lines).toContain(String.raw`X-WR-CALNAME:Works\, mine`)
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2)
    expect(lines.filter((line) => line === 'STATUS:TENTATIVE')).toHaveLength(1)
  })

  test('without anything in it is a calendar still', () => {
    expect(unfolded(calendarFile({ events: [], madeAt, name: 'Mine' }))).toContain('END:VCALENDAR')
  })
})
