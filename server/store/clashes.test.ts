/** Clashes are looked up by box: the database explains how it finds them among ten thousand works. */
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clashKinds } from '../../domain/contract/enums/clashes.ts'
import { fillChildren } from '../testing/fill/fill-children.ts'
import { fillPermits } from '../testing/fill/fill-permits.ts'
import { hearQueries, tablesScannedBy } from '../testing/heard-queries.ts'
import { openTestStore, type TestStore } from '../testing/open-test-store.ts'
import { clashCandidates } from './clashes.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
  await fillPermits(store.db, 10_000)
  await fillChildren(store.db, { toEach: true })
  await sql`vacuum (analyze)`.execute(store.db)
}, 180_000)
afterAll(() => store.close())

test('BR-GEN-34: no big table is read from end to end', async () => {
  const heard = hearQueries(store.db)
  const found = await clashCandidates(heard.db, {
    bounds: { minEasting: 430_000, minNorthing: 305_000, maxEasting: 430_400, maxNorthing: 305_400 },
    startOn: '2026-11-24',
    endOn: '2026-12-24',
    from: '2025-11-24',
    to: '2027-12-24',
    exclude: undefined,
    kinds: clashKinds,
    limit: 2001,
  })
  const [query] = heard.take()
  const scanned = query && (await tablesScannedBy(store.db, query))
  // a promoter's or an authority's name is looked up in a table of a few hundred
  expect(scanned?.filter((table) => table !== 'organisation')).toEqual([])
  expect(found.length).toBeGreaterThan(0)
})
