import { describe, expect, test } from 'vitest'
import { englandAndWales as holidays } from './bank-holidays.ts'
import { clockGroup, clockWords } from './clock.ts'

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/London]`).toInstant()

describe('the clock of a deadline', () => {
  test.each([
    // Monday 23 November 2026, 10:12am
    ['2026-11-19', '2026-11-23T10:12', 'overdue', '2 days over'],
    ['2026-11-20', '2026-11-23T10:12', 'overdue', '1 day over'],
    ['2026-11-21', '2026-11-22T10:12', 'overdue', 'Ended Sat 21 Nov'],
    ['2026-11-23', '2026-11-23T10:12', 'today', '6 h 18 min left'],
    ['2026-11-23', '2026-11-23T15:45', 'today', '45 min left'],
    ['2026-11-23', '2026-11-23T16:29:59', 'today', '1 min left'],
    ['2026-11-23', '2026-11-23T16:30', 'today', 'Ends at midnight'],
    ['2026-11-23', '2026-11-23T23:59:59', 'today', 'Ends at midnight'],
    ['2026-11-22', '2026-11-22T10:12', 'today', 'Ends at midnight'],
    ['2026-11-23', '2026-11-24T00:00', 'overdue', '1 day over'],
    ['2026-11-24', '2026-11-23T10:12', 'soon', 'Tomorrow'],
    ['2026-11-25', '2026-11-23T10:12', 'soon', '2 days'],
    ['2026-11-26', '2026-11-23T10:12', 'ok', 'Thu 26 Nov'],
    ['2026-12-03', '2026-11-23T10:12', 'ok', 'Thu 3 Dec'],
    ['2026-11-30', '2026-11-27T10:12', 'soon', 'Mon 30 Nov'],
    ['2026-12-01', '2026-11-27T10:12', 'soon', '2 days'],
    ['2026-12-27', '2026-12-24T10:12', 'soon', 'Sun 27 Dec'],
    ['2026-07-02', '2026-07-01T23:59', 'soon', 'Tomorrow'],
  ] as const)('due %s, seen %s: %s, "%s"', (deadline, now, group, words) => {
    expect(clockGroup(deadline, at(now), holidays)).toBe(group)
    expect(clockWords(deadline, at(now), holidays)).toBe(words)
  })

  test('it reads the wire text of deadline_date too', () => {
    expect(clockWords('2026-11-25T00:00:00.000Z', at('2026-11-23T10:12'), holidays)).toBe('2 days')
  })
})
