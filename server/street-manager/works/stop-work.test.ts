import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createPermit } from '../../../domain/contract/permits.ts'
import { revertStop, stopWork } from '../../../domain/contract/works.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import {
  grant,
  modification,
  peopleOf,
  refusal,
  revocation,
  type People,
  type PermitPath,
} from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const started = '2026-12-07T08:30:00Z'
const stopped = '2026-12-08T15:00:00Z'

/** Granted, started on the first day, seen in the afternoon of the second. */
const inProgress = async (): Promise<PermitPath> => {
  const path = await people.apply()
  await people.decide(path)
  world.clock.set('2026-12-08T16:00')
  await people.start(path, started)
  return path
}

const tryStop = (params: PermitPath, at: string) =>
  people.planner.refusal(stopWork, { params, body: { actual_stop_date: at } })
const undo = { revert_reason: 'The gang came back' }
const revert = (params: PermitPath) => people.planner.must(revertStop, { params, body: undo })
const tryRevert = (params: PermitPath) => people.planner.refusal(revertStop, { params, body: undo })

describe('works stop', () => {
  it('BR-WORK-23, BR-PERMIT-62: are completed and their permit is closed', async () => {
    const path = await inProgress()
    await people.stop(path, stopped)
    const work = await people.readWork(path)
    expect(work).toMatchObject({ work_status: 'completed', work_end_time: '2026-12-08T15:00:00.000Z' })
    expect(work.active_permit).toMatchObject({
      permit_status: 'closed',
      assessment_status: 'granted',
      actual_stop_date: '2026-12-08T15:00:00.000Z',
    })
    expect(await people.history(path)).toContain('work_stop_logged')
  })

  it('BR-PERMIT-63: also when their permit was revoked', async () => {
    const path = await inProgress()
    await people.decide(path, revocation)
    await people.stop(path, stopped)
    expect((await people.readWork(path)).work_status).toBe('completed')
  })

  it.each([
    ['before the start', '2026-12-07T08:29:00Z'],
    ['in the future', '2026-12-08T16:01:00Z'],
  ])('BR-PERMIT-83: not %s', async (_, at) => {
    const path = await inProgress()
    expect(await tryStop(path, at)).toMatchObject({ status: 400, fields: ['actual_stop_date'] })
    expect((await people.readWork(path)).work_status).toBe('in_progress')
  })

  it('BR-PERMIT-83: not without a start', async () => {
    const path = await people.apply()
    await people.decide(path)
    expect((await tryStop(path, '2026-11-24T09:00:00Z')).status).toBe(409)
  })

  it('BR-PERMIT-83: not twice', async () => {
    const path = await inProgress()
    await people.stop(path, stopped)
    expect((await tryStop(path, stopped)).status).toBe(409)
  })

  it.each(['planner@broadband.example', 'officer@marlshire.example'])(
    'BR-ROLE-42, 44: %s may not log it',
    async (email) => {
      const path = await inProgress()
      const body = { actual_stop_date: stopped }
      expect((await world.as(email).refusal(stopWork, { params: path, body })).status).toBe(401)
    },
  )
})

describe('immediate works that stop before a decision', () => {
  const at = '2026-11-24T09:30:00Z'

  it('BR-PERMIT-48, 79: are granted by it when nobody looked at them', async () => {
    const path = await people.apply(immediate)
    await people.stop(path, at)
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'closed', assessment_status: 'granted_auto' })
    expect((await people.history(path)).slice(-2)).toEqual(['work_stop_logged', 'permit_granted'])
  })

  it('BR-PERMIT-79: stay refused when they were refused', async () => {
    const path = await people.apply(immediate)
    await people.decide(path, refusal)
    await people.stop(path, at)
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'closed', assessment_status: 'refused' })
  })

  it('BR-PERMIT-48, 75: wait for the decision when somebody looks at them, and stay closed when it comes', async () => {
    const path = await people.apply(immediate)
    await people.look(path)
    await people.stop(path, at)
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'closed', assessment_status: null })
    await people.decide(path, grant)
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'closed', assessment_status: 'granted' })
  })

  it('BR-PERMIT-75: can be refused then, too', async () => {
    const path = await people.apply(immediate)
    await people.decide(path, modification)
    await people.stop(path, at)
    await people.decide(path, refusal)
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'closed', assessment_status: 'refused' })
  })
})

describe('a stop undone', () => {
  it('BR-WORK-25, BR-PERMIT-64: the works go on under their permit', async () => {
    const path = await inProgress()
    await people.stop(path, stopped)
    await revert(path)
    const work = await people.readWork(path)
    expect(work.work_status).toBe('in_progress')
    expect(work.active_permit).toMatchObject({ permit_status: 'granted', actual_stop_date: null })
    expect(work.history[0]).toMatchObject({ event: 'work_stop_reverted', details: undo.revert_reason })
  })

  it('BR-PERMIT-64: a permit granted by the stop stays granted', async () => {
    const path = await people.apply(immediate)
    await people.stop(path, '2026-11-24T09:30:00Z')
    await revert(path)
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'granted', assessment_status: 'granted_auto' })
  })

  it('BR-PERMIT-64: an undecided one waits again', async () => {
    const path = await people.apply(immediate)
    await people.look(path)
    await people.stop(path, '2026-11-24T09:30:00Z')
    await revert(path)
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'under_assessment', assessment_status: null })
  })

  it('BR-PERMIT-64, 75: one decided after the stop keeps the decision', async () => {
    const path = await people.apply(immediate)
    await people.look(path)
    await people.stop(path, '2026-11-24T09:30:00Z')
    await people.decide(path, refusal)
    await revert(path)
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'refused', assessment_status: 'refused' })
  })

  it('BR-PERMIT-64: a revoked one is revoked again', async () => {
    const path = await inProgress()
    await people.decide(path, revocation)
    await people.stop(path, stopped)
    await revert(path)
    expect((await people.readPermit(path)).permit_status).toBe('revoked')
  })

  it('BR-PERMIT-84: not while the works are in progress', async () => {
    expect((await tryRevert(await inProgress())).status).toBe(409)
  })

  it('BR-PERMIT-84: not when a newer permit was applied for', async () => {
    const path = await inProgress()
    await people.stop(path, stopped)
    const body = furtherApplication({ proposed_start_date: '2026-12-15' })
    await people.planner.must(createPermit, { params: path, body })
    expect((await tryRevert(path)).status).toBe(409)
  })
})
