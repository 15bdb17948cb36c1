import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  getSampledPromoter,
  getSamplingOverview,
  getTargetBurnDown,
} from '../../../domain/contract/sampling-overview.ts'
import { endSamplingQuarter } from '../../../domain/contract/sampling.ts'
import {
  drawSamples,
  forgetSampling,
  insertReinstatedWork,
  setSampleTarget,
  startQuarter,
} from '../../testing/sample-targets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  await forgetSampling(world.db)
  world.clock.set('2026-10-20T10:00:00Z')
})

const overview = (who = 'admin@marlshire.example') => world.as(who).must(getSamplingOverview)
const promoter = (organisationReference: string, who = 'officer@marlshire.example') =>
  world.as(who).call(getSampledPromoter, { params: { organisationReference } })

describe('where an authority stands in its quarter', () => {
  it('has nothing before the first quarter', async () => {
    await setSampleTarget(world)
    expect(await overview()).toMatchObject({ quarter: null, targets_waiting: 1, targets_active: 0, burn_down: [] })
  })

  it('BR-PBI-33: what is left falls week by week, the last week until today', async () => {
    await setSampleTarget(world, { target_a: 3, target_b: 20, target_c: 20 })
    await startQuarter(world)
    const { quarter, targets, burn_down } = await overview('officer@marlshire.example')
    expect(quarter).toEqual({
      start_date: '2026-10-01T00:00:00.000Z',
      end_date: '2026-12-31T00:00:00.000Z',
      is_in_progress: true,
    })
    expect(targets).toEqual({ a: 3, b: 20, c: 20 })
    expect(burn_down.map(({ until }) => until.slice(0, 10))).toEqual(['2026-10-07', '2026-10-14', '2026-10-20'])
    expect(burn_down.at(-1)?.remaining).toEqual({ a: 3, b: 20, c: 20 })
  })

  it('BR-PBI-26, 27: a run says how many it drew, and what expires within 14 days is counted', async () => {
    await insertReinstatedWork(world.db, { reference: 'MW001S1', reinstated: '2026-05-01', ends: '2028-05-01' })
    await insertReinstatedWork(world.db, { reference: 'MW001S2', reinstated: '2026-09-20', ends: '2028-09-20' })
    await setSampleTarget(world)
    await startQuarter(world)
    await drawSamples(world)
    const drawn = await overview()
    expect(drawn.runs).toMatchObject([
      { job_status: 'complete', job_status_string: 'Complete', sample_inspection_rate: 100, samples_drawn: 2 },
    ])
    expect(drawn.samples_waiting).toEqual({ a: 0, b: 2, c: 0 })
    // the older of the two is inspected until 1 November
    expect(drawn.samples_expiring).toEqual({ a: 0, b: 1, c: 0 })
  })

  it('a quarter that has ended has no burn-down', async () => {
    await setSampleTarget(world)
    await startQuarter(world)
    await world.as('officer@marlshire.example').must(endSamplingQuarter)
    expect(await overview()).toMatchObject({ quarter: { is_in_progress: false }, burn_down: [] })
  })

  it('is the own authority’s, and nobody’s who has none (BR-ROLE-48, 64)', async () => {
    await setSampleTarget(world)
    expect(await overview('officer@eastmarl.example')).toMatchObject({ targets_waiting: 0 })
    for (const who of ['planner@water.example', 'admin@water.example', 'contractor@groundworks.example']) {
      expect((await world.as(who).refusal(getSamplingOverview)).status, who).toBe(401)
    }
  })
})

describe('what is left of one target (BR-PBI-33)', () => {
  const left = (params: Awaited<ReturnType<typeof setSampleTarget>>, who = 'admin@marlshire.example') =>
    world.as(who).call(getTargetBurnDown, { params })

  it('is nothing while it waits, and its own afterwards, also of a quarter that has ended', async () => {
    const water = await setSampleTarget(world, { target_a: 3 })
    await setSampleTarget(world, { promoter_org_ref: '7710', target_a: 20 })
    expect((await left(water)).body).toMatchObject({ quarter: null, targets: { a: 3 }, burn_down: [] })
    await startQuarter(world)
    const started = (await left(water)).body
    expect(started.quarter).toMatchObject({ is_in_progress: true, end_date: '2026-12-31T00:00:00.000Z' })
    expect(started.burn_down.at(-1)).toMatchObject({ remaining: { a: 3, b: 20, c: 20 } })
    await world.as('officer@marlshire.example').must(endSamplingQuarter)
    expect((await left(water)).body).toMatchObject({ quarter: { is_in_progress: false } })
  })

  it('is told to the authority that set it', async () => {
    const target = await setSampleTarget(world)
    expect((await left(target, 'officer@eastmarl.example')).status).toBe(401)
    const nobodys = { sampleInspectionTargetReferenceNumber: 'SIT-00000000' }
    expect((await left(nobodys)).status).toBe(404)
  })
})

describe('what a new target follows', () => {
  it('BR-PBI-05, 22: nothing for a first one, which is for the current quarter', async () => {
    expect((await promoter('9310')).body).toEqual({
      last: null,
      target_reference_number: null,
      quarter_start_date: '2026-10-01T00:00:00.000Z',
    })
  })

  it('BR-PBI-06, 13: the last rate, and the target that stands', async () => {
    const { sampleInspectionTargetReferenceNumber: target } = await setSampleTarget(world)
    await startQuarter(world)
    expect((await promoter('9310')).body).toMatchObject({ last: null, target_reference_number: target })
    await world.db.updateTable('sample_target').set({ target_status: 'closed' }).execute()
    expect((await promoter('9310')).body).toMatchObject({
      last: { quarter_start_date: '2026-10-01T00:00:00.000Z', inspection_rate: 30 },
      target_reference_number: null,
    })
    expect((await promoter('9310', 'officer@eastmarl.example')).body).toMatchObject({ last: null })
  })

  it('whoever promotes no works is not found, others are refused by their role', async () => {
    for (const code of ['8010', '9999']) expect((await promoter(code)).status).toBe(404)
    expect((await promoter('9310', 'planner@water.example')).status).toBe(401)
  })
})
