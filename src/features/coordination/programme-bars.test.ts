import { describe, expect, test } from 'vitest'
import { barOf, weekMarks } from './programme-bars.ts'

const shown = { from: '2026-12-07', to: '2026-12-16' }

describe('bars of a programme', () => {
  test('cover whole days, both ends included', () => {
    expect(barOf({ from: '2026-12-07', to: '2026-12-07' }, shown)).toEqual({ left: 0, width: 10 })
    expect(barOf({ from: '2026-12-10', to: '2026-12-12' }, shown)).toEqual({ left: 30, width: 30 })
    expect(barOf(shown, shown)).toEqual({ left: 0, width: 100 })
  })

  test('end where the days shown end', () => {
    expect(barOf({ from: '2020-01-01', to: '2026-12-07' }, shown)).toEqual({ left: 0, width: 10 })
    expect(barOf({ from: '2026-12-16', to: '2030-01-01' }, shown)).toEqual({ left: 90, width: 10 })
    expect(barOf({ from: '2026-12-17', to: '2026-12-18' }, shown)).toBeUndefined()
  })

  test('stand against Mondays, few enough to read', () => {
    expect(weekMarks(shown)).toEqual([
      { day: '2026-12-07', left: 0 },
      { day: '2026-12-14', left: 70 },
    ])
    expect(weekMarks({ from: '2026-12-08', to: '2026-12-13' })).toEqual([])
    expect(weekMarks({ from: '2026-01-01', to: '2026-12-31' }).length).toBeLessThanOrEqual(8)
  })
})
