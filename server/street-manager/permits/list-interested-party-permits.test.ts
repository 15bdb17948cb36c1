import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { exportInterestedPartyPermits } from '../../../domain/contract/exports.ts'
import { listInterestedPartyPermits } from '../../../domain/contract/permits.ts'
import { exportedRows } from '../../testing/exported-rows.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listInterestedPartyPermits>

const neighbour = 'officer@eastmarl.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
  const { db } = world
  const interests = [99000001, 99000002].map((usrn) => ({
    usrn,
    authority_swa_code: '5520',
    location_description: 'Towards East Marl',
  }))
  await db.insertInto('street_interest').values(interests).execute()
  await insertListedPermit(db, 'MW004-A-01', {
    workstream_prefix: '004',
    created_at: '2026-11-20T09:00:00Z',
    status_changed_at: '2026-11-21T09:00:00Z',
    deadline_on: '2026-12-01',
    proposed_start_on: '2026-12-01',
    proposed_end_on: '2026-12-20',
  })
  await insertListedPermit(db, 'MB001-B-01', {
    promoter_swa_code: '7710',
    usrn: 99000002,
    street_name: 'Busy Street',
    town: 'Brackwell',
    work_category: 'major',
    is_high_impact: true,
    work_status: 'in_progress',
    created_at: '2026-11-22T09:00:00Z',
    status_changed_at: '2026-11-22T09:00:00Z',
    deadline_on: '2026-11-26',
    proposed_start_on: '2026-12-03',
    proposed_end_on: '2026-12-10',
  })
  // its own, and one on a street that it has no interest in
  await insertListedPermit(db, 'MW001-OWN-01', { highway_authority_swa_code: '5520' })
  await insertListedPermit(db, 'MW001-FAR-01', { usrn: 99000003, street_name: 'Sensitive Road' })
})
afterAll(() => world.stop())

async function found(query: Query = {}, by = neighbour): Promise<string[]> {
  const { rows } = await world.as(by).must(listInterestedPartyPermits, { query })
  return rows.map((row) => row.permit_reference_number)
}

describe('permits on streets in which an authority has an interest (BR-REP-L12, BR-ROLE-66)', () => {
  test('are those of other authorities, of every promoter and workstream', async () => {
    expect(await found()).toEqual(['MB001-B-01', 'MW004-A-01'])
    expect(await found({}, 'officer@marlshire.example')).toEqual([])
  })

  test.each(['planner@water.example', 'contractor@groundworks.example', 'admin@eastmarl.example'])(
    'BR-REP-L12: %s has no such list',
    async (by) => {
      expect(await world.as(by).refusal(listInterestedPartyPermits)).toMatchObject({ status: 401 })
    },
  )

  test.each<[string, Query]>([
    ['BR-REP-06 part of the reference', { permit_reference_number: 'mb001' }],
    ['BR-REP-06 part of the works reference', { work_reference_number: '1-b' }],
    ['BR-REP-06 part of the street', { street_descriptor: 'busy' }],
    ['BR-REP-06 part of the town', { street_descriptor: 'brack' }],
    ['BR-GEN-35 a whole USRN', { usrn: '99000002' }],
    ['BR-REP-L12 a category', { work_category: ['major'] }],
    ['BR-REP-L12 the status of the works', { work_status: ['in_progress'] }],
    ['BR-REP-22 high impact', { is_high_impact_traffic_management: true }],
    ['BR-REP-08 starts from', { work_start_date_from: '2026-12-02' }],
    ['BR-REP-08 ends by', { work_end_date_to: '2026-12-15' }],
    ['BR-REP-08 made from', { start_date_created: '2026-11-21' }],
    ['BR-REP-06 part of the promoter’s name', { promoter_organisation_name: 'broad' }],
    ['BR-REP-11 an area of its own', { geographical_area_reference_number: ['GA-9'] }],
  ])('%s keeps one', async (_, query) => {
    if (query.geographical_area_reference_number) await insertArea()
    expect(await found(query)).toEqual(['MB001-B-01'])
  })

  async function insertArea(): Promise<void> {
    const area = { reference: 'GA-9', organisation_reference: '5520', name: 'Border' }
    await world.db
      .insertInto('geographical_area')
      .values({ ...area, modified_at: '2026-11-24T09:00:00Z' })
      .execute()
    await world.db.insertInto('geographical_area_street').values({ area_reference: 'GA-9', usrn: 99000002 }).execute()
  }

  test.each<[string, Query]>([
    ['starts to', { work_start_date_to: '2026-12-02' }],
    ['ends from', { work_end_date_from: '2026-12-15' }],
    ['made to', { end_date_created: '2026-11-21' }],
    ['not high impact', { is_high_impact_traffic_management: false }],
  ])('BR-REP-08: %s keeps the other', async (_, query) => {
    expect(await found(query)).toEqual(['MW004-A-01'])
  })

  test('BR-REP-L12: the other authority is looked for by name', async () => {
    expect(await found({ ha_organisation_name: 'marlshire' })).toHaveLength(2)
    expect(await found({ ha_organisation_name: 'east' })).toEqual([])
  })

  test.each<[Query['sort_column'], string]>([
    ['date_created', 'MB001-B-01'],
    ['deadline_date', 'MW004-A-01'],
    ['start_date', 'MB001-B-01'],
    ['end_date', 'MW004-A-01'],
    ['status_changed_date', 'MB001-B-01'],
  ])('BR-REP-12: by %s %s comes first, the other way round last', async (sort_column, first) => {
    expect((await found({ sort_column }))[0]).toBe(first)
    expect((await found({ sort_column, sort_direction: 'asc' }))[1]).toBe(first)
  })

  test('BR-REP-18: reversed periods are refused by name', async () => {
    const query = { work_end_date_from: '2026-12-02', work_end_date_to: '2026-12-01' }
    const refused = await world.as(neighbour).refusal(listInterestedPartyPermits, { query })
    expect(refused).toMatchObject({ status: 400, fields: ['work_end_date_to'] })
  })

  test('BR-CSV-07, BR-LBL-42: the export has the rows that the filters keep', async () => {
    const client = world.as(neighbour)
    const all = await exportedRows(world, client, exportInterestedPartyPermits, {})
    expect(all.map((row) => row['permit_reference_number'])).toEqual(['MB001-B-01', 'MW004-A-01'])
    const body = { promoter_organisation_name: 'water' }
    const rows = await exportedRows(world, client, exportInterestedPartyPermits, body)
    expect(rows).toMatchObject([
      { permit_reference_number: 'MW004-A-01', highway_authority: 'Marlshire County Council' },
    ])
  })
})
