import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWork } from '../../domain/contract/works.ts'
import { application } from '../testing/application.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const count = async (table: 'session' | 'failed_sign_in' | 'idempotency') =>
  (await world.db.selectFrom(table).selectAll().execute()).length
const counts = async () => [await count('session'), await count('failed_sign_in'), await count('idempotency')]

it('sessions, failed sign-ins and kept answers go when their time is over, and not before (BR-GEN-91, 93)', async () => {
  const email = 'planner@water.example'
  const signIn = (password: string) => world.stranger.request('POST', '/session', { email, password })
  await signIn('Sandbox-2026')
  await signIn('wrong')
  await world.as(email).must(createWork, { body: application(), headers: { 'idempotency-key': 'once' } })
  await world.waitUntil('2026-11-24T10:01')
  expect(await counts()).toEqual([1, 1, 1])
  world.clock.advanceReal({ minutes: 61 })
  await world.waitUntil('2026-11-24T10:02')
  expect(await counts()).toEqual([1, 0, 1])
  world.clock.advanceReal({ hours: 23 })
  await world.waitUntil('2026-11-24T10:03')
  expect(await counts()).toEqual([0, 0, 1])
  world.clock.advanceReal({ hours: 6 * 24 })
  await world.waitUntil('2026-11-24T10:04')
  expect(await counts()).toEqual([0, 0, 0])
})
