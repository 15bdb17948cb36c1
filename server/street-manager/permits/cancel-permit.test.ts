import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { cancelPermit } from '../../../domain/contract/permits.ts'
import { immediate } from '../../testing/application.ts'
import { modification, peopleOf, refusal, revocation, type People, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

type Body = BodyOf<typeof cancelPermit>

const cancellation: Body = { permit_status: 'cancelled', permit_cancellation_reason: 'weather' }
const cancel = (params: PermitPath, body: Body = cancellation) => people.planner.must(cancelPermit, { params, body })
const tryCancel = (params: PermitPath, body: Body = cancellation) =>
  people.planner.refusal(cancelPermit, { params, body })

describe('cancelling', () => {
  it('BR-PERMIT-58, BR-WORK-26: ends the permit and its works, with the reason', async () => {
    const path = await people.apply()
    await cancel(path, { ...cancellation, additional_comments: 'Storm on its way' })
    const work = await people.readWork(path)
    expect(work.work_status).toBe('cancelled')
    expect(work.active_permit).toMatchObject({
      permit_status: 'cancelled',
      permit_cancellation_reason: 'weather',
      permit_cancellation_reason_string: 'Weather',
    })
    expect(work.history[0]).toMatchObject({ event: 'permit_cancelled', details: 'Weather. Storm on its way' })
  })

  it.each<[string, (path: PermitPath) => Promise<unknown>]>([
    ['under assessment', (path) => people.look(path)],
    ['granted', (path) => people.decide(path)],
    ['sent back for changes', (path) => people.decide(path, modification)],
    ['BR-PERMIT-66: refused', (path) => people.decide(path, refusal)],
  ])('BR-PERMIT-58: can follow while it is %s', async (_, prepare) => {
    const path = await people.apply()
    await prepare(path)
    await cancel(path)
    expect((await people.readPermit(path)).permit_status).toBe('cancelled')
  })

  it('BR-PERMIT-59, BR-WORK-27: ends immediate works in progress', async () => {
    const path = await people.apply(immediate)
    await cancel(path)
    expect((await people.readWork(path)).work_status).toBe('cancelled')
  })

  it('BR-PERMIT-67: needs no reason, but says so', async () => {
    const path = await people.apply()
    await cancel(path, { permit_status: 'cancelled' })
    expect((await people.readWork(path)).history[0]?.details).toBe('No reason given')
  })

  it('a PAA has an event of its own', async () => {
    const path = await people.apply({ proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' })
    await cancel(path)
    expect(await people.history(path)).toContain('paa_cancelled')
  })
})

describe('a cancellation that cannot be', () => {
  it.each<[string, Body, string]>([
    ['BR-PERMIT-72: another status', { permit_status: 'granted' }, 'permit_status'],
    [
      'BR-PERMIT-67: another reason without words',
      { ...cancellation, permit_cancellation_reason: 'other' },
      'permit_cancellation_reason_other',
    ],
    ['BR-GEN-05: too many words', { ...cancellation, additional_comments: 'x'.repeat(501) }, 'additional_comments'],
  ])('%s', async (_, body, field) => {
    const path = await people.apply()
    expect(await tryCancel(path, body)).toMatchObject({ status: 400, fields: [field] })
    expect((await people.readPermit(path)).permit_status).toBe('submitted')
  })

  it('BR-PERMIT-58: after the start', async () => {
    const path = await people.apply()
    await people.start(path, '2026-11-24T09:00:00Z')
    expect((await tryCancel(path)).status).toBe(409)
  })

  it('BR-PERMIT-59: immediate works after the stop', async () => {
    const path = await people.apply(immediate)
    await people.stop(path, '2026-11-24T09:30:00Z')
    expect((await tryCancel(path)).status).toBe(409)
  })

  it('BR-PERMIT-76: a revoked permit', async () => {
    const path = await people.apply()
    await people.decide(path)
    await people.decide(path, revocation)
    expect((await tryCancel(path)).status).toBe(409)
  })

  it('BR-PERMIT-58: twice', async () => {
    const path = await people.apply()
    await cancel(path)
    expect((await tryCancel(path)).status).toBe(409)
  })

  it.each(['officer@marlshire.example', 'planner@broadband.example'])('BR-PERMIT-68: by %s', async (email) => {
    const path = await people.apply()
    expect((await world.as(email).refusal(cancelPermit, { params: path, body: cancellation })).status).toBe(401)
  })
})
