import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { sampleBytes } from '../testing/sample-files.ts'
import { peopleOf } from '../testing/people.ts'
import { uploadFile } from '../testing/uploads.ts'
import { startWorld } from '../testing/world.ts'

/** A scanner that takes every file and never says what it thinks of it. */
let silent: Server
const sockets = new Set<Socket>()
beforeAll(async () => {
  silent = createServer((socket) => void sockets.add(socket.on('error', () => {})))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  for (const socket of sockets) socket.destroy()
  silent.close()
})
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

it('a scanner that does not answer keeps neither permits from being deemed nor the server from stopping', async () => {
  const settings = { CLAMD_HOST: `127.0.0.1:${(silent.address() as AddressInfo).port}` }
  const world = await startWorld(settings, { runsJobs: true })
  const people = peopleOf(world)
  const path = await people.apply()
  await uploadFile(people.planner, { name: 'plan.txt', bytes: sampleBytes.txt })
  await vi.advanceTimersByTimeAsync(15_000)
  await vi.waitUntil(() => sockets.size >= 2, { timeout: 10_000 })
  world.clock.set('2026-11-27T00:00')
  await vi.advanceTimersByTimeAsync(15_000)
  await expect.poll(async () => (await people.readPermit(path)).is_deemed, { timeout: 10_000 }).toBe(true)
  const started = performance.now()
  await world.stop()
  expect(performance.now() - started).toBeLessThan(6000)
})
