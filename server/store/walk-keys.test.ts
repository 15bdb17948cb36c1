import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertListedPermit } from '../testing/listed-permit.ts'
import { openTestStore, type TestStore } from '../testing/open-test-store.ts'
import { walkKeys, type ListSource } from './list-page.ts'
import { allOf, oneOf } from './matching.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
  // two and two were made at one moment, and three fifths of them by one promoter
  for (const [name, at, promoter_swa_code] of [
    ['E', '01', '9310'],
    ['A', '02', '9310'],
    ['D', '02', '7710'],
    ['C', '01', '9310'],
    ['B', '03', '7710'],
  ] as const) {
    const created_at = `2026-11-${at}T09:00:00.123456Z`
    await insertListedPermit(store.db, `MW001-${name}-01`, { created_at, promoter_swa_code })
  }
})
afterAll(() => store.close())

const byKey: ListSource = { from: sql`permit`, key: 'permit.reference' }
const byTime: ListSource = { ...byKey, walkedBy: 'permit.created_at' }

async function steps(source: ListSource, atOnce: number, promoters?: string[]): Promise<string[]> {
  const found: string[] = []
  const condition = allOf([oneOf('permit.promoter_swa_code', promoters)])
  for await (const keys of walkKeys(store.db, source, condition, atOnce)) {
    expect(keys.length).toBeLessThanOrEqual(atOnce)
    found.push(keys.map((key) => key.slice(6, 7)).join(''))
  }
  return found
}

test.each([
  [1, ['A', 'B', 'C', 'D', 'E']],
  [2, ['AB', 'CD', 'E']],
  [5, ['ABCDE']],
  [9, ['ABCDE']],
])('by key, %i at once: every row once', async (atOnce, expected) => {
  expect(await steps(byKey, atOnce)).toEqual(expected)
})

test.each([
  [1, ['C', 'E', 'A', 'D', 'B']],
  [2, ['CE', 'AD', 'B']],
  [3, ['CEA', 'DB']],
])(
  'BR-CSV-09: by time, %i at once: what happened at one moment is neither lost nor told twice',
  async (atOnce, expected) => {
    expect(await steps(byTime, atOnce)).toEqual(expected)
  },
)

test('only rows for which the condition holds', async () => {
  expect(await steps(byTime, 1, ['7710'])).toEqual(['D', 'B'])
  expect(await steps(byKey, 1, [])).toEqual([])
})
