import { describe, expect, test } from 'vitest'
import { checkSection58, checkSection58Change } from './section-58-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const proposal = { start_date: '2026-12-01', location_types: ['carriageway'] }

describe('BR-S58-01 a proposal', () => {
  test('may start today or later, and says which parts of the street', () => {
    expect(checkSection58(proposal, now)).toEqual([])
    expect(checkSection58({ ...proposal, start_date: '2026-11-24' }, now)).toEqual([])
    expect(checkSection58({ ...proposal, start_date: '2026-11-23' }, now)).toMatchObject([{ field: 'start_date' }])
    expect(checkSection58({ ...proposal, location_types: [] }, now)).toMatchObject([{ field: 'location_types' }])
  })

  test('BR-GEN-25, BR-GEN-11 today is the day in London', () => {
    const summerNight = Temporal.Instant.from('2026-06-30T23:30:00Z')
    const start = (start_date: string) => checkSection58({ ...proposal, start_date }, summerNight)
    expect(start('2026-07-01')).toEqual([])
    expect(start('2026-06-30')).toHaveLength(1)
  })
})

describe('BR-S58-02, 07 a change of status', () => {
  test.each([
    [{ status: 'in_force', start_date: '2020-02-29' }, []],
    [{ status: 'in_force' }, ['start_date']],
    [{ status: 'cancelled' }, []],
    [{ status: 'cancelled', cancellation_reason: 'Put off' }, []],
    [{ status: 'cancelled', start_date: '2026-12-01' }, ['start_date']],
    [{ status: 'closed' }, []],
    [{ status: 'closed', cancellation_reason: 'Put off' }, ['cancellation_reason']],
    [{ status: 'proposed' }, ['status']],
  ] as const)('%j: %j', (change, fields) => {
    expect(checkSection58Change(change).map(({ field }) => field)).toEqual(fields)
  })
})
