import type { Transaction } from 'kysely'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { createWork } from '../../domain/contract/works.ts'
import { recordEvent } from '../store/record-event.ts'
import type { Tables } from '../store/tables.ts'
import { application } from '../testing/application.ts'
import { startWorld, type World } from '../testing/world.ts'
import { makeLiveUpdates, type LiveUpdates } from './live-updates.ts'

let world: World
let live: LiveUpdates
beforeAll(async () => {
  world = await startWorld()
  live = makeLiveUpdates(world.db, (error) => {
    throw error
  })
})
afterAll(async () => {
  await live.close()
  await world.stop()
})

const officer = {
  email: 'officer@marlshire.example',
  roles: ['HighwayAuthority'],
  organisation_reference: '5510',
  organisation_type: 'HA',
  contracts: [],
  workstreams: [],
} as const

const owner = { promoter_swa_code: '9310', highway_authority_swa_code: '5510', workstream_prefix: '001' }
const actor = { username: 'planner@water.example', organisation_reference: '9310' }

function log(db: World['db'] | Transaction<Tables>, reference: string, details: string): Promise<void> {
  const event = { event: 'comment_submitted', object_type: 'comment', object_reference: 'C', topic: 'Comment' } as const
  return recordEvent(db, { reference, ...owner }, { ...event, details }, actor, world.clock.now())
}

// the embedded database has one connection: nothing there can be stored out of turn
test.runIf(inject('world').kind === 'postgres')(
  'an event whose transaction ends after a later one was told is told as well, and each once',
  async () => {
    const { work_reference_number: works } = await world
      .as('planner@water.example')
      .must(createWork, { body: application() })
    const told: number[] = []
    const stop = live.listen(officer, { change: ({ update_id }) => told.push(update_id), clock: () => {} })
    await live.caughtUp()
    await log(world.db, works, 'before')
    live.somethingHappened()
    await vi.waitUntil(() => told.length === 1, { timeout: 10_000 })
    await world.db.transaction().execute(async (slow) => {
      await log(slow, works, 'slow')
      await log(world.db, works, 'quick')
      live.somethingHappened()
      await vi.waitUntil(() => told.length === 2, { timeout: 10_000 })
    })
    live.somethingHappened()
    await vi.waitUntil(() => told.length === 3, { timeout: 10_000 })
    await log(world.db, works, 'after')
    live.somethingHappened()
    await vi.waitUntil(() => told.length === 4, { timeout: 10_000 })
    const [before = 0] = told
    expect(told).toEqual([before, before + 2, before + 1, before + 3])
    stop()
  },
)
