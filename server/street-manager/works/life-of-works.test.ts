import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assessPermit, cancelPermit, createPermit, markUnderAssessment } from '../../../domain/contract/permits.ts'
import { createSite } from '../../../domain/contract/sites.ts'
import { revertStart, revertStop, startWork, stopWork } from '../../../domain/contract/works.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import type { Answer } from '../../testing/client.ts'
import { excavationSite } from '../../testing/excavation-site.ts'
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

type Move = (params: PermitPath) => Promise<Answer<unknown>>

const revert_reason = 'By mistake'
const moves: Readonly<Record<string, Move>> = {
  look: (params) => people.officer.call(markUnderAssessment, { params, body: {} }),
  grant: (params) => people.officer.call(assessPermit, { params, body: grant }),
  refuse: (params) => people.officer.call(assessPermit, { params, body: refusal }),
  'ask for changes': (params) => people.officer.call(assessPermit, { params, body: modification }),
  revoke: (params) => people.officer.call(assessPermit, { params, body: revocation }),
  cancel: (params) => people.planner.call(cancelPermit, { params, body: { permit_status: 'cancelled' } }),
  start: (params) => people.planner.call(startWork, { params, body: { actual_start_date: '2026-11-24T09:10:00Z' } }),
  stop: (params) => people.planner.call(stopWork, { params, body: { actual_stop_date: '2026-11-24T09:20:00Z' } }),
  'undo start': (params) => people.planner.call(revertStart, { params, body: { revert_reason } }),
  'undo stop': (params) => people.planner.call(revertStop, { params, body: { revert_reason } }),
  'register a site': (params) => people.planner.call(createSite, { params, body: excavationSite() }),
  'apply again': (params) => people.planner.call(createPermit, { params, body: furtherApplication() }),
  'apply again at once': (params) => people.planner.call(createPermit, { params, body: furtherApplication(immediate) }),
}

const stories = fc.record({
  isImmediate: fc.boolean(),
  steps: fc.array(fc.constantFrom(...Object.keys(moves)), { minLength: 1, maxLength: 10 }),
})

describe('whatever is tried on works, in whatever order', () => {
  it('is done with an event or refused without a trace, and the record stays whole', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async ({ isImmediate, steps }) => {
        const path = await people.apply(isImmediate ? immediate : {})
        for (const step of steps) await tryStep(path, step)
      }),
      { numRuns: 30 },
    )
  }, 120_000)
})

async function tryStep(path: PermitPath, step: string): Promise<void> {
  const before = await people.readWork(path)
  const permitReferenceNumber = before.active_permit?.permit_reference_number ?? ''
  const answer = await moves[step]?.({ ...path, permitReferenceNumber })
  const after = await people.readWork(path)
  if (answer && answer.status < 300) {
    expect(after.history.length, step).toBeGreaterThan(before.history.length)
  } else {
    expect(answer?.status, step).toBe(409)
    expect(after, step).toEqual(before)
  }
  const active = after.active_permit
  const isOnSite = active?.actual_start_date != null && active.actual_stop_date == null
  expect(after.permits?.[0]?.permit_reference_number).toBe(active?.permit_reference_number)
  if (after.work_status === 'in_progress') expect(isOnSite).toBe(true)
  if (after.work_status === 'planned') expect(isOnSite).toBe(false)
  if (after.work_status === 'completed') expect(active?.permit_status).toBe('closed')
  expect(after.inspection_units === null).toBe(after.number_of_sites === 0)
  if (active?.permit_status === 'cancelled') expect(after.work_status).toBe('cancelled')
}
