import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessPermit, cancelPermit, createPermit, getPermit } from '../../../domain/contract/permits.ts'
import { getWork, revertStart, revertStop, startWork, stopWork } from '../../../domain/contract/works.ts'
import { makeChance } from '../../sandbox/chance.ts'
import { makeStreets } from '../../sandbox/streets.ts'
import { makeWorks } from '../../sandbox/works.ts'
import { insertRows } from '../../store/insert-rows.ts'
import { furtherApplication } from '../../testing/application.ts'
import type { Answer } from '../../testing/client.ts'
import { grant, peopleOf, refusal, revocation, type People } from '../../testing/people.ts'
import { testNow } from '../../testing/test-clock.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let paths: { workReferenceNumber: string; permitReferenceNumber: string }[]

beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  const made = makeWorks(120, makeStreets(makeChance(2026)), testNow, makeChance(7))
  await insertRows(world.db, 'work', made.works)
  await insertRows(world.db, 'permit', made.permits)
  await insertRows(world.db, 'comment', made.comments)
  await insertRows(world.db, 'work_event', made.events)
  paths = made.permits.map((permit) => ({
    workReferenceNumber: permit.work_reference,
    permitReferenceNumber: permit.reference,
  }))
})
afterAll(() => world.stop())

const now = '2026-11-24T09:00:00Z'

describe('works of the sandbox, in every state', () => {
  it('answer in full, as the contract says', async () => {
    for (const params of paths) {
      const work = await people.officer.must(getWork, { params })
      const permit = await people.officer.must(getPermit, { params })
      expect(work.permits?.map((one) => one.permit_reference_number)).toContain(permit.permit_reference_number)
      expect(work.history.length).toBeGreaterThan(0)
    }
  }, 120_000)

  it('take a move or refuse it, and never fail', async () => {
    const contractor = people.contractor
    const moves: ((params: (typeof paths)[number]) => Promise<Answer<unknown>>)[] = [
      (params) => people.officer.call(assessPermit, { params, body: grant }),
      (params) => people.officer.call(assessPermit, { params, body: refusal }),
      (params) => people.officer.call(assessPermit, { params, body: revocation }),
      (params) => contractor.call(cancelPermit, { params, body: { permit_status: 'cancelled' } }),
      (params) => contractor.call(startWork, { params, body: { actual_start_date: now } }),
      (params) => contractor.call(stopWork, { params, body: { actual_stop_date: now } }),
      (params) => contractor.call(revertStart, { params, body: { revert_reason: 'By mistake' } }),
      (params) => contractor.call(revertStop, { params, body: { revert_reason: 'By mistake' } }),
      (params) => contractor.call(createPermit, { params, body: furtherApplication() }),
    ]
    const seen = new Set<number>()
    for (const [at, params] of paths.entries()) {
      const answer = await moves[at % moves.length]?.(params)
      seen.add(answer?.status ?? 0)
    }
    expect([...seen].filter((status) => ![201, 204, 400, 401, 409].includes(status))).toEqual([])
    expect([...seen]).toEqual(expect.arrayContaining([204, 401, 409]))
  }, 120_000)
})
