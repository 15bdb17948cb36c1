import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getFile } from '../../domain/contract/files.ts'
import { sampleBytes, testVirus } from '../testing/sample-files.ts'
import { scanned, uploadFile } from '../testing/uploads.ts'
import { startWorld, type World } from '../testing/world.ts'

const planner = 'planner@water.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('scanning what was left behind (BR-GEN-54)', () => {
  it('finishes files whose scan a stopped server broke off, each by what is in it', async () => {
    const good = await uploadFile(world.as(planner), { name: 'good.txt', bytes: sampleBytes.txt })
    const bad = await uploadFile(world.as(planner), { name: 'bad.txt', bytes: sampleBytes.txt })
    await scanned(world)
    await world.db.updateTable('file').set({ scan_status: 'pending' }).where('id', 'in', [good, bad]).execute()
    await world.db.updateTable('file_content').set({ content: testVirus }).where('file_id', '=', bad).execute()
    await world.waitUntil('2026-11-24T10:01')
    const read = async (fileId: number) => (await world.as(planner).call(getFile, { params: { fileId } })).status
    expect([await read(good), await read(bad)]).toEqual([200, 204])
  })
})
