import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { revertStart, startWork } from '../../../domain/contract/works.ts'
import { immediate } from '../../testing/application.ts'
import { modification, peopleOf, refusal, revocation, type People, type PermitPath } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

type Changes = Parameters<People['apply']>[0]

const firstDay = '2026-12-07T08:30:00Z'

/** A permit granted for 7 and 8 December, seen on the first of them at 9am. */
const granted = async (changes: Changes = {}): Promise<PermitPath> => {
  const path = await people.apply(changes)
  await people.decide(path)
  world.clock.set('2026-12-07T09:00')
  return path
}

const tryStart = (params: PermitPath, at = firstDay) =>
  people.planner.refusal(startWork, { params, body: { actual_start_date: at } })
const tryRevert = (params: PermitPath) =>
  people.planner.refusal(revertStart, { params, body: { revert_reason: 'The gang went elsewhere' } })

describe('works start', () => {
  it('BR-WORK-22, BR-PERMIT-74: are in progress, their permit stays as it is', async () => {
    const path = await granted()
    await people.start(path, firstDay)
    const work = await people.readWork(path)
    expect(work).toMatchObject({ work_status: 'in_progress', work_start_time: '2026-12-07T08:30:00.000Z' })
    expect(work.active_permit).toMatchObject({
      permit_status: 'granted',
      actual_start_date: '2026-12-07T08:30:00.000Z',
      proposed_end_date: '2026-12-08T00:00:00.000Z',
    })
    expect(await people.history(path)).toContain('work_start_logged')
  })

  it('BR-PERMIT-80: may start while the application waits', async () => {
    const path = await people.apply()
    await people.start(path, '2026-11-24T09:00:00Z')
    expect((await people.readWork(path)).work_status).toBe('in_progress')
  })

  it('BR-ROLE-20: a contractor logs it for its promoter', async () => {
    const path = await granted()
    await people.contractor.must(startWork, { params: path, body: { actual_start_date: firstDay } })
    expect((await people.readWork(path)).work_status).toBe('in_progress')
  })

  it('BR-PERMIT-80: not in the future, by a minute', async () => {
    const path = await granted()
    expect(await tryStart(path, '2026-12-07T09:01:00Z')).toMatchObject({ status: 400, fields: ['actual_start_date'] })
    expect((await people.readWork(path)).work_status).toBe('planned')
  })

  it.each([
    ['BR-PERMIT-80: sent back for changes', modification],
    ['BR-PERMIT-74: refused', refusal],
  ])('%s: cannot start', async (_, decision) => {
    const path = await people.apply()
    await people.decide(path, decision)
    expect((await tryStart(path, '2026-11-24T09:00:00Z')).status).toBe(409)
  })

  it('BR-PERMIT-76: revoked before the start: cannot start', async () => {
    const path = await granted()
    await people.decide(path, revocation)
    expect((await tryStart(path)).status).toBe(409)
  })

  it('BR-PERMIT-74: cannot start twice', async () => {
    const path = await granted()
    await people.start(path, firstDay)
    expect((await tryStart(path)).status).toBe(409)
  })

  it('BR-PERMIT-85: immediate works are in progress already', async () => {
    const path = await people.apply(immediate)
    expect((await tryStart(path, '2026-11-24T09:30:00Z')).status).toBe(409)
  })

  it('BR-PERMIT-69: a PAA is no leave to start', async () => {
    const path = await people.apply({ proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' })
    expect((await tryStart(path, '2026-11-24T09:00:00Z')).status).toBe(409)
  })

  it.each(['planner@broadband.example', 'officer@marlshire.example', 'officer@eastmarl.example'])(
    'BR-ROLE-44: %s may not log it',
    async (email) => {
      const path = await granted()
      const body = { actual_start_date: firstDay }
      expect(await world.as(email).refusal(startWork, { params: path, body })).toMatchObject({ status: 401 })
    },
  )

  it('BR-ROLE-11: nor may a planner who only reads the workstream', async () => {
    const made = { ...(await granted()) }
    await world.db
      .updateTable('work')
      .set({ workstream_prefix: '003' })
      .where('reference', '=', made.workReferenceNumber)
      .execute()
    expect((await tryStart(made)).status).toBe(401)
  })
})

describe('a late start', () => {
  const late = '2026-12-08T08:00:00Z'
  const startLate = async (changes: Changes) => {
    const path = await granted(changes)
    world.clock.set('2026-12-08T09:00')
    await people.start(path, late)
    return path
  }

  it('BR-PERMIT-87, 88, 96: moves the end on a quiet road, with its time and the reasonable period', async () => {
    const path = await startLate({ proposed_end_time: '2026-12-08T17:00:00Z' })
    expect(await people.readPermit(path)).toMatchObject({
      proposed_end_date: '2026-12-09T00:00:00.000Z',
      proposed_end_time: '2026-12-09T17:00:00.000Z',
      reasonable_period_end_date: '2026-12-09T00:00:00.000Z',
      working_day_duration: 3,
    })
    const [event] = (await people.readWork(path)).history
    expect(event?.details).toContain('9 December 2026')
  })

  it('BR-PERMIT-82: undone, the end comes back', async () => {
    const path = await startLate({ proposed_end_time: '2026-12-08T17:00:00Z' })
    await people.planner.must(revertStart, { params: path, body: { revert_reason: 'Wrong street' } })
    expect(await people.readPermit(path)).toMatchObject({
      actual_start_date: null,
      proposed_end_date: '2026-12-08T00:00:00.000Z',
      proposed_end_time: '2026-12-08T17:00:00.000Z',
      reasonable_period_end_date: '2026-12-08T00:00:00.000Z',
    })
  })

  it.each<[string, Changes]>([
    ['on a road of category 2', { usrn: testStreets.busy.usrn }],
    [
      'where a traffic-sensitive designation was selected',
      { usrn: testStreets.sensitive.usrn, permit_asds: [{ street_special_desig_code: 2 }] },
    ],
  ])('BR-PERMIT-87: does not move the end %s', async (_, changes) => {
    const path = await startLate(changes)
    expect((await people.readPermit(path)).proposed_end_date).toBe('2026-12-08T00:00:00.000Z')
  })

  it('BR-PERMIT-87: moves it where the designation was not selected', async () => {
    const path = await startLate({ usrn: testStreets.sensitive.usrn })
    expect((await people.readPermit(path)).proposed_end_date).toBe('2026-12-09T00:00:00.000Z')
  })

  it('BR-PERMIT-89: after the validity period is logged, and moves nothing', async () => {
    const path = await granted()
    world.clock.set('2026-12-09T09:00')
    await people.start(path, '2026-12-09T08:00:00Z')
    expect((await people.readPermit(path)).proposed_end_date).toBe('2026-12-08T00:00:00.000Z')
  })
})

describe('a start undone', () => {
  it('BR-WORK-24, BR-PERMIT-81: the works are planned again, and the reason is on record', async () => {
    const path = await granted()
    await people.start(path, firstDay)
    await people.planner.must(revertStart, { params: path, body: { revert_reason: 'Wrong street' } })
    const work = await people.readWork(path)
    expect(work.work_status).toBe('planned')
    expect(work.active_permit).toMatchObject({ permit_status: 'granted', actual_start_date: null })
    expect(work.history[0]).toMatchObject({ event: 'work_start_reverted', details: 'Wrong street' })
  })

  it('BR-PERMIT-81: can be started again', async () => {
    const path = await granted()
    await people.start(path, firstDay)
    await people.planner.must(revertStart, { params: path, body: { revert_reason: 'Wrong street' } })
    await people.start(path, firstDay)
    expect((await people.readWork(path)).work_status).toBe('in_progress')
  })

  it('BR-PERMIT-81: not without a start', async () => {
    expect((await tryRevert(await granted())).status).toBe(409)
  })

  it('BR-PERMIT-81: not after the stop', async () => {
    const path = await granted()
    await people.start(path, firstDay)
    await people.stop(path, '2026-12-07T08:45:00Z')
    expect((await tryRevert(path)).status).toBe(409)
  })

  it('BR-PERMIT-81: not when the permit was revoked', async () => {
    const path = await granted()
    await people.start(path, firstDay)
    await people.decide(path, revocation)
    expect((await tryRevert(path)).status).toBe(409)
  })

  it('BR-PERMIT-85: not for immediate works', async () => {
    expect((await tryRevert(await people.apply(immediate))).status).toBe(409)
  })

  it.each(['', '  ', 'x'.repeat(501)])(
    'BR-PERMIT-81: not without a reason of at most 500 characters (%#)',
    async (text) => {
      const path = await granted()
      await people.start(path, firstDay)
      const refused = await people.planner.refusal(revertStart, { params: path, body: { revert_reason: text } })
      expect(refused).toMatchObject({ status: 400, fields: ['revert_reason'] })
    },
  )
})
