import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { deleteInspection, recordInspection, withdrawInspection } from '../../domain/contract/inspections.ts'
import { generateSampleInspections, getSampleInspectionTarget } from '../../domain/contract/sampling.ts'
import { getWork } from '../../domain/contract/works.ts'
import { inspection } from '../testing/inspection.ts'
import { peopleOf, type People } from '../testing/people.ts'
import {
  drawSamples,
  forgetSampling,
  insertReinstatedWork,
  setSampleTarget,
  startQuarter,
  type ReinstatedWork,
} from '../testing/sample-targets.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(async () => {
  world.clock.set('2026-11-24T10:00:00Z')
  await forgetSampling(world.db)
  for (const table of ['inspection', 'reinstatement', 'site', 'work_event'] as const) {
    await world.db.deleteFrom(table).execute()
  }
  await world.db.deleteFrom('work').where('reference', 'like', 'MW001X%').execute()
})

let made = 0
/** Reinstated three months ago with a guarantee for years, when not told otherwise. */
async function reinstated(work: Partial<ReinstatedWork> = {}): Promise<string> {
  made += 1
  const reference = `MW001X${made}`
  await insertReinstatedWork(world.db, { reference, reinstated: '2026-08-24', ends: '2028-08-24', ...work })
  return reference
}

async function sampling(changes?: Parameters<typeof setSampleTarget>[1]) {
  const params = await setSampleTarget(world, changes)
  await startQuarter(world)
  return params
}

async function samples(): Promise<string[]> {
  const rows = await world.db
    .selectFrom('sample')
    .select(['work_reference', 'inspection_category', 'sample_status', 'expires_on'])
    .orderBy('created_at')
    .orderBy('reference')
    .execute()
  return rows.map((row) => `${row.work_reference} ${row.inspection_category} ${row.sample_status} ${row.expires_on}`)
}

describe('what is drawn', () => {
  it('category b: an excavation reinstated less than 6 months ago, until they are over (BR-PBI-28)', async () => {
    const young = await reinstated({ reinstated: '2026-05-25', status: 'interim', ends: '2026-11-25' })
    await reinstated({ reinstated: '2026-05-24' })
    await reinstated({ type: 'core_holes' })
    await reinstated({ isSubsumed: true })
    await reinstated({ promoter: '7710' })
    await sampling()
    await drawSamples(world)
    expect(await samples()).toEqual([`${young} b issued 2026-11-25`])
  })

  it('category c: a permanent excavation whose guarantee ends within 3 months, until it ends (BR-PBI-29)', async () => {
    const ending = await reinstated({ reinstated: '2025-02-24', ends: '2027-02-24' })
    await reinstated({ reinstated: '2025-02-25', ends: '2027-02-25' })
    await reinstated({ reinstated: '2024-11-23', ends: '2026-11-23' })
    await reinstated({ reinstated: '2025-02-24', ends: '2027-02-24', status: 'interim' })
    await sampling()
    await drawSamples(world)
    expect(await samples()).toEqual([`${ending} c issued 2027-02-24`])
  })

  it('as many as the target lacks, and no work twice (BR-PBI-26)', async () => {
    for (let n = 0; n < 5; n += 1) await reinstated()
    const params = await sampling({ inspection_units_baseline: 230, target_a: 0, target_b: 3, target_c: 0 })
    await drawSamples(world)
    await drawSamples(world)
    expect(await samples()).toHaveLength(3)
    const target = await people.officer.must(getSampleInspectionTarget, { params })
    expect(target).toMatchObject({ generated_b: 3, generated_c: 0 })
  })

  it('only a share of it when asked so, rounded up (BR-PBI-35)', async () => {
    for (let n = 0; n < 5; n += 1) await reinstated()
    await sampling({ inspection_units_baseline: 230, target_a: 0, target_b: 5, target_c: 0 })
    await drawSamples(world, 50)
    expect(await samples()).toHaveLength(3)
    await drawSamples(world, 50)
    expect(await samples()).toHaveLength(4)
  })

  it('is limited by what there is (BR-PBI-26)', async () => {
    await reinstated()
    await sampling()
    await drawSamples(world)
    expect(await samples()).toHaveLength(1)
  })

  it('needs a quarter in progress and a rate from 1 to 100 (BR-PBI-35)', async () => {
    await setSampleTarget(world)
    const ask = (sample_inspection_rate: number) =>
      people.officer.refusal(generateSampleInspections, { body: { sample_inspection_rate } })
    expect((await ask(50)).status).toBe(409)
    await startQuarter(world)
    for (const rate of [0, 101, 1.5]) expect((await ask(rate)).status).toBe(400)
  })
})

describe('the run in the background (BR-PBI-25)', () => {
  it('happens once, however often the job runs', async () => {
    await reinstated()
    await sampling()
    await drawSamples(world)
    const before = await samples()
    await world.waitUntil('2026-11-24T11:00')
    expect(await samples()).toEqual(before)
    const jobs = await world.db.selectFrom('sample_generation_job').select(['job_status', 'username']).execute()
    expect(jobs).toEqual([{ job_status: 'complete', username: 'officer@marlshire.example' }])
  })

  it('goes target by target, tells how far it is, and goes on where a server that ended had come to', async () => {
    const [water, broadband] = [await reinstated(), await reinstated({ promoter: '7710' })]
    await setSampleTarget(world)
    await setSampleTarget(world, { promoter_org_ref: '7710' })
    await startQuarter(world)
    const targets = await world.db.selectFrom('sample_target').selectAll().orderBy('reference').execute()
    const [first, second] = targets
    await people.officer.must(generateSampleInspections, { body: { sample_inspection_rate: 100 } })
    await world.db
      .updateTable('sample_generation_job')
      .set({ job_status: 'in_progress', reached: first?.reference ?? '', targets_done: 1, targets_asked: 2 })
      .execute()
    await world.waitUntil(world.clock.now().toString())
    const job = await world.db.selectFrom('sample_generation_job').selectAll().executeTakeFirstOrThrow()
    expect(job).toMatchObject({ job_status: 'complete', targets_done: 2, targets_asked: 2, samples_drawn: 1 })
    const drawn = (await samples()).join()
    expect(drawn).toContain(second?.promoter_swa_code === '9310' ? water : broadband)
    expect(drawn).not.toContain(second?.promoter_swa_code === '9310' ? broadband : water)
  })

  it('says of itself when it failed, and has drawn nothing', async () => {
    await reinstated()
    await sampling()
    await world.db.schema.alterTable('sample').renameColumn('sequence', 'number').execute()
    await expect(drawSamples(world)).rejects.toThrow()
    await world.db.schema.alterTable('sample').renameColumn('number', 'sequence').execute()
    await world.waitUntil('2026-11-24T11:00')
    const jobs = await world.db.selectFrom('sample_generation_job').select('job_status').execute()
    expect(jobs).toEqual([{ job_status: 'failed' }])
    expect(await samples()).toEqual([])
  })
})

describe('an inspection of the category completes a sample (BR-PBI-30)', () => {
  const inspect = (workReferenceNumber: string, inspection_category: 'b' | 'c' = 'b') =>
    people.officer.must(recordInspection, {
      params: { workReferenceNumber },
      body: inspection({ inspection_type: 'reinstatement', inspection_category }),
    })
  const completed = async (params: Awaited<ReturnType<typeof sampling>>) =>
    (await people.officer.must(getSampleInspectionTarget, { params })).completed_b

  it('and counts towards the target; one of another category does not', async () => {
    const work = await reinstated()
    const params = await sampling()
    await drawSamples(world)
    await inspect(work, 'c')
    expect(await samples()).toEqual([`${work} b issued 2027-02-24`])
    await inspect(work)
    expect(await samples()).toEqual([`${work} b completed 2027-02-24`])
    expect(await completed(params)).toBe(1)
  })

  it('which its withdrawal, or its deletion, takes back', async () => {
    const work = await reinstated()
    const params = await sampling()
    await drawSamples(world)
    const path = async () => ({
      workReferenceNumber: work,
      inspectionReferenceNumber: (await inspect(work)).inspection_reference_number,
    })
    const body = { reason_for_withdrawal: 'wrong_works_or_organisation', withdrawal_details: 'The wrong hole' } as const
    await people.officer.must(withdrawInspection, { params: await path(), body })
    expect(await samples()).toEqual([`${work} b issued 2027-02-24`])
    expect(await completed(params)).toBe(0)
    await people.officer.must(deleteInspection, { params: await path() })
    expect(await samples()).toEqual([`${work} b issued 2027-02-24`])
    expect(await completed(params)).toBe(0)
  })

  it('the works record shows its samples to its authority only (BR-PBI-31, 32)', async () => {
    const work = await reinstated()
    await sampling()
    await drawSamples(world)
    const params = { workReferenceNumber: work }
    const shown = await people.officer.must(getWork, { params })
    expect(shown.pbi_sample_inspections).toEqual([
      {
        pbi_sample_inspection_reference_number: `${work}-PBI-01`,
        inspection_category: 'b',
        inspection_category_string: 'Category B',
        sample_expiry_date: '2027-02-24T00:00:00.000Z',
      },
    ])
    expect(shown.history.map(({ event }) => event)).toContain('sample_inspection_created')
    const asPromoter = await people.planner.must(getWork, { params })
    expect(asPromoter.pbi_sample_inspections).toEqual([])
    expect(asPromoter.history).toEqual([])
    await inspect(work)
    expect((await people.officer.must(getWork, { params })).pbi_sample_inspections).toEqual([])
  })
})

describe('the end of a sample (BR-PBI-28, 29)', () => {
  it('comes after its last day, once', async () => {
    const work = await reinstated()
    await sampling()
    await drawSamples(world)
    await world.waitUntil('2027-02-24T23:59')
    expect(await samples()).toEqual([`${work} b issued 2027-02-24`])
    await world.waitUntil('2027-02-25T00:00')
    await world.waitUntil('2027-02-26T00:00')
    expect(await samples()).toEqual([`${work} b expired 2027-02-24`])
    const { history } = await people.officer.must(getWork, { params: { workReferenceNumber: work } })
    expect(history.map(({ event }) => event)).toEqual(['sample_inspection_expired', 'sample_inspection_created'])
  })

  it('comes when its excavation became a part of another', async () => {
    const work = await reinstated()
    await sampling()
    await drawSamples(world)
    await world.db.updateTable('site').set({ is_subsumed: true }).where('work_reference', '=', work).execute()
    await world.waitUntil('2026-11-24T12:00')
    expect(await samples()).toEqual([`${work} b removed 2027-02-24`])
  })
})
