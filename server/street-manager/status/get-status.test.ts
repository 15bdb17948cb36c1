import { afterAll, beforeAll, expect, it } from 'vitest'
import { apis } from '../../../domain/contract/endpoint.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

it.each(apis)('%s says without a token that it is there (BR-GEN-92)', async (api) => {
  expect(await world.stranger.request('GET', `/v6/${api}/status`)).toMatchObject({
    status: 200,
    body: { status: 'ok' },
  })
})
