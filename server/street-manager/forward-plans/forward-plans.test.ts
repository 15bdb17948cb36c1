import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  cancelForwardPlan,
  createForwardPlan,
  getForwardPlan,
  updateForwardPlan,
} from '../../../domain/contract/forward-plans.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { placeOn } from '../../testing/application.ts'
import { forwardPlan } from '../../testing/plans-and-notices.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

type Changes = Parameters<typeof forwardPlan>[0]

async function raise(changes?: Changes) {
  const made = await people.planner.must(createForwardPlan, { body: forwardPlan(changes) })
  return {
    workReferenceNumber: made.work_reference_number,
    forwardPlanReferenceNumber: made.forward_plan_reference_number,
  }
}
type Path = Awaited<ReturnType<typeof raise>>

const read = (params: Path) => people.planner.must(getForwardPlan, { params })
const readWork = (params: Path) => people.planner.must(getWork, { params })
const refused = (changes: Changes) => people.planner.refusal(createForwardPlan, { body: forwardPlan(changes) })

async function events(params: Path): Promise<string[]> {
  const { rows } = await people.planner.must(getWorkHistory, {
    params: { workReferenceNumber: params.workReferenceNumber },
    query: {},
  })
  return rows.map(({ event }) => event as string).reverse()
}

describe('raising (BR-FP-10)', () => {
  it('makes a planned works record with one plan, -FP (BR-WORK-01, 20; BR-GEN-74)', async () => {
    const path = await raise()
    expect(path.forwardPlanReferenceNumber).toBe(`${path.workReferenceNumber}-FP`)
    const work = await readWork(path)
    expect(work).toMatchObject({ work_status: 'planned', permits: [], active_permit: null })
    expect(work.forward_plan).toEqual({
      work_reference_number: path.workReferenceNumber,
      forward_plan_reference_number: path.forwardPlanReferenceNumber,
      start_date: '2027-03-01T00:00:00.000Z',
      end_date: '2027-03-02T00:00:00.000Z',
      forward_plan_status: 'raised',
      forward_plan_status_string: 'Raised',
    })
    expect(await events(path)).toEqual(['planned_works_record_created', 'forward_plan_submitted'])
  })

  it('keeps every answer, and takes from the gazetteer what is left out (BR-FP-06, BR-GEN-40)', async () => {
    const asd = { street_special_desig_code: 2, special_desig_periodicity_code: 1 } as const
    const path = await raise({
      traffic_management_type: 'road_closure',
      project_reference_number: 'P-1',
      additional_info: 'Before the summer',
      forward_plan_asds: [asd],
      work_reference_number: 'mw001plan-1',
    })
    expect(path.workReferenceNumber).toBe('MW001PLAN-1')
    expect(await read(path)).toMatchObject({
      traffic_management_type_string: 'Road closure',
      project_reference_number: 'P-1',
      additional_info: 'Before the summer',
      forward_plan_asds: [{ street_special_desig_code: 2, street_special_desig_code_string: 'Traffic-sensitive' }],
      street_name: 'Quiet Lane',
      town: 'Testing',
      road_category: 4,
      promoter_organisation: 'Marl Water',
      highway_authority: 'Marlshire County Council',
      cancelled_reason: null,
    })
  })

  it.each<[string, Changes, string[]]>([
    ['a start that has passed (BR-FP-01)', { start_date: '2026-11-23' }, ['start_date']],
    ['more than five years (BR-FP-01)', { end_date: '2032-03-02' }, ['end_date']],
    ['a private street (BR-PSN-01)', on('private'), ['usrn']],
    ['a closed street (BR-GEN-36)', on('closed'), ['usrn']],
    ["another authority's street (BR-WORK-04)", on('neighbour'), ['highway_authority_swa_code']],
    ['a street that is not there (BR-GEN-35)', { usrn: 98999999 }, ['usrn']],
    ['no description (BR-FP-06)', { description_of_work: ' ' }, ['description_of_work']],
  ])('is refused for %s', async (_, changes, fields) => {
    expect(await refused(changes)).toMatchObject({ status: 400, fields })
  })

  it('is refused with a reference that is taken (BR-GEN-60)', async () => {
    await raise({ work_reference_number: 'MW001TAKEN' })
    expect((await refused({ work_reference_number: 'MW001TAKEN' })).status).toBe(409)
  })

  it("is not for another promoter's works, nor for a workstream one may only read (BR-FP-05)", async () => {
    const body = forwardPlan()
    expect((await people.rival.refusal(createForwardPlan, { body })).message).toBe('Access restricted')
    expect((await people.officer.refusal(createForwardPlan, { body })).message).toBe('Access restricted')
    expect((await refused({ workstream_prefix: '003' })).message).toBe('Access restricted')
    await people.contractor.must(createForwardPlan, { body })
  })
})

describe('reading (BR-FP-05)', () => {
  it('is for the promoter and the named authority', async () => {
    const params = await raise()
    await people.contractor.must(getForwardPlan, { params })
    await people.officer.must(getForwardPlan, { params })
    for (const client of [people.rival, people.neighbour]) {
      expect((await client.refusal(getForwardPlan, { params })).message).toBe('Access restricted')
    }
  })

  it('is 404 for a plan of other works', async () => {
    const [one, other] = [await raise(), await raise()]
    const params = { ...one, forwardPlanReferenceNumber: other.forwardPlanReferenceNumber }
    expect((await people.planner.refusal(getForwardPlan, { params })).status).toBe(404)
  })
})

const edit = {
  works_coordinates: placeOn(testStreets.quiet.usrn),
  start_date: '2027-04-01',
  end_date: '2027-04-30',
  works_location_description: 'From the school to the bridge',
  description_of_work: 'Renew the main and its valves',
}

describe('changing (BR-FP-02, 11)', () => {
  it('puts the new answers in the place of the old, on the works record too; what is left out is gone', async () => {
    const params = await raise({ additional_info: 'Before the summer' })
    await people.planner.must(updateForwardPlan, { params, body: edit })
    expect(await read(params)).toMatchObject({
      start_date: '2027-04-01T00:00:00.000Z',
      end_date: '2027-04-30T00:00:00.000Z',
      works_location_description: edit.works_location_description,
      description_of_work: edit.description_of_work,
      additional_info: null,
      forward_plan_status: 'raised',
      usrn: testStreets.quiet.usrn,
    })
    expect(await readWork(params)).toMatchObject({ description_of_work: edit.description_of_work })
    expect((await events(params)).slice(2)).toEqual(['forward_plan_edited'])
  })

  it.each([
    ['an end before the start', { end_date: '2027-03-31' }],
    ['more than five years', { end_date: '2032-04-02' }],
  ])('is refused for %s', async (_, changes) => {
    const params = await raise()
    const answer = await people.planner.refusal(updateForwardPlan, { params, body: { ...edit, ...changes } })
    expect(answer).toMatchObject({ status: 400, fields: ['end_date'] })
  })
})

describe('cancelling (BR-FP-12, BR-WORK-26)', () => {
  it('cancels the works with it, for good', async () => {
    const params = await raise()
    await people.planner.must(cancelForwardPlan, { params, body: { cancelled_reason: 'No money' } })
    expect(await read(params)).toMatchObject({ forward_plan_status: 'cancelled', cancelled_reason: 'No money' })
    expect((await readWork(params)).work_status).toBe('cancelled')
    expect((await events(params)).at(-1)).toBe('forward_plan_cancelled')
    expect((await people.planner.refusal(updateForwardPlan, { params, body: edit })).status).toBe(409)
  })

  it('needs a reason of at most 500 characters', async () => {
    const params = await raise()
    for (const cancelled_reason of ['', 'x'.repeat(501)]) {
      const answer = await people.planner.refusal(cancelForwardPlan, { params, body: { cancelled_reason } })
      expect(answer).toMatchObject({ status: 400, fields: ['cancelled_reason'] })
    }
  })

  it('does not come by itself: a plan whose dates pass stays raised', async () => {
    const params = await raise()
    await world.waitUntil('2027-05-03T10:00')
    expect((await read(params)).forward_plan_status).toBe('raised')
  })
})

function on(street: keyof typeof testStreets): Changes {
  const { usrn } = testStreets[street]
  return { usrn, works_coordinates: placeOn(usrn) }
}
