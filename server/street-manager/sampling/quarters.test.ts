import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  endSamplingQuarter,
  generateSampleInspections,
  getSampleInspectionTarget,
  revertEndOfSamplingQuarter,
  startSamplingQuarter,
} from '../../../domain/contract/sampling.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import {
  drawSamples,
  forgetSampling,
  insertReinstatedWork,
  setSampleTarget,
  startQuarter,
} from '../../testing/sample-targets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(async () => {
  await forgetSampling(world.db)
  world.clock.set('2026-11-24T10:00:00Z')
})

const start = (start_date: string) => people.officer.call(startSamplingQuarter, { body: { start_date } })
const end = () => people.officer.call(endSamplingQuarter)
const revert = () => people.officer.call(revertEndOfSamplingQuarter)
const statusOf = async (answer: Promise<{ status: number }>) => (await answer).status

async function targets() {
  const rows = await world.db
    .selectFrom('sample_target')
    .select(['target_status', 'quarter_start_on', 'deleted_at'])
    .orderBy('created_at')
    .orderBy('target_status')
    .execute()
  return rows.filter((row) => !row.deleted_at).map((row) => `${row.target_status} ${row.quarter_start_on}`)
}

describe('starting a quarter (BR-PBI-21)', () => {
  it('starts the targets that waited', async () => {
    await setSampleTarget(world)
    expect(await targets()).toEqual(['not_started null'])
    expect(await statusOf(start('2026-10-01'))).toBe(204)
    expect(await targets()).toEqual(['active 2026-10-01'])
  })

  it('is refused without a target, on another day, in the future, and while one is in progress (BR-PBI-36, 37)', async () => {
    expect(await statusOf(start('2026-10-01'))).toBe(400)
    await setSampleTarget(world)
    expect(await statusOf(start('2026-11-01'))).toBe(400)
    expect(await statusOf(start('2027-01-01'))).toBe(400)
    expect(await statusOf(start('2026-10-01'))).toBe(204)
    expect(await statusOf(start('2026-10-01'))).toBe(409)
  })

  it('happens once when two officers do it at once', async () => {
    await setSampleTarget(world)
    const answers = await Promise.all([start('2026-10-01'), start('2026-10-01'), start('2026-10-01')])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409, 409])
  })

  it('a target that is set during the quarter joins it (BR-PBI-22)', async () => {
    await setSampleTarget(world)
    await startQuarter(world)
    await setSampleTarget(world, { promoter_org_ref: '7710' })
    expect(await targets()).toEqual(['active 2026-10-01', 'active 2026-10-01'])
  })

  it("is no matter of another authority's quarter", async () => {
    await setSampleTarget(world)
    await startQuarter(world)
    expect((await people.neighbour.call(endSamplingQuarter)).status).toBe(409)
  })
})

describe('ending a quarter (BR-PBI-23)', () => {
  it('closes its targets and carries them on to the next quarter of the year', async () => {
    await setSampleTarget(world)
    await startQuarter(world)
    world.clock.set('2026-12-20T10:00')
    expect(await statusOf(end())).toBe(204)
    expect(await targets()).toEqual(['closed 2026-10-01', 'not_started null'])
    expect(await statusOf(end())).toBe(409)
    world.clock.set('2027-01-04T10:00')
    expect(await statusOf(start('2027-01-01'))).toBe(204)
  })

  it('of the fourth carries nothing on; the new year starts with targets of its own (BR-PBI-36, 38)', async () => {
    world.clock.set('2027-03-20T10:00')
    await setSampleTarget(world)
    await startQuarter(world, '2027-01-01')
    expect(await statusOf(end())).toBe(204)
    expect(await targets()).toEqual(['closed 2027-01-01'])
    world.clock.set('2027-04-01T10:00')
    expect(await statusOf(start('2027-04-01'))).toBe(400)
    await setSampleTarget(world, { inspection_rate: 35 })
    expect(await statusOf(start('2027-04-01'))).toBe(204)
  })

  it('lets what nobody inspected expire', async () => {
    await insertReinstatedWork(world.db, { reference: 'MW001Q1', reinstated: '2026-11-01', ends: '2028-11-01' })
    await setSampleTarget(world)
    await startQuarter(world)
    await drawSamples(world)
    await end()
    const samples = await world.db.selectFrom('sample').select(['sample_status', 'ended_with_quarter']).execute()
    expect(samples).toEqual([{ sample_status: 'expired', ended_with_quarter: true }])
  })
})

describe('undoing the end (BR-PBI-24, 36, 38)', () => {
  const endOfQ2 = async (now: string) => {
    world.clock.set('2026-09-01T10:00')
    const path = await setSampleTarget(world)
    await startQuarter(world, '2026-07-01')
    world.clock.set('2026-09-28T10:00')
    await end()
    world.clock.set(now)
    return path
  }

  it('on a day inside the quarter brings its targets back, and those for the next go', async () => {
    const params = await endOfQ2('2026-09-30T23:00')
    expect(await statusOf(revert())).toBe(204)
    expect(await targets()).toEqual(['active 2026-07-01'])
    expect((await people.officer.call(getSampleInspectionTarget, { params })).status).toBe(200)
    expect(await statusOf(revert())).toBe(409)
  })

  it('on the day after is refused', async () => {
    await endOfQ2('2026-10-01T00:00')
    expect(await statusOf(revert())).toBe(409)
    expect(await targets()).toEqual(['closed 2026-07-01', 'not_started null'])
  })

  it('is refused once a later one has started, and before there is any', async () => {
    expect(await statusOf(revert())).toBe(409)
    await endOfQ2('2026-10-05T10:00')
    await startQuarter(world)
    expect(await statusOf(revert())).toBe(409)
  })

  it('issues again what expired with the quarter, unless its own time is over', async () => {
    await insertReinstatedWork(world.db, { reference: 'MW001Q2', reinstated: '2026-10-20', ends: '2028-10-20' })
    await setSampleTarget(world)
    await startQuarter(world)
    await drawSamples(world)
    await end()
    await world.db
      .updateTable('sample')
      .set({ expires_on: '2026-11-23' })
      .where('work_reference', '=', 'MW001Q1')
      .execute()
    expect(await statusOf(revert())).toBe(204)
    const samples = await world.db
      .selectFrom('sample')
      .select(['work_reference', 'sample_status'])
      .orderBy('work_reference')
      .execute()
    expect(samples).toEqual([
      { work_reference: 'MW001Q1', sample_status: 'expired' },
      { work_reference: 'MW001Q2', sample_status: 'issued' },
    ])
  })
})

describe('the log of the quarter (BR-PBI-36)', () => {
  it('has one event for each of the three', async () => {
    await world.db.deleteFrom('work_event').where('topic', '=', 'Sample inspections').execute()
    await setSampleTarget(world)
    await startQuarter(world)
    await end()
    await revert()
    const rows = await world.db
      .selectFrom('work_event')
      .select(['event', 'details'])
      .where('object_reference', '=', '5510')
      .orderBy('update_id')
      .execute()
    expect(rows).toEqual([
      { event: 'sample_inspection_quarter_started', details: 'Q3 October–December 2026 started with 1 target' },
      { event: 'sample_inspection_quarter_ended', details: 'Q3 October–December 2026 ended' },
      { event: 'sample_inspection_quarter_end_reverted', details: 'The end of Q3 October–December 2026 was undone' },
    ])
  })
})

describe('who may (BR-ROLE-48)', () => {
  it('is officers and admins of an authority, for the quarter as for the samples (BR-PBI-35)', async () => {
    for (const email of ['admin@water.example', 'planner@water.example', 'contractor@groundworks.example']) {
      const client = world.as(email)
      expect((await client.call(startSamplingQuarter, { body: { start_date: '2026-10-01' } })).status).toBe(401)
      expect((await client.call(endSamplingQuarter)).status).toBe(401)
      expect((await client.call(revertEndOfSamplingQuarter)).status).toBe(401)
      expect((await client.call(generateSampleInspections, { body: { sample_inspection_rate: 50 } })).status).toBe(401)
    }
  })
})
