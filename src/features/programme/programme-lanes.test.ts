import { describe, expect, test } from 'vitest'
import { barBeside, lanesOf, placed, type ProgrammeBar } from './programme-lanes.ts'
import { bar } from './testing/bar.ts'

const day = (on: string) => `${on}T00:00:00.000Z`

const today = '2026-11-23'
const lines = (...bars: ProgrammeBar[]) =>
  lanesOf(bars, today).map(({ group, isFirst, bars: line }) => [
    group,
    isFirst,
    line.map(({ bar: { reference } }) => reference),
  ])

describe('lines of a programme', () => {
  test('share a line while they share no day', () => {
    const bars = [
      bar('A', '2026-12-07', '2026-12-09'),
      bar('B', '2026-12-09', '2026-12-10'),
      bar('C', '2026-12-10', '2026-12-11'),
      bar('D', '2026-12-07', '2026-12-07', { group: '2' }),
    ]
    expect(lines(...bars)).toEqual([
      ['1', true, ['A', 'C']],
      ['1', false, ['B']],
      ['2', true, ['D']],
    ])
  })

  test('leave room for an end that is asked for', () => {
    const asked = bar('A', '2026-12-07', '2026-12-08', { asked_end_date: day('2026-12-11') })
    expect(lines(asked, bar('B', '2026-12-10', '2026-12-12'))).toHaveLength(2)
  })
})

test('BR-PERMIT-96 works in progress last until today, and overrun from the day after the reasonable period', () => {
  const late = bar('A', '2026-11-09', '2026-11-18', {
    phase: 'in_progress',
    reasonable_period_end_date: day('2026-11-18'),
  })
  expect(placed(late, today)).toMatchObject({ from: '2026-11-09', to: today, overrunFrom: '2026-11-19' })
  const inTime = { ...late, reasonable_period_end_date: day(today), end_date: day(today) }
  expect(placed(inTime, today)).toMatchObject({ to: today, overrunFrom: undefined })
})

test('keys go along a line and on to the next, up and down to the nearest, and stay at the edge', () => {
  const lanes = lanesOf(
    [
      bar('A', '2026-12-01', '2026-12-02'),
      bar('B', '2026-12-20', '2026-12-21'),
      bar('C', '2026-12-18', '2026-12-19', { group: '2' }),
    ],
    today,
  )
  const go = (from: string, way: Parameters<typeof barBeside>[2]) => barBeside(lanes, from, way)
  expect(go('1 A', 'right')).toBe('1 B')
  expect(go('1 B', 'right')).toBe('2 C')
  expect(go('2 C', 'left')).toBe('1 B')
  expect(go('2 C', 'up')).toBe('1 B')
  expect(go('1 A', 'down')).toBe('2 C')
  expect(go('1 A', 'left')).toBe('1 A')
  expect(go('2 C', 'down')).toBe('2 C')
  expect(go('1 B', 'first')).toBe('1 A')
  expect(go('1 B', 'last')).toBe('2 C')
  expect(go('gone', 'right')).toBe('1 A')
})
