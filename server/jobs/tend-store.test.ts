import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { insertListedPermit } from '../testing/listed-permit.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const isEmbedded = inject('world').kind === 'pglite'

/** What the planner believes, and how much of the table an index can answer for alone. */
async function believed(): Promise<{ rows: number; seenThrough: boolean }> {
  const { rows } = await sql<{ rows: number; seen: boolean }>`
    select reltuples::int as rows, relallvisible > 0 as seen from pg_class where relname = 'permit'`.execute(world.db)
  return { rows: rows[0]?.rows ?? -1, seenThrough: rows[0]?.seen ?? false }
}

test.runIf(isEmbedded)('the embedded database learns of many new rows, which nobody else would tell it', async () => {
  for (let n = 0; n < 150; n += 1) await insertListedPermit(world.db, `MW001-${1000 + n}-01`)
  expect(await believed()).not.toMatchObject({ rows: 150 })
  await expect
    .poll(async () => {
      await world.waitUntil('2026-11-24T11:00')
      return believed()
    })
    .toEqual({ rows: 150, seenThrough: true })
})
