import { describe, expect, test } from 'vitest'
import { calendarFile, type Meeting } from './calendar-file.ts'

const meeting: Meeting = {
  uid: 'MW00112345678-NC-01@manage-street-works',
  at: Temporal.Instant.from('2026-07-01T09:30:00Z'),
  minutes: 60,
  title: 'Joint site meeting',
  place: 'High Street, Marlford',
  notes: 'One; two',
  madeAt: Temporal.Instant.from('2026-06-01T12:00:00.123Z'),
}

const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('a meeting as a calendar file', () => {
  test('says when it begins and ends, in UTC: 10:30am of British summer time is 9:30', () => {
    const lines = unfolded(calendarFile(meeting))
    expect(lines).toContain('DTSTART:20260701T093000Z')
    expect(lines).toContain('DTEND:20260701T103000Z')
    expect(lines).toContain('DTSTAMP:20260601T120000Z')
  })

  test('is one event, with every line ended by CR and LF', () => {
    const text = calendarFile(meeting)
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  test('keeps signs with a meaning of their own as text', () => {
    const lines = unfolded(calendarFile({ ...meeting, notes: 'a,b;c\\d\r\ne\nf\u0007' }))
    expect(lines).toContain(String.raw`LOCATION:High Street\, Marlford`)
    expect(lines).toContain(String.raw`DESCRIPTION:a\,b\;c\\d\ne\nf`)
  })

  test('folds lines at 75 octets without cutting a character', () => {
    const notes = 'é'.repeat(200)
    const text = calendarFile({ ...meeting, notes })
    const longest = Math.max(...text.split('\r\n').map((line) => new TextEncoder().encode(line).length))
    expect(longest).toBeLessThanOrEqual(75)
    expect(unfolded(text)).toContain(`DESCRIPTION:${notes}`)
  })
})
