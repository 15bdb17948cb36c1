import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { alterationsOf, oneDayLonger, type Alterations } from '../testing/change-request.ts'
import { peopleOf, type People } from '../testing/people.ts'
import { startWorld, type World } from '../testing/world.ts'

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

describe('change requests that nobody decides in time', () => {
  it('BR-ALT-17, 35; BR-GEN-24: deem when the London day of the deadline has ended, and are applied', async () => {
    const path = await waiting()
    await world.waitUntil('2026-11-26T23:59')
    expect((await changes.read(path)).alteration_status).toBe('submitted')
    await world.waitUntil('2026-11-27T00:00')
    expect(await changes.read(path)).toMatchObject({
      alteration_status: 'deemed',
      alteration_status_string: 'Granted (deemed)',
    })
    expect((await people.readPermit(path)).proposed_end_date).toBe('2026-12-09T00:00:00.000Z')
    const [event] = (await people.readWork(path)).history
    expect(event).toMatchObject({ event: 'alteration_deemed', username: 'Street Manager' })
  })

  it('BR-FEE-05: are charged like granted ones', async () => {
    const path = await waiting()
    await world.waitUntil('2026-11-27T00:00')
    const charges = await world.db
      .selectFrom('chargeable_event')
      .select(['kind', 'alteration_reference'])
      .where('permit_reference', '=', path.permitReferenceNumber)
      .orderBy('id')
      .execute()
    expect(charges).toEqual([
      { kind: 'permit_granted', alteration_reference: null },
      { kind: 'change_request_granted', alteration_reference: path.permitAlterationReferenceNumber },
    ])
  })

  it('BR-GEN-14, 21: the two days count from the next working day when sent after 4:30pm', async () => {
    const path = await people.apply()
    await people.decide(path)
    world.clock.set('2026-11-27T16:31')
    const late = await changes.make(path, oneDayLonger)
    expect((await changes.read(late)).deadline_date).toBe('2026-12-02T00:00:00.000Z')
    await world.waitUntil('2026-12-02T23:59')
    expect((await changes.read(late)).alteration_status).toBe('submitted')
    await world.waitUntil('2026-12-03T00:00')
    expect((await changes.read(late)).alteration_status).toBe('deemed')
  })

  it('BR-ALT-35: deem once, however late and often the job runs', async () => {
    const path = await waiting()
    await world.waitUntil('2026-12-04T09:00')
    const before = await people.readWork(path)
    expect(before.history.filter(({ event }) => event === 'alteration_deemed')).toHaveLength(1)
    await world.waitUntil('2026-12-05T09:00')
    expect(await people.readWork(path)).toEqual(before)
  })

  it('BR-ALT-39: leave decided ones alone', async () => {
    const path = await waiting()
    await changes.decide(path, { alteration_status: 'refused', assessment_comments: 'The market needs the road' })
    await world.waitUntil('2026-12-05T09:00')
    expect((await changes.read(path)).alteration_status).toBe('refused')
    expect((await people.readPermit(path)).proposed_end_date).toBe('2026-12-08T00:00:00.000Z')
  })
})
