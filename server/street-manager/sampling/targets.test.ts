import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createSampleInspectionTarget,
  deleteSampleInspectionTarget,
  getPreviousAnnualInspectionUnits,
  getSampleInspectionQuota,
  getSampleInspectionTarget,
  updateSampleInspectionTarget,
} from '../../../domain/contract/sampling.ts'
import { recordInspection } from '../../../domain/contract/inspections.ts'
import type { Client } from '../../testing/client.ts'
import { readRefusal } from '../../testing/client.ts'
import { inspection } from '../../testing/inspection.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { forgetSampling, sampleTarget, setSampleTarget, startQuarter } from '../../testing/sample-targets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let officer: Client
let works: PermitPath
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  officer = people.officer
  works = await people.apply()
})
afterAll(() => world.stop())
beforeEach(async () => {
  await forgetSampling(world.db)
  await world.db.deleteFrom('inspection_unit_count').execute()
})

type Changes = Parameters<typeof sampleTarget>[0]
type Path = Awaited<ReturnType<typeof setSampleTarget>>

const refused = (changes: Changes) => officer.refusal(createSampleInspectionTarget, { body: sampleTarget(changes) })
const read = (params: Path) => officer.must(getSampleInspectionTarget, { params })
const update = (params: Path, changes: Changes = {}) => {
  const { promoter_org_ref: _, ...body } = sampleTarget(changes)
  return officer.call(updateSampleInspectionTarget, { params, body })
}
const inspect = (changes = {}) =>
  officer.must(recordInspection, { params: works, body: inspection({ inspection_category: 'a', ...changes }) })

async function countUnits(units: Readonly<Record<string, number>>): Promise<void> {
  for (const [financial_year_start, number] of Object.entries(units)) {
    const path = await people.apply()
    await world.db
      .insertInto('inspection_unit_count')
      .values({
        permit_reference: path.permitReferenceNumber,
        work_reference: path.workReferenceNumber,
        promoter_swa_code: '9310',
        highway_authority_swa_code: '5510',
        financial_year_start,
        units: number,
      })
      .execute()
  }
}

describe('the quota (BR-PBI-01, 02)', () => {
  it('is of one to three yearly totals, repeated in the query', async () => {
    const quota = async (inspection_units: number[], inspection_rate: number) =>
      (await officer.must(getSampleInspectionQuota, { query: { inspection_units, inspection_rate } })).quota
    expect(await quota([800, 1000, 1200], 30)).toBe(75)
    expect(await quota([905, 940], 35)).toBe(80)
    expect(await quota([230], 30)).toBe(17)
    expect(await quota([0], 100)).toBe(0)
  })

  it.each([
    ['no units', 'inspection_rate=30', 'inspection_units'],
    [
      'four years',
      'inspection_units=1&inspection_units=1&inspection_units=1&inspection_units=1&inspection_rate=30',
      'inspection_units',
    ],
    ['negative units', 'inspection_units=-1&inspection_rate=30', 'inspection_units.0'],
    ['a rate below 20', 'inspection_units=1&inspection_rate=19', 'inspection_rate'],
    ['a rate above 100', 'inspection_units=1&inspection_rate=101', 'inspection_rate'],
  ])('is refused for %s', async (_, query, field) => {
    const answer = readRefusal(await officer.request('GET', `/v6/sampling/sample-inspection-quota?${query}`))
    expect(answer).toMatchObject({ status: 400, fields: [field] })
  })
})

describe('units of the years before (BR-PBI-03)', () => {
  const years = (query: { promoter_org_ref: string; financial_year_start_date?: string }) =>
    officer.must(getPreviousAnnualInspectionUnits, { query })

  it('are of three complete financial years, oldest first, and null where none are held', async () => {
    await countUnits({ '2024-04-01': 12, '2025-04-01': 7, '2026-04-01': 99 })
    expect((await years({ promoter_org_ref: '9310' })).annual_inspection_units).toEqual([
      {
        financial_year_start_date: '2023-04-01T00:00:00.000Z',
        annual_inspection_units: null,
        is_auto_calculated: false,
      },
      { financial_year_start_date: '2024-04-01T00:00:00.000Z', annual_inspection_units: 12, is_auto_calculated: true },
      { financial_year_start_date: '2025-04-01T00:00:00.000Z', annual_inspection_units: 7, is_auto_calculated: true },
    ])
    const earlier = await years({ promoter_org_ref: '9310', financial_year_start_date: '2025-04-01' })
    expect(earlier.annual_inspection_units.map((year) => year.annual_inspection_units)).toEqual([null, null, 12])
  })

  it('are refused for an organisation that promotes no works', async () => {
    for (const promoter_org_ref of ['8010', '0000']) {
      const answer = await officer.refusal(getPreviousAnnualInspectionUnits, { query: { promoter_org_ref } })
      expect(answer).toMatchObject({ status: 400, fields: ['promoter_org_ref'] })
    }
  })
})

describe('setting a target (BR-PBI-13)', () => {
  it('keeps its numbers; nothing is completed or drawn yet (BR-PBI-33, BR-GEN-77)', async () => {
    const path = await setSampleTarget(world)
    expect(path.sampleInspectionTargetReferenceNumber).toMatch(/^SIT-\d{8}$/)
    expect(await read(path)).toEqual({
      sample_inspection_target_reference_number: path.sampleInspectionTargetReferenceNumber,
      org_ref: '9310',
      organisation_name: 'Marl Water',
      yearly_inspection_units: 800,
      inspection_rate: 30,
      target_a: 20,
      target_b: 20,
      target_c: 20,
      completed_a: 0,
      completed_b: 0,
      completed_c: 0,
      generated_b: 0,
      generated_c: 0,
    })
  })

  it('is one at a time for a promoter (BR-PBI-13)', async () => {
    await setSampleTarget(world)
    expect(await refused({})).toMatchObject({ status: 409, problems: [{ rule: 'BR-PBI-13' }] })
    await setSampleTarget(world, { promoter_org_ref: '7710' })
  })

  it.each<[string, Changes, string]>([
    ['a first rate of 35 (BR-PBI-05)', { inspection_rate: 35 }, 'inspection_rate'],
    ['a sum above the quota (BR-PBI-09)', { target_a: 21 }, 'target_a'],
    ['less than 5 % (BR-PBI-10)', { target_b: 2 }, 'target_b'],
    ['half an inspection (BR-PBI-09)', { target_c: 5.5 }, 'target_c'],
    ['no units at all (BR-PBI-04)', { inspection_units_baseline: null }, 'inspection_units_baseline'],
    ['a contractor', { promoter_org_ref: '8010' }, 'promoter_org_ref'],
  ])('is refused with %s', async (_, changes, field) => {
    expect(await refused(changes)).toMatchObject({ status: 400, fields: [field] })
  })

  it('counts what the service holds of three years, whatever is typed (BR-PBI-04)', async () => {
    await countUnits({ '2023-04-01': 800, '2024-04-01': 1000, '2025-04-01': 1200 })
    const numbers = { target_a: 25, target_b: 25, target_c: 25 }
    expect(await read(await setSampleTarget(world, numbers))).toMatchObject({ yearly_inspection_units: 1000 })
  })

  it('is for officers and admins of an authority (BR-ROLE-48, 64)', async () => {
    const body = sampleTarget()
    for (const email of ['admin@water.example', 'planner@water.example', 'planner@marlshire.example']) {
      expect((await world.as(email).call(createSampleInspectionTarget, { body })).status, email).toBe(401)
    }
    await world.as('admin@marlshire.example').must(createSampleInspectionTarget, { body })
  })

  it("is nobody else's to see or change (BR-ROLE-64)", async () => {
    const params = await setSampleTarget(world)
    expect((await people.neighbour.call(getSampleInspectionTarget, { params })).status).toBe(401)
    expect((await people.neighbour.call(deleteSampleInspectionTarget, { params })).status).toBe(401)
    const none = { sampleInspectionTargetReferenceNumber: 'SIT-00000000' }
    expect((await officer.call(getSampleInspectionTarget, { params: none })).status).toBe(404)
  })
})

describe('changing and removing a target', () => {
  it('changes rate and numbers, within the rules of a first target (BR-PBI-07)', async () => {
    const path = await setSampleTarget(world)
    expect((await update(path, { inspection_rate: 35 })).status).toBe(400)
    expect((await update(path, { inspection_rate: 50, target_a: 60 })).status).toBe(204)
    expect(await read(path)).toMatchObject({ inspection_rate: 50, target_a: 60 })
  })

  it('is refused once an inspection counts towards it (BR-PBI-11, 12, 30)', async () => {
    const path = await setSampleTarget(world)
    await startQuarter(world)
    await inspect()
    expect(await read(path)).toMatchObject({ completed_a: 1, completed_b: 0, completed_c: 0 })
    expect(readRefusal(await update(path))).toMatchObject({ status: 409, problems: [{ rule: 'BR-PBI-11' }] })
    const removal = await officer.refusal(deleteSampleInspectionTarget, { params: path })
    expect(removal).toMatchObject({ status: 409, problems: [{ rule: 'BR-PBI-12' }] })
  })

  it('an inspection of another category, or of another promoter, counts for nothing (BR-PBI-30)', async () => {
    const path = await setSampleTarget(world, { promoter_org_ref: '7710' })
    await startQuarter(world)
    await inspect()
    await inspect({ inspection_category: 'routine' })
    expect(await read(path)).toMatchObject({ completed_a: 0 })
  })

  it('removes a promoter, who may be set a target anew (BR-PBI-12)', async () => {
    const params = await setSampleTarget(world)
    await officer.must(deleteSampleInspectionTarget, { params })
    expect((await officer.call(getSampleInspectionTarget, { params })).status).toBe(404)
    await setSampleTarget(world)
  })

  it('leaves its events in the log of the authority, and of nobody else', async () => {
    const params = await setSampleTarget(world)
    await update(params)
    await officer.must(deleteSampleInspectionTarget, { params })
    const rows = await world.db
      .selectFrom('work_event')
      .select(['event', 'visible_to', 'promoter_swa_code'])
      .where('object_reference', '=', params.sampleInspectionTargetReferenceNumber)
      .orderBy('update_id')
      .execute()
    expect(rows.map(({ event }) => event)).toEqual([
      'sample_inspection_target_created',
      'sample_inspection_target_updated',
      'sample_inspection_target_deleted',
    ])
    expect(new Set(rows.map((row) => `${row.visible_to} ${row.promoter_swa_code}`))).toEqual(new Set(['5510 null']))
  })
})
