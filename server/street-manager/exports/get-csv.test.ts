import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportPermits, getCsv } from '../../../domain/contract/exports.ts'
import { writeExports } from '../../jobs/write-exports.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

test('BR-CSV-15: a file whose parts were packed by gzip, as they once were, is read on', async () => {
  const planner = world.as('planner@water.example')
  const { csv_id } = await planner.must(exportPermits, { body: {} })
  await writeExports(world.house)
  await world.db.deleteFrom('csv_export_part').where('export_id', '=', csv_id).execute()
  const parts = ['reference\r\n', 'MW001-01\r\n'].map((text, part) => ({ part, content: gzipSync(text) }))
  await world.db
    .insertInto('csv_export_part')
    .values(parts.map((part) => ({ export_id: csv_id, ...part })))
    .execute()
  const { body } = await planner.call(getCsv, { params: { csvId: csv_id } })
  expect(body).toBe('reference\r\nMW001-01\r\n')
})
