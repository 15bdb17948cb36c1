import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RowsScope } from '../http/rows-scope.ts'
import { fillPermits } from '../testing/fill/fill-permits.ts'
import { hearQueries, tablesScannedBy } from '../testing/heard-queries.ts'
import { openTestStore, type TestStore } from '../testing/open-test-store.ts'
import { programmeBars } from './programme-bars.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
  await fillPermits(store.db, 10_000)
  await sql`vacuum (analyze)`.execute(store.db)
}, 180_000)
afterAll(() => store.close())

const scopes: readonly (readonly [string, RowsScope])[] = [
  ['an authority', { side: 'authority', swa_code: '5510', workstreams: undefined }],
  ['a promoter', { side: 'promoter', swa_code: '9310', workstreams: ['001', '002'] }],
]

describe.each(scopes)('the programme of %s', (_, scope) => {
  test.each([
    ['2026-11-16', '2026-11-22'],
    ['2027-03-01', '2027-03-07'],
  ])('reads the permits of its days and no others, from %s to %s', async (start_date, end_date) => {
    const { db, take } = hearQueries(store.db)
    const today = Temporal.PlainDate.from('2026-11-23')
    await programmeBars(
      db,
      { scope, start_date, end_date, today, group_by: 'street' },
      { offset: 0, limit: 1001, mostCounted: 5001 },
    )
    const queries = take()
    const scanned = await Promise.all(queries.map((query) => tablesScannedBy(store.db, query)))
    expect(queries).toHaveLength(1)
    expect(scanned.flat()).not.toContain('permit')
  })
})
