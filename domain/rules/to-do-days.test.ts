import { expect, test } from 'vitest'
import { englandAndWales } from './bank-holidays.ts'
import {
  givenDays,
  lastSoonDay,
  progressDueDays,
  registrationDueDays,
  registrationsDueFrom,
  startsDueDays,
} from './to-do-days.ts'
import { clockGroup } from './clock.ts'
import { toDoTable } from './to-do.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

test.each([
  ['2026-11-23', '2026-11-25'],
  ['2026-11-25', '2026-11-29'],
  ['2026-11-27', '2026-12-01'],
  // Christmas and Boxing Day, moved to the Monday
  ['2026-12-23', '2026-12-29'],
])('BR-GEN-24: on %s what is due by %s is soon, as the clock says', (today, last) => {
  expect(lastSoonDay(day(today), englandAndWales).toString()).toBe(last)
  const now = Temporal.Instant.from(`${today}T10:00:00Z`)
  expect(clockGroup(last, now, englandAndWales)).toBe('soon')
  expect(clockGroup(day(last).add({ days: 1 }), now, englandAndWales)).toBe('ok')
})

test('BR-WL-09, BR-PERMIT-86: a start is due on its day, then on the last day of its validity period', () => {
  const due = startsDueDays(day('2026-06-17'), englandAndWales)
  const of = (category: string, on: string) => due.find((one) => one.category === category && one.on === on)?.due
  expect(of('standard', '2026-06-18')).toBe('2026-06-18')
  expect(of('standard', '2026-06-11')).toBe('2026-06-17')
  expect(of('standard', '2026-06-10')).toBeUndefined()
  expect(of('minor', '2026-06-16')).toBe('2026-06-17')
})

test('BR-REIN-32: every stop whose registration is due from four weeks ago on is in the table', () => {
  const today = day('2026-06-17')
  const due = registrationDueDays(today, englandAndWales)
  expect(due.find(({ on }) => on === '2026-06-03')?.due).toBe('2026-06-17')
  expect(registrationsDueFrom(today).toString()).toBe('2026-05-20')
  expect(due[0] && due[0].due < '2026-05-20').toBe(true)
})

test('BR-PERMIT-19: a PAA is to be progressed ten working days before the start, its day counted', () => {
  const due = progressDueDays(day('2026-11-23'), englandAndWales)
  expect(due.find(({ on }) => on === '2026-12-07')?.due).toBe('2026-11-23')
})

test('BR-FPN-15: a notice late on a Friday counts as given on the Monday', () => {
  const on = '2026-11-20'
  const of = (isLate: boolean) =>
    givenDays(day('2026-11-23'), englandAndWales, isLate).find((one) => one.on === on)?.due
  expect(of(false)).toBe('2026-11-20')
  expect(of(true)).toBe('2026-11-23')
})

test('each kind says why in a sentence, cites rules, and names a page', () => {
  for (const [kind, { why, rules, page, sides }] of Object.entries(toDoTable)) {
    expect(why, kind).toMatch(/^[A-Z].*\.$/)
    expect(rules.length, kind).toBeGreaterThan(0)
    expect(page, kind).toMatch(/^\//)
    expect(sides.length, kind).toBeGreaterThan(0)
  }
})
