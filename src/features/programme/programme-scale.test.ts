import { describe, expect, test } from 'vitest'
import {
  bands,
  columnMarks,
  daysShown,
  firstDay,
  lengthOf,
  movedFirst,
  placeOfDay,
  zoomedFirst,
  zooms,
} from './programme-scale.ts'

const today = '2026-11-25'

describe('the scale of a programme', () => {
  test('begins a little before today, at the beginning of a column', () => {
    expect(zooms.map((zoom) => firstDay(zoom, today))).toEqual([
      '2026-11-23',
      '2026-11-16',
      '2026-10-01',
      '2026-10-01',
      '2026-01-01',
    ])
    for (const zoom of zooms) expect(placeOfDay(today, daysShown(zoom, firstDay(zoom, today)))).toBeGreaterThan(0)
  })

  test('shows whole columns, and never more than the service gives', () => {
    expect(daysShown('week', '2026-11-16')).toEqual({ from: '2026-11-16', to: '2026-12-27' })
    expect(daysShown('year', '2024-01-01')).toEqual({ from: '2024-01-01', to: '2026-12-31' })
    for (const zoom of zooms) expect(lengthOf(daysShown(zoom, '2024-02-29'))).toBeLessThanOrEqual(1097)
  })

  test('goes back where it came from, and keeps its middle when it is zoomed', () => {
    for (const zoom of zooms) {
      const first = firstDay(zoom, today)
      expect(movedFirst(zoom, movedFirst(zoom, first, 1), -1)).toBe(first)
    }
    const year = daysShown('year', zoomedFirst('week', 'year', '2026-11-16'))
    expect(year.from < '2026-12-07' && year.to > '2026-12-07').toBe(true)
    const day = daysShown('day', zoomedFirst('week', 'day', '2026-11-16'))
    expect(day.from < '2026-12-07' && day.to > '2026-12-05').toBe(true)
  })

  test('its columns lie side by side over the whole width, cut at both ends', () => {
    for (const zoom of zooms) {
      const marks = columnMarks(zoom, daysShown(zoom, '2026-11-18'))
      expect(marks[0]?.left).toBe(0)
      marks.slice(1).forEach((mark, at) => {
        const before = marks[at]
        expect(mark.left).toBeCloseTo((before?.left ?? 0) + (before?.width ?? 0))
      })
      const last = marks.at(-1)
      expect((last?.left ?? 0) + (last?.width ?? 0)).toBeCloseTo(100)
    }
    expect(columnMarks('quarter', daysShown('quarter', '2026-10-01'))[0]?.label).toBe('Oct to Dec 2026')
  })

  test('BR-GEN-12 weekends and bank holidays are marked, weekends while they can be told apart', () => {
    const christmas = daysShown('day', '2026-12-21')
    expect(bands('day', christmas).map(({ kind, day }) => `${kind} ${day}`)).toEqual([
      'weekend 2026-12-26',
      'weekend 2027-01-02',
      'holiday 2026-12-25',
      'holiday 2026-12-28',
      'holiday 2027-01-01',
    ])
    expect(new Set(bands('year', daysShown('year', '2026-01-01')).map(({ kind }) => kind))).toEqual(
      new Set(['holiday']),
    )
  })
})
