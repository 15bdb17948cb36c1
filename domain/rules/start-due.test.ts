import { describe, expect, test } from 'vitest'
import { englandAndWales } from './bank-holidays.ts'
import { earliestStartDue } from './start-due.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('BR-WL-09: starts that are still due', () => {
  test.each([
    // Tuesday: works of the weekend count from Monday, and may start on Tuesday
    ['minor', '2026-11-24', '2026-11-21'],
    // Monday: Friday’s minor works may still start
    ['minor', '2026-11-23', '2026-11-20'],
    ['standard', '2026-11-24', '2026-11-18'],
    // no validity period: yesterday
    ['immediate_urgent', '2026-11-23', '2026-11-22'],
    // over Christmas and the new year
    ['major', '2027-01-04', '2026-12-24'],
  ] as const)('%s works on %s: from %s', (category, today, earliest) => {
    expect(earliestStartDue(category, day(today), englandAndWales).toString()).toBe(earliest)
  })
})
