import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assessPermit, cancelPermit, createPermit } from '../../domain/contract/permits.ts'
import { furtherApplication, immediate } from '../testing/application.ts'
import { grant, modification, peopleOf, revocation, type People } from '../testing/people.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

describe('permits that nobody decides in time', () => {
  it('BR-PERMIT-15, 53; BR-GEN-24: deem when the London day of the deadline has ended, not before', async () => {
    const path = await people.apply()
    await world.waitUntil('2026-11-26T23:59')
    expect((await people.readPermit(path)).permit_status).toBe('submitted')
    await world.waitUntil('2026-11-27T00:00')
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'granted',
      permit_status_string: 'Granted, deemed',
      assessment_status: 'granted',
      is_deemed: true,
    })
    expect(await people.history(path)).toEqual(['planned_works_record_created', 'permit_submitted', 'permit_deemed'])
    const [event] = (await people.readWork(path)).history
    expect(event?.username).toBe('Street Manager')
  })

  it('BR-GEN-24: a decision on the last evening is in time', async () => {
    const path = await people.apply()
    world.clock.set('2026-11-26T23:59')
    await people.decide(path)
    await world.waitUntil('2026-11-27T00:00')
    expect((await people.readPermit(path)).is_deemed).toBe(false)
  })

  it('BR-PERMIT-15: a decision after the deadline is too late, even before the permit was deemed', async () => {
    const path = await people.apply()
    world.clock.set('2026-11-27T00:00')
    const refused = await people.officer.refusal(assessPermit, { params: path, body: grant })
    expect(refused.status).toBe(409)
  })

  it('BR-PERMIT-15: a deemed permit cannot be granted again, but revoked', async () => {
    const path = await people.apply()
    await world.waitUntil('2026-11-27T09:00')
    expect((await people.officer.refusal(assessPermit, { params: path, body: grant })).status).toBe(409)
    await people.decide(path, revocation)
    expect((await people.readPermit(path)).permit_status).toBe('revoked')
  })

  it('BR-PERMIT-18: deem under assessment too', async () => {
    const path = await people.apply()
    await people.look(path)
    await world.waitUntil('2026-11-27T00:00')
    expect((await people.readPermit(path)).is_deemed).toBe(true)
  })

  it('BR-PERMIT-16: do not deem while the promoter has to change them', async () => {
    const path = await people.apply()
    await people.decide(path, modification)
    await world.waitUntil('2026-12-20T00:00')
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'permit_modification_request',
      is_deemed: false,
    })
  })

  it('BR-PERMIT-75: do not deem when immediate works stopped while somebody looked at them', async () => {
    const path = await people.apply(immediate)
    await people.look(path)
    await people.stop(path, '2026-11-24T09:30:00Z')
    await world.waitUntil('2026-12-20T00:00')
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'closed', assessment_status: null })
  })

  it('BR-PERMIT-15: a PAA deems after 28 days by an event of its own', async () => {
    const path = await people.apply({ proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' })
    await world.waitUntil('2026-12-22T23:59')
    expect((await people.readPermit(path)).is_deemed).toBe(false)
    await world.waitUntil('2026-12-23T00:00')
    expect((await people.readPermit(path)).is_deemed).toBe(true)
    expect(await people.history(path)).toContain('paa_deemed')
  })

  it('BR-GEN-11: in summer the day ends by British Summer Time', async () => {
    world.clock.set('2027-06-01T10:00')
    const path = await people.apply({ proposed_start_date: '2027-06-14', proposed_end_date: '2027-06-15' })
    await world.waitUntil('2027-06-03T22:59:59Z')
    expect((await people.readPermit(path)).is_deemed).toBe(false)
    await world.waitUntil('2027-06-03T23:00:00Z')
    expect((await people.readPermit(path)).is_deemed).toBe(true)
  })

  it('happens once, however often the job runs', async () => {
    const path = await people.apply()
    await world.waitUntil('2026-11-27T00:00')
    const before = await people.readWork(path)
    await world.waitUntil('2026-11-28T00:00')
    expect(await people.readWork(path)).toEqual(before)
  })
})

describe('permits whose time is over are granted, whoever comes before the job that says so (BR-PERMIT-15)', () => {
  it('BR-PERMIT-53, 62: the stop of immediate works closes a deemed permit, not one that it granted', async () => {
    const path = await people.apply(immediate)
    world.clock.set('2026-11-27T00:00')
    await people.stop(path, '2026-11-25T16:00:00Z')
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'closed',
      assessment_status: 'granted',
      is_deemed: true,
    })
    expect((await people.history(path)).slice(-2)).toEqual(['permit_deemed', 'work_stop_logged'])
  })

  it('BR-PERMIT-53, 61: a PAA is deemed before it progresses', async () => {
    const inMarch = { proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' }
    const path = await people.apply(inMarch)
    world.clock.set('2026-12-23T00:00')
    await people.planner.must(createPermit, { params: path, body: furtherApplication(inMarch) })
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'progressed',
      assessment_status: 'granted',
      is_deemed: true,
    })
  })

  it('BR-FEE-07: it was granted before it was cancelled, and is charged', async () => {
    const path = await people.apply()
    world.clock.set('2026-11-27T00:00')
    await people.planner.must(cancelPermit, { params: path, body: { permit_status: 'cancelled' } })
    const charges = await world.db
      .selectFrom('chargeable_event')
      .select('kind')
      .where('permit_reference', '=', path.permitReferenceNumber)
      .execute()
    expect(charges).toEqual([{ kind: 'permit_granted' }])
  })

  it('BR-PERMIT-60: it can be revoked', async () => {
    const path = await people.apply()
    world.clock.set('2026-11-27T00:00')
    await people.decide(path, revocation)
    expect((await people.history(path)).slice(-2)).toEqual(['permit_deemed', 'permit_revoked'])
  })
})
