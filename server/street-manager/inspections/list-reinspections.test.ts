import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BodyOf, QueryOf } from '../../../domain/contract/endpoint.ts'
import { listReinspections, recordInspection, scheduleInspection } from '../../../domain/contract/inspections.ts'
import { readRefusal } from '../../testing/client.ts'
import { inspection } from '../../testing/inspection.ts'
import { insertWorksToList, testOwnRows } from '../../testing/own-rows.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listReinspections>
type Visit = Partial<BodyOf<typeof scheduleInspection>>

const officer = 'officer@marlshire.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  await plan('MW001-A', { scheduled_inspection_date: '2026-12-02' })
  await plan('MW004-B', {
    scheduled_inspection_date: '2026-12-02',
    scheduled_inspection_date_time: '2026-12-02T14:30:00Z',
    scheduled_inspection_type: 'reinstatement',
    scheduled_inspection_category: 'b',
  })
  await plan('MB001-C', { scheduled_inspection_date: '2026-12-09' })
  await plan('MW001-E', {}, 'officer@eastmarl.example')
})
afterAll(() => world.stop())

async function plan(workReferenceNumber: string, visit: Visit, by = officer): Promise<void> {
  const body = {
    scheduled_inspection_type: 'live_site',
    scheduled_inspection_category: 'routine',
    scheduled_inspection_date: '2026-12-01',
    ...visit,
  } as const
  await world.as(by).must(scheduleInspection, { params: { workReferenceNumber }, body })
}

async function list(query: Query = {}) {
  return (await world.as(officer).must(listReinspections, { query })).rows
}
const kept = async (query: Query) => (await list(query)).map((row) => row.work_reference_number)

describe('the list of planned inspections (BR-REP-L24)', () => {
  testOwnRows({ worldOf: () => world, path: '/reinspections' })

  test.each<[string, Query, string[]]>([
    ['the latest visit first, one without a time at the beginning of its day', {}, ['MB001-C', 'MW004-B', 'MW001-A']],
    ['the earliest first when asked', { sort_direction: 'asc' }, ['MW001-A', 'MW004-B', 'MB001-C']],
    ['a type', { inspection_type: ['reinstatement'] }, ['MW004-B']],
    ['a category', { inspection_category: ['b', 'c'] }, ['MW004-B']],
    ['part of a works reference', { work_reference_number: 'w004' }, ['MW004-B']],
    ['from a day (BR-REP-19)', { start_date: '2026-12-03' }, ['MB001-C']],
    ['to a day, included (BR-REP-19)', { end_date: '2026-12-02' }, ['MW004-B', 'MW001-A']],
  ])('keeps %s', async (_, query, works) => {
    expect(await kept(query)).toEqual(works)
  })

  test('a row says the moment of the visit, or its day', async () => {
    const [latest, timed] = await list()
    expect(latest).toEqual({
      work_reference_number: 'MB001-C',
      location_description: 'Outside number 12',
      street: 'Quiet Lane',
      town: 'Testing',
      area: 'Test area',
      highway_authority: 'Marlshire County Council',
      promoter_organisation: 'Marl Broadband',
      inspection_date: '2026-12-09T00:00:00.000Z',
      inspection_type: 'live_site',
      inspection_type_string: 'Live site',
      inspection_category: 'routine',
      inspection_category_string: 'Routine',
      date_modified: world.clock.now().toString({ smallestUnit: 'millisecond' }),
    })
    expect(timed?.inspection_date).toBe('2026-12-02T14:30:00.000Z')
  })

  test('a reversed period is refused by name (BR-CSV-16)', async () => {
    const query = { start_date: '2026-12-02', end_date: '2026-12-01' }
    const refused = readRefusal(await world.as(officer).call(listReinspections, { query }))
    expect(refused).toMatchObject({ status: 400, fields: ['end_date'] })
  })

  test('BR-INSP-43: a visit leaves the list when an inspection is recorded, and only then', async () => {
    world.clock.set('2026-12-20T10:00:00Z')
    expect(await kept({ work_reference_number: 'MB001' })).toEqual(['MB001-C'])
    const params = { workReferenceNumber: 'MB001-C' }
    await world.as(officer).must(recordInspection, { params, body: inspection() })
    expect(await kept({ work_reference_number: 'MB001' })).toEqual([])
    world.clock.set('2026-11-24T10:00:00Z')
  })
})
