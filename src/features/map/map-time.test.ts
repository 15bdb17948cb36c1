import { describe, expect, it } from 'vitest'
import { inWeek, periodDates, weekAt, weekOf, weeksIn } from './map-time.ts'

describe('the time that the map shows', () => {
  it.each([
    ['today', '2028-02-29', '2028-02-29'],
    ['next_2_weeks', '2028-02-29', '2028-03-14'],
    ['this_month', '2028-02-01', '2028-02-29'],
    ['next_3_months', '2028-02-29', '2028-05-29'],
    ['last_30_days', '2028-01-30', '2028-02-29'],
  ] as const)('%s is %s to %s', (period, from, to) => {
    expect(periodDates(period, '2028-02-29')).toEqual({ from, to })
  })

  const dates = { from: '2026-11-23', to: '2026-12-07' }

  it('is cut into weeks from its first day, the last one short', () => {
    expect(weeksIn(dates)).toBe(3)
    expect(weekAt(dates, 0)).toEqual({ from: '2026-11-23', to: '2026-11-29' })
    expect(weekAt(dates, 2)).toEqual({ from: '2026-12-07', to: '2026-12-07' })
    expect(weekAt(dates, 3)).toBeUndefined()
    expect(weekAt(dates, undefined)).toBeUndefined()
    expect(weeksIn({ from: '2026-11-23', to: '2026-11-23' })).toBe(1)
  })

  it('knows the week of today, where it is in the period', () => {
    expect(weekOf(dates, '2026-11-29')).toBe(0)
    expect(weekOf(dates, '2026-11-30')).toBe(1)
    expect(weekOf(dates, '2026-11-22')).toBeUndefined()
    expect(weekOf(dates, '2026-12-08')).toBeUndefined()
  })

  it('shows in a week what takes place on any day of it, and what has no dates', () => {
    const things = [
      { startOn: '2026-11-01', endOn: '2026-11-29' },
      { startOn: '2026-11-01', endOn: '2026-11-30' },
      { startOn: '2026-12-06', endOn: '2026-12-09' },
      { startOn: '2026-12-07', endOn: '2026-12-09' },
      {},
    ]
    expect(inWeek(things, weekAt(dates, 1))).toEqual([things[1], things[2], {}])
    expect(inWeek(things, undefined)).toBe(things)
  })
})
