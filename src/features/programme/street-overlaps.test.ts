import { expect, test } from 'vitest'
import { placed } from './programme-lanes.ts'
import { streetOverlaps } from './street-overlaps.ts'
import { bar } from './testing/bar.ts'

const of = (...bars: Parameters<typeof bar>[]) =>
  Object.fromEntries(streetOverlaps(bars.map((one) => placed(bar(...one), '2026-11-23'))))

const works = (reference: string) => ({ work_reference_number: `W${reference}` })

test('bars that share a street and a day are counted for each other, once however many rows they stand in', () => {
  expect(
    of(
      ['A', '2026-12-07', '2026-12-09', works('A')],
      ['B', '2026-12-09', '2026-12-10', works('B')],
      ['B', '2026-12-09', '2026-12-10', { ...works('B'), group: '2' }],
      ['C', '2026-12-01', '2026-12-31', works('C')],
      ['D', '2026-12-07', '2026-12-07', { ...works('D'), usrn: 2 }],
    ),
  ).toEqual({ A: 2, B: 2, C: 2 })
})

test('works that are done, permits of one works record, and an authority’s own things do not overlap', () => {
  const days = ['2026-12-07', '2026-12-09'] as const
  expect(of(['A', ...days, works('A')], ['B', ...days, { ...works('B'), phase: 'completed' }])).toEqual({})
  expect(of(['A-01', ...days, works('A')], ['A-02', ...days, works('A')])).toEqual({})
  const own = { kind: 'activity' as const, phase: null, work_reference_number: null }
  expect(of(['X', ...days, own], ['Y', ...days, { ...own, kind: 'section_58' }])).toEqual({})
  expect(of(['X', ...days, own], ['A', ...days, works('A')])).toEqual({ X: 1, A: 1 })
})
