import { BNG, reproject, WEB_MERCATOR } from '../src/map/projections.ts'
import type { BenchRow } from './bench-row.ts'
import { percentile } from './percentile.ts'

const coordinates = 100_000
const rounds = 7
/** Milliseconds: a million a second. */
const budget = 100

/** The grid to Web Mercator and back, as a map over Web Mercator tiles does with every feature. */
export function benchReprojection(): BenchRow[] {
  const grid = Array.from({ length: coordinates * 2 }, (_, index) =>
    index % 2 === 0 ? 400_000 + (index % 50_000) : 290_000 + (index % 40_000),
  )
  const mercator = reproject(grid, BNG, WEB_MERCATOR)
  const median = (work: () => unknown) =>
    percentile(
      Array.from({ length: rounds }, () => {
        const begun = performance.now()
        work()
        return performance.now() - begun
      }),
      0.5,
    )
  return [
    {
      name: '100,000 coordinates, grid to Web Mercator',
      value: median(() => reproject(grid, BNG, WEB_MERCATOR)),
      unit: 'ms',
      budget,
    },
    {
      name: '100,000 coordinates, Web Mercator to grid',
      value: median(() => reproject(mercator, WEB_MERCATOR, BNG)),
      unit: 'ms',
      budget,
    },
  ]
}
