import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { createSite, deleteReinstatement, listReinstatementsDue } from '../../../domain/contract/sites.ts'
import { immediate } from '../../testing/application.ts'
import { excavationSite } from '../../testing/excavation-site.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertReinstatement } from '../../testing/listed-works-records.ts'
import { peopleOf } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listReinstatementsDue>
type Changes = Parameters<typeof insertListedPermit>[2]

const officer = 'officer@marlshire.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
afterEach(async () => {
  for (const table of ['inspection_unit_count', 'chargeable_event', 'reinstatement', 'site', 'permit'] as const) {
    await world.db.deleteFrom(table).execute()
  }
})

/** Dug, and stopped on the day before the test's, so due on Monday 7 December. */
const stopped = {
  excavation: true,
  excavation_carried_out: true,
  actual_start_at: '2026-11-20T09:00:00Z',
  actual_stop_at: '2026-11-23T15:30:00Z',
} as const
const insert = (reference: string, changes: Changes = {}) =>
  insertListedPermit(world.db, reference, { ...stopped, ...changes })
const anyDay: Query = { registration_due_date_from: '2026-01-01' }
const due = async (query: Query = anyDay, by = officer) =>
  (await world.as(by).must(listReinstatementsDue, { query })).rows.map((row) => row.permit_reference_number)

describe('reinstatements due (BR-REP-L21)', () => {
  test('BR-REP-31, BR-REIN-32, 33: a permit that dug and stopped, with the 10th working day after the stop', async () => {
    await insert('MW001-DA-01')
    const { rows, pagination } = await world.as(officer).must(listReinstatementsDue, { query: anyDay })
    expect(pagination).toEqual({ total_rows: 1, has_next_page: false })
    expect(rows).toEqual([
      {
        work_reference_number: 'MW001-DA',
        permit_reference_number: 'MW001-DA-01',
        organisation_name: 'Marl Water',
        street: 'Quiet Lane',
        town: 'Testing',
        area: 'Test area',
        work_stopped_date: '2026-11-23T15:30:00.000Z',
        registration_due_date: '2026-12-07T00:00:00.000Z',
      },
    ])
  })

  test('BR-REIN-33: not works that go on, that did not dig, or that are registered', async () => {
    await insert('MW001-DB-01', { actual_stop_at: null })
    await insert('MW001-DC-01', { excavation_carried_out: false })
    await insert('MW001-DD-01')
    await insertReinstatement(world.db, 'MW001-DD', 1, { permit_reference: 'MW001-DD-01' })
    await insert('MW001-DE-01')
    await insertReinstatement(world.db, 'MW001-DE', 1)
    expect(await due()).toEqual(['MW001-DE-01'])
  })

  test('BR-REIN-33: deleting the last reinstatement of a permit makes it due again', async () => {
    const people = peopleOf(world)
    const path = await people.apply(immediate)
    await people.stop(path, '2026-11-24T10:00:00Z')
    await world.db.updateTable('permit').set({ excavation_carried_out: true }).execute()
    expect(await due()).toEqual([path.permitReferenceNumber])
    const params = { workReferenceNumber: path.workReferenceNumber }
    const site = await people.planner.must(createSite, { params, body: excavationSite() })
    expect(await due()).toEqual([])
    await people.planner.must(deleteReinstatement, {
      params: {
        ...params,
        siteReferenceNumber: site.site_reference_number,
        reinstatementReferenceNumber: site.reinstatement_reference_number,
      },
    })
    await world.db.updateTable('permit').set({ excavation_carried_out: true }).execute()
    expect(await due()).toEqual([path.permitReferenceNumber])
  })

  test.each<[string, Query, string[]]>([
    ['BR-REIN-33 due from', { registration_due_date_from: '2026-12-08' }, ['MW004-DG-01']],
    ['BR-REIN-33 due until', { registration_due_date_to: '2026-12-07' }, ['MW001-DF-01']],
    ['BR-REIN-33 due until the day before', { registration_due_date_to: '2026-12-06' }, []],
    ['BR-REP-08 stopped from', { ...anyDay, work_end_date_from: '2026-11-24' }, ['MW004-DG-01']],
    ['BR-REP-08 stopped until', { ...anyDay, work_end_date_to: '2026-11-23' }, ['MW001-DF-01']],
    ['BR-REP-06 part of the works’ reference', { ...anyDay, work_reference_number: '4-dg' }, ['MW004-DG-01']],
    ['BR-REP-06 part of the street', { ...anyDay, street_descriptor: 'busy' }, ['MW004-DG-01']],
    ['BR-GEN-35 a whole USRN', { ...anyDay, usrn: '99000001' }, ['MW001-DF-01']],
    ['BR-REP-06 part of the promoter’s name', { ...anyDay, organisation: 'broad' }, []],
    ['BR-REP-11 an area that is not there', { ...anyDay, geographical_area_reference_number: ['GA-9'] }, []],
    ['BR-REP-12 the last to stop first', anyDay, ['MW004-DG-01', 'MW001-DF-01']],
  ])('%s', async (_, query, expected) => {
    await insert('MW001-DF-01')
    const place = { usrn: 99000002, street_name: 'Busy Street' }
    await insert('MW004-DG-01', { ...place, workstream_prefix: '004', actual_stop_at: '2026-11-24T09:00:00Z' })
    expect(await due(query)).toEqual(expected)
  })

  test('BR-REP-05, BR-ROLE-13: to each their own, in workstreams that they see', async () => {
    await insert('MW001-DH-01')
    await insert('MW004-DI-01', { workstream_prefix: '004' })
    await insert('MB001-DJ-01', { promoter_swa_code: '7710', highway_authority_swa_code: '5520' })
    expect(await due(anyDay, 'planner@water.example')).toEqual(['MW001-DH-01'])
    expect(await due(anyDay, 'officer@eastmarl.example')).toEqual(['MB001-DJ-01'])
    expect(await due({ ...anyDay, swa_code: '7710' }, 'contractor@groundworks.example')).toEqual(['MB001-DJ-01'])
  })

  test('BR-REP-16: the first 25 without a way to the next, and how many there are', async () => {
    for (let n = 10; n < 36; n += 1) await insert(`MW001-K${n}-01`)
    const query = { ...anyDay, offset: 25 } as Query
    const { rows, pagination } = await world.as(officer).must(listReinstatementsDue, { query })
    expect(rows).toHaveLength(25)
    expect(pagination).toEqual({ total_rows: 26, has_next_page: true })
  })

  test.each<[string, Query, string]>([
    ['no day', {}, 'registration_due_date_from'],
    [
      'two days without today',
      { registration_due_date_from: '2026-11-01', registration_due_date_to: '2026-11-23' },
      'registration_due_date_to',
    ],
    [
      'a reversed period',
      { registration_due_date_from: '2026-11-24', registration_due_date_to: '2026-11-23' },
      'registration_due_date_to',
    ],
  ])('BR-REP-15, BR-REIN-33: %s is refused', async (_, query, field) => {
    const refused = await world.as(officer).refusal(listReinstatementsDue, { query })
    expect(refused).toMatchObject({ status: 400, fields: [field] })
  })
})
