import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelPermit } from '../../../domain/contract/permits.ts'
import { startWork } from '../../../domain/contract/works.ts'
import { immediate } from '../../testing/application.ts'
import { alterationsOf, oneDayLonger, type Alterations } from '../../testing/change-request.ts'
import { peopleOf, revocation, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let changes: Alterations
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  changes = alterationsOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

async function waiting() {
  const path = await people.apply()
  await people.decide(path)
  return changes.make(path, oneDayLonger)
}

const cancellation = { permit_status: 'cancelled' } as const
const isDecided = async (path: Awaited<ReturnType<typeof waiting>>) => {
  const { alteration_status } = await changes.read(path)
  const events = await people.history(path)
  return [alteration_status, events.filter((event) => event === 'alteration_cancelled').length]
}

describe('a change request that waits ends with its permit', () => {
  it('BR-ALT-18, 36; BR-PERMIT-58; BR-WORK-26: cancelled when the permit is', async () => {
    const path = await waiting()
    await people.planner.must(cancelPermit, { params: path, body: cancellation })
    expect(await isDecided(path)).toEqual(['cancelled', 1])
    expect((await people.history(path)).slice(-2)).toEqual(['permit_cancelled', 'alteration_cancelled'])
  })

  it('BR-WORK-27; BR-PERMIT-59: also that of immediate works in progress', async () => {
    const path = await people.apply(immediate)
    await people.decide(path)
    const longer = { ...immediate, proposed_end_date: '2026-11-27T00:00:00.000Z' }
    const change = await changes.make(path, longer)
    expect((await changes.read(change)).alteration_type).toBe('WORK_EXTENSION')
    await people.planner.must(cancelPermit, { params: path, body: cancellation })
    expect(await isDecided(change)).toEqual(['cancelled', 1])
  })

  it('BR-WORK-23; BR-PERMIT-62: cancelled when the works stop', async () => {
    const path = await waiting()
    await people.planner.must(startWork, { params: path, body: { actual_start_date: '2026-11-24T09:00:00Z' } })
    await people.stop(path, '2026-11-24T09:30:00Z')
    expect(await isDecided(path)).toEqual(['cancelled', 1])
  })

  it('BR-PERMIT-63: also when the works of a revoked permit stop', async () => {
    const path = await people.apply()
    await people.decide(path)
    await people.start(path, '2026-11-24T09:00:00Z')
    await people.decide(path, revocation)
    const change = await changes.make(path, oneDayLonger)
    await people.stop(path, '2026-11-24T09:30:00Z')
    expect(await isDecided(change)).toEqual(['cancelled', 1])
  })

  it('BR-ALT-18, 37; BR-PERMIT-60: revoked when the permit is', async () => {
    const path = await waiting()
    await people.decide(path, revocation)
    expect(await isDecided(path)).toEqual(['revoked', 1])
    expect((await changes.read(path)).alteration_status_string).toBe('Revoked')
  })

  it('BR-ALT-39: one that is decided stays as it is', async () => {
    const path = await waiting()
    await changes.decide(path)
    await people.decide(path, revocation)
    expect(await isDecided(path)).toEqual(['granted', 0])
  })

  it('BR-ALT-36: and no longer deems', async () => {
    const path = await waiting()
    await people.planner.must(cancelPermit, { params: path, body: cancellation })
    await world.waitUntil('2026-12-05T09:00')
    expect(await isDecided(path)).toEqual(['cancelled', 1])
  })
})
