import { expect, test } from 'vitest'
import { checkOrganisationData } from './organisation-data-checks.ts'

const today = Temporal.PlainDate.from('2026-11-24')
const fieldsAtFault = (start_date: string, end_date: string) =>
  checkOrganisationData({ start_date, end_date }, today).map(({ field }) => field)

test.each([
  ['one day', '2026-11-23', '2026-11-23', []],
  ['30 days apart', '2026-10-24', '2026-11-23', []],
  ['31 days apart', '2026-10-23', '2026-11-23', ['end_date']],
  ['today', '2026-11-24', '2026-11-24', ['start_date', 'end_date']],
  ['until tomorrow', '2026-11-20', '2026-11-25', ['end_date']],
  ['in reverse', '2026-11-20', '2026-11-19', ['end_date']],
])('BR-CSV-13 %s', (_, start, end, expected) => {
  expect(fieldsAtFault(start, end)).toEqual(expected)
})

test('BR-CSV-13 the days are London’s', () => {
  expect(fieldsAtFault('2026-11-23T23:59:59Z', '2026-11-23T23:59:59Z')).toEqual([])
})
