import { expect, test } from 'vitest'
import { loadAll, mostLoaded } from './load-all.ts'

const service = (total: number) => async (offset: number) => ({
  rows: Array.from({ length: Math.min(25, total - offset) }, (_, at) => offset + at),
  pagination: { total_rows: Math.min(total, 501), has_next_page: offset + 25 < total },
})

test('BR-REP-03: rows are loaded beyond the total that the service counts to', async () => {
  const seen: number[] = []
  const { rows, isCut } = await loadAll(service(560), (count) => seen.push(count))
  expect(rows).toEqual(Array.from({ length: 560 }, (_, at) => at))
  expect(isCut).toBe(false)
  expect(seen.slice(0, 2)).toEqual([25, 50])
  expect(seen.at(-1)).toBe(560)
})

test('a list without rows is one question', async () => {
  expect(await loadAll(service(0), () => undefined)).toEqual({ rows: [], isCut: false })
})

test('a very long list is cut, and says so', async () => {
  const { rows, isCut } = await loadAll(service(5000), () => undefined)
  expect(rows.length).toBe(mostLoaded)
  expect(isCut).toBe(true)
})
