/** Several people at the same works at the same moment: on PostgreSQL through ten connections, on PGlite through one. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createComment } from '../../../domain/contract/comments.ts'
import { addFilesToWork } from '../../../domain/contract/files.ts'
import { assessPermit, cancelPermit, createPermit, getPermit } from '../../../domain/contract/permits.ts'
import { createWork, revertStart, startWork, stopWork } from '../../../domain/contract/works.ts'
import { application, furtherApplication } from '../../testing/application.ts'
import type { Answer } from '../../testing/client.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let params: PermitPath
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.clock.set('2026-11-24T10:00')
  params = await people.apply()
})

const times = <T>(count: number, once: (n: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, n) => once(n)))

/** How often each status was answered. */
function tally(answers: readonly Answer<unknown>[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

const eventsOf = async (name: string) => {
  const rows = await world.db
    .selectFrom('work_event')
    .select('event')
    .where('work_reference', '=', params.workReferenceNumber)
    .execute()
  return rows.filter(({ event }) => event === name).length
}

const start = () => people.planner.call(startWork, { params, body: { actual_start_date: '2026-11-24T09:30:00Z' } })
const stop = () => people.planner.call(stopWork, { params, body: { actual_stop_date: '2026-11-24T09:45:00Z' } })
const undoStart = () => people.planner.call(revertStart, { params, body: { revert_reason: 'A mistake' } })
const cancel = () => people.planner.call(cancelPermit, { params, body: { permit_status: 'cancelled' } })
const grant = () =>
  people.officer.call(assessPermit, { params, body: { assessment_status: 'granted', assessment_discount: 0 } })
const refuse = () =>
  people.officer.call(assessPermit, {
    params,
    body: { assessment_status: 'refused', reasons_for_refusal: ['RC10'], additional_comments: 'Too wide' },
  })
const status = async () => (await people.planner.must(getPermit, { params })).permit_status

describe('one of many wins, and only its event is written', () => {
  it('BR-PERMIT-74 a start', async () => {
    expect(tally(await times(12, start))).toEqual({ 204: 1, 409: 11 })
    expect(await eventsOf('work_start_logged')).toBe(1)
  })

  it('BR-PERMIT-52, 54 granting and refusing', async () => {
    const answers = await times(12, (n) => (n % 2 === 0 ? grant() : refuse()))
    expect(tally(answers)).toEqual({ 204: 1, 409: 11 })
    expect((await eventsOf('permit_granted')) + (await eventsOf('permit_refused'))).toBe(1)
  })

  it('BR-PERMIT-58 starting and cancelling', async () => {
    const answers = await times(12, (n) => (n % 2 === 0 ? start() : cancel()))
    expect(tally(answers)).toEqual({ 204: 1, 409: 11 })
    const isStarted = (await eventsOf('work_start_logged')) === 1
    expect(await eventsOf('permit_cancelled')).toBe(isStarted ? 0 : 1)
    expect(await status()).toBe(isStarted ? 'submitted' : 'cancelled')
  })

  it('BR-PERMIT-62, 81 stopping and undoing the start', async () => {
    await grant()
    await start()
    const answers = await times(12, (n) => (n % 2 === 0 ? stop() : undoStart()))
    expect(tally(answers)).toEqual({ 204: 1, 409: 11 })
    expect((await eventsOf('work_stop_logged')) + (await eventsOf('work_start_reverted'))).toBe(1)
  })

  it('BR-PERMIT-24 a further permit', async () => {
    await cancel()
    const apply = () => people.planner.call(createPermit, { params, body: furtherApplication() })
    expect(tally(await times(12, apply))).toEqual({ 201: 1, 409: 11 })
    const permits = await world.db
      .selectFrom('permit')
      .select(['reference', 'is_active'])
      .where('work_reference', '=', params.workReferenceNumber)
      .orderBy('sequence')
      .execute()
    expect(permits.map(({ is_active }) => is_active)).toEqual([false, true])
  })

  it('BR-GEN-60 a works reference', async () => {
    const body = application({ work_reference_number: 'MW001RACE' })
    const answers = await times(12, () => people.planner.call(createWork, { body }))
    expect(tally(answers)).toEqual({ 201: 1, 409: 11 })
  })

  it('BR-GEN-53 a file', async () => {
    const others = await times(6, () => people.apply())
    const file_ids = [await uploadFile(people.planner)]
    const answers = await Promise.all(
      others.map((of) => people.planner.call(addFilesToWork, { params: of, body: { file_ids } })),
    )
    expect(tally(answers)).toEqual({ 201: 1, 400: 5 })
  })

  it('BR-PERMIT-15 the end of the time to decide, and the decision', async () => {
    const decisions = times(6, grant)
    const deeming = world.waitUntil('2026-11-27T00:00')
    const answers = await decisions
    await deeming
    await world.waitUntil('2026-11-27T00:01')
    const granted = answers.filter((answer) => answer.status === 204).length
    expect((await eventsOf('permit_granted')) + (await eventsOf('permit_deemed'))).toBe(1)
    expect(await eventsOf('permit_granted')).toBe(granted)
    expect(await status()).toBe('granted')
  })
})

describe('what all may do is done for all', () => {
  it('BR-GEN-77, 80 comments have numbers without gaps', async () => {
    const comment = (n: number) => {
      const by = n % 2 === 0 ? people.planner : people.officer
      return by.must(createComment, { params, body: { topic: 'GENERAL', detail: `Comment ${n}`, is_internal: false } })
    }
    const references = (await times(12, comment)).map((made) => made.comment_reference_number)
    const expected = Array.from({ length: 12 }, (_, n) => `-COM-${String(n + 1).padStart(2, '0')}`)
    expect(references.toSorted()).toEqual(expected.map((suffix) => params.workReferenceNumber + suffix))
  })

  it('BR-GEN-98 forty applications at once, four with each key, are ten works records', async () => {
    const answers = await times(40, (n) =>
      people.planner.must(createWork, { body: application(), headers: { 'idempotency-key': `crowd-${n % 10}` } }),
    )
    expect(new Set(answers.map((made) => made.work_reference_number)).size).toBe(10)
  })
})
