import { describe, expect, test } from 'vitest'
import { checkDueDates } from './reinstatements-due-checks.ts'

/** Twenty to one in the night of the 1st of June in London, still the 31st of May in UTC. */
const now = Temporal.Instant.from('2026-05-31T23:40:00Z')
const dates = (from?: string, to?: string) => ({ registration_due_date_from: from, registration_due_date_to: to })
const fields = (from?: string, to?: string) => checkDueDates(dates(from, to), now).map(({ field }) => field)

describe('BR-REIN-33, BR-REP-15: reinstatements due are asked for from or until a day', () => {
  test.each([
    ['from any day', '2025-01-01', undefined],
    ['until any day', undefined, '2027-01-01'],
    ['from today', '2026-06-01', '2026-07-01'],
    ['until today', '2026-01-01', '2026-06-01'],
    ['today alone', '2026-06-01', '2026-06-01'],
  ])('%s', (_, from, to) => {
    expect(fields(from, to)).toEqual([])
  })

  test('neither of them is refused', () => {
    expect(fields()).toEqual(['registration_due_date_from'])
    expect(checkDueDates({ registration_due_date_from: null, registration_due_date_to: null }, now)).toHaveLength(1)
  })

  test('between two days, neither of which is today in London, is refused', () => {
    expect(fields('2026-05-01', '2026-05-31')).toEqual(['registration_due_date_to'])
    expect(fields('2026-06-02', '2026-06-30')).toEqual(['registration_due_date_to'])
  })
})
