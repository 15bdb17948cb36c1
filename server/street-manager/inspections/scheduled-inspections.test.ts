import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import {
  cancelScheduledInspection,
  recordInspection,
  scheduleInspection,
} from '../../../domain/contract/inspections.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { inspection } from '../../testing/inspection.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let count = 0
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

async function newWork() {
  count += 1
  return {
    workReferenceNumber: await insertBareWork(world.db, { reference: `MW0016100${String(count).padStart(4, '0')}` }),
  }
}
type Path = Awaited<ReturnType<typeof newWork>>

const visit: BodyOf<typeof scheduleInspection> = {
  scheduled_inspection_type: 'reinstatement',
  scheduled_inspection_category: 'c',
  scheduled_inspection_date: '2026-12-01T00:00:00.000Z',
}
const schedule = (params: Path, changes: Partial<typeof visit> = {}) =>
  people.officer.must(scheduleInspection, { params, body: { ...visit, ...changes } })
const planned = async (params: Path) => {
  const { inspections } = await people.planner.must(getWork, { params })
  return inspections?.filter((one) => one.inspection_status === 'scheduled')
}
const events = async (params: Path) => {
  const { history } = await people.planner.must(getWork, { params })
  return history.map(({ event }) => event).reverse()
}

describe('the scheduled inspection of a works record', () => {
  it('BR-GEN-78: stands first among its inspections, without a reference', async () => {
    const params = await newWork()
    await people.officer.must(recordInspection, { params, body: inspection() })
    await schedule(params, { scheduled_inspection_date_time: '2026-12-01T10:30:00.000Z' })
    const { inspections } = await people.planner.must(getWork, { params })
    expect(inspections?.map((one) => one.inspection_status)).toEqual(['scheduled', 'recorded'])
    expect(inspections?.[0]).toMatchObject({
      inspection_reference_number: null,
      inspection_response_type: 'reinspection',
      inspection_type_string: 'Reinstatement',
      inspection_category_string: 'Category C',
      inspection_date: '2026-12-01T10:30:00.000Z',
    })
  })

  it('BR-INSP-40: is the only one', async () => {
    const params = await newWork()
    await schedule(params)
    const again = await people.officer.refusal(scheduleInspection, { params, body: visit })
    expect(again).toMatchObject({ status: 409, problems: [{ rule: 'BR-INSP-40' }] })
    const other = await newWork()
    const both = [0, 1].map(() => people.officer.call(scheduleInspection, { params: other, body: visit }))
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await planned(other)).toHaveLength(1)
  })

  it.each<[string, Partial<typeof visit>, string]>([
    ['BR-INSP-41: yesterday', { scheduled_inspection_date: '2026-11-23' }, 'scheduled_inspection_date'],
    [
      'BR-INSP-41: a time on another day',
      { scheduled_inspection_date_time: '2026-12-02T09:00:00Z' },
      'scheduled_inspection_date_time',
    ],
    ['BR-INSP-10: a category of another type', { scheduled_inspection_category: 'a' }, 'scheduled_inspection_category'],
  ])('%s is refused', async (_, changes, field) => {
    const params = await newWork()
    const body = { ...visit, ...changes }
    expect((await people.officer.refusal(scheduleInspection, { params, body })).fields).toEqual([field])
    expect(await planned(params)).toEqual([])
  })

  it('BR-INSP-43: is cancelled once', async () => {
    const params = await newWork()
    await schedule(params)
    await people.officer.must(cancelScheduledInspection, { params })
    expect(await planned(params)).toEqual([])
    expect(await events(params)).toEqual(['scheduled_inspection_created', 'scheduled_inspection_cancelled'])
    expect((await people.officer.refusal(cancelScheduledInspection, { params })).status).toBe(404)
  })

  it('BR-INSP-43: outlives its date, and goes when any inspection is recorded', async () => {
    const params = await newWork()
    await schedule(params)
    await world.waitUntil('2027-01-15T10:00')
    expect(await planned(params)).toHaveLength(1)
    await people.officer.must(recordInspection, { params, body: inspection() })
    expect(await planned(params)).toEqual([])
    expect(await events(params)).toEqual([
      'scheduled_inspection_created',
      'inspection_passed',
      'scheduled_inspection_cancelled',
    ])
    world.clock.set('2026-11-24T10:00')
  })

  it('BR-INSP-42, 44: an inspection that asks for another visit puts that in its place, of its own kind', async () => {
    const params = await newWork()
    await schedule(params)
    const body = inspection({ reinspection_date: '2026-12-15', reinspection_date_time: '2026-12-15T08:00:00Z' })
    await people.officer.must(recordInspection, { params, body })
    expect(await planned(params)).toMatchObject([
      { inspection_type: 'live_site', inspection_category: 'routine', inspection_date: '2026-12-15T08:00:00.000Z' },
    ])
  })

  it('BR-INSP-20: is for the authority of the record', async () => {
    const params = await newWork()
    for (const client of [people.planner, people.contractor, people.neighbour]) {
      expect((await client.refusal(scheduleInspection, { params, body: visit })).status).toBe(401)
      expect((await client.refusal(cancelScheduledInspection, { params })).status).toBe(401)
    }
  })
})
