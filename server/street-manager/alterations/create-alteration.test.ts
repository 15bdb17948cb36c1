import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAlteration } from '../../../domain/contract/alterations.ts'
import { cancelPermit } from '../../../domain/contract/permits.ts'
import { alterationsOf, changeRequest, oneDayLonger, type Alterations } from '../../testing/change-request.ts'
import { grant, modification, peopleOf, refusal, revocation, type People } from '../../testing/people.ts'
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

const extended = { ...oneDayLonger, proposed_start_time: '2026-12-07T08:00:00.000Z' } as const

/** Granted and begun on the day that was proposed. */
async function begun() {
  const path = await people.apply()
  await people.decide(path)
  world.clock.set('2026-12-07T12:00')
  await people.start(path, '2026-12-07T09:00:00Z')
  return path
}

describe('what a change is follows from the permit', () => {
  it('BR-ALT-01, 30; BR-PERMIT-17: before the decision it is imposed by the promoter, at once, and moves no deadline', async () => {
    const path = await people.apply()
    world.clock.set('2026-11-25T10:00')
    const change = await changes.make(path, oneDayLonger)
    expect(await changes.read(change)).toMatchObject({
      alteration_type: 'PROMOTER_IMPOSED_CHANGE',
      alteration_status: 'auto_applied',
      alteration_status_string: 'Applied',
      deadline_date: '2026-11-26T00:00:00.000Z',
    })
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'submitted',
      proposed_end_date: '2026-12-09T00:00:00.000Z',
      deadline_date: '2026-11-26T00:00:00.000Z',
    })
    expect(await people.history(path)).toContain('alteration_applied_auto')
  })

  it('BR-ALT-01: an application under assessment stays so', async () => {
    const path = await people.apply()
    await people.look(path)
    const change = await changes.make(path, oneDayLonger)
    expect(await changes.read(change)).toMatchObject({ alteration_type: 'PROMOTER_IMPOSED_CHANGE' })
    expect((await people.readPermit(path)).permit_status).toBe('under_assessment')
  })

  it('BR-ALT-02; BR-PERMIT-06, 56: the answer to a modification request submits the permit again for two working days', async () => {
    const path = await people.apply()
    await people.decide(path, modification)
    world.clock.set('2026-11-27T16:31')
    const change = await changes.make(path, { description_of_work: 'One lane stays open' })
    expect(await changes.read(change)).toMatchObject({
      alteration_type: 'MODIFIED_PERMIT',
      alteration_status: 'auto_applied',
      deadline_date: '2026-12-02T00:00:00.000Z',
    })
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'submitted',
      assessment_status: null,
      deadline_date: '2026-12-02T00:00:00.000Z',
      description_of_work: 'One lane stays open',
      ever_modification_requested: true,
    })
  })

  it('BR-PERMIT-16, 42: a modified permit can deem, and is not sent back again', async () => {
    const path = await people.apply()
    await people.decide(path, modification)
    await changes.make(path)
    const again = await changes.officerRefused(path, modification)
    expect(again).toMatchObject({ status: 409, problems: [{ rule: 'BR-PERMIT-42' }] })
    await world.waitUntil('2026-11-27T00:00')
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'granted', is_deemed: true })
  })

  it('BR-ALT-03, 31: a granted permit is asked for, with two working days for the answer', async () => {
    const path = await people.apply()
    await people.decide(path)
    const change = await changes.make(path, oneDayLonger)
    expect(await changes.read(change)).toMatchObject({
      permit_alteration_reference_number: `${path.permitReferenceNumber}-CR-01`,
      alteration_type: 'PROMOTER_CHANGE_REQUEST',
      alteration_status: 'submitted',
      deadline_date: '2026-11-26T00:00:00.000Z',
      permit_status: 'granted',
    })
    expect((await people.readPermit(path)).proposed_end_date).toBe('2026-12-08T00:00:00.000Z')
  })

  it('BR-ALT-04: a later end of works in progress is an extension', async () => {
    const change = await changes.make(await begun(), extended)
    expect((await changes.read(change)).alteration_type).toBe('WORK_EXTENSION')
  })

  it('BR-ALT-03: without a later end works in progress have a change request like others', async () => {
    const path = await begun()
    const same = { proposed_start_time: extended.proposed_start_time, description_of_work: 'Repair two pipes' }
    expect((await changes.read(await changes.make(path, same))).alteration_type).toBe('PROMOTER_CHANGE_REQUEST')
  })

  it('BR-ALT-03; BR-PERMIT-60: a permit revoked after the start can still be changed', async () => {
    const path = await begun()
    await people.decide(path, revocation)
    expect((await changes.read(await changes.make(path, extended))).alteration_type).toBe('WORK_EXTENSION')
  })
})

describe('BR-ALT-11: permits that cannot be changed', () => {
  const paa = { proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' }

  it('BR-PERMIT-69: a PAA', async () => {
    const path = await people.apply(paa)
    expect(await changes.refused(path, paa)).toMatchObject({ status: 409, problems: [{ rule: 'BR-PERMIT-69' }] })
  })

  it.each([
    ['a refused one', refusal],
    ['one revoked before the works', revocation],
  ])('%s', async (_, decision) => {
    const path = await people.apply()
    if (decision === revocation) await people.decide(path, grant)
    await people.decide(path, decision)
    expect(await changes.refused(path)).toMatchObject({ status: 409, problems: [{ rule: 'BR-ALT-11' }] })
  })

  it('a cancelled one', async () => {
    const path = await people.apply()
    await people.planner.must(cancelPermit, { params: path, body: { permit_status: 'cancelled' } })
    expect((await changes.refused(path)).status).toBe(409)
  })

  it('a closed one', async () => {
    const path = await begun()
    await people.stop(path, '2026-12-07T11:00:00Z')
    expect((await changes.refused(path, extended)).status).toBe(409)
  })

  it('BR-PERMIT-15: one whose time to decide is over, even before it was deemed', async () => {
    const path = await people.apply()
    world.clock.set('2026-11-27T00:00')
    expect((await changes.refused(path)).status).toBe(409)
  })
})

describe('BR-ALT-10: one change request waits at a time', () => {
  it('a second is refused, and asked for again after the decision gets the next number (BR-GEN-63, 80)', async () => {
    const path = await people.apply()
    await people.decide(path)
    const first = await changes.make(path, oneDayLonger)
    expect(await changes.refused(path)).toMatchObject({ status: 409, problems: [{ rule: 'BR-ALT-10' }] })
    await changes.decide(first)
    const second = await changes.make(path, oneDayLonger)
    expect(second.permitAlterationReferenceNumber).toBe(`${path.permitReferenceNumber}-CR-02`)
  })

  it('of many at the same moment one gets through', async () => {
    const path = await people.apply()
    await people.decide(path)
    const both = [people.planner, people.contractor, people.planner, people.contractor]
    const attempts = both.map((who) => who.call(createAlteration, { params: path, body: changeRequest(oneDayLonger) }))
    const answers = await Promise.all(attempts)
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
    const events = (await people.history(path)).filter((event) => event === 'alteration_submitted')
    expect(events).toHaveLength(1)
    const { permit_alterations } = await people.readPermit(path)
    expect(permit_alterations).toHaveLength(1)
  })

  it('BR-ALT-10; BR-PERMIT-57: one that waits keeps a permit that was sent back from its decision', async () => {
    const path = await people.apply()
    await people.decide(path)
    await changes.make(path, oneDayLonger)
    await world.db
      .updateTable('permit')
      .set({ permit_status: 'permit_modification_request', assessment_status: 'permit_modification_request' })
      .where('reference', '=', path.permitReferenceNumber)
      .execute()
    expect((await changes.officerRefused(path, grant)).status).toBe(409)
    expect((await changes.officerRefused(path, refusal)).status).toBe(409)
  })
})
