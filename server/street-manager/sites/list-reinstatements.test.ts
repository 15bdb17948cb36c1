import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import {
  createSite,
  listExpiringInterims,
  listReinstatementFiles,
  listReinstatements,
} from '../../../domain/contract/sites.ts'
import { createWork } from '../../../domain/contract/works.ts'
import { application, immediate } from '../../testing/application.ts'
import { excavationSite } from '../../testing/excavation-site.ts'
import { insertReinstatement } from '../../testing/listed-works-records.ts'
import { insertWorksToList, testOwnRows, worksToList } from '../../testing/own-rows.ts'
import { sampleBytes } from '../../testing/sample-files.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const planner = 'planner@water.example'

describe('reinstatements (BR-REP-L25)', () => {
  let world: World
  const { plain, unseen, rivals, neighbours } = worksToList
  const [first, second, third] = [`${plain}-R-01`, `${plain}-R-02`, `${unseen}-R-01`]
  beforeAll(async () => {
    world = await startWorld()
    await insertWorksToList(world)
    const { db } = world
    // the first site was made permanent in January
    await insertReinstatement(db, plain, 1, { is_active: false, end_on: '2027-05-19' })
    await insertReinstatement(db, plain, 2, {
      site_reference: '1',
      reinstatement_status: 'permanent',
      reinstated_on: '2027-01-10',
      end_on: '2029-01-09',
      created_at: '2027-01-10T09:00:00Z',
    })
    await insertReinstatement(db, unseen, 1, {
      is_subsumed: true,
      end_on: '2027-06-01',
      reinstatement_type: 'bar_holes',
    })
    await insertReinstatement(db, rivals, 1)
    await insertReinstatement(db, neighbours, 1)
  })
  afterAll(() => world.stop())

  const list = async (query: QueryOf<typeof listReinstatements> = {}, by = 'api-planner@water.example') =>
    (await world.as(by).must(listReinstatements, { query })).rows.map((row) => row.reinstatement_reference_number)

  testOwnRows({ worldOf: () => world, path: '/reinstatements' })

  test.each<[string, QueryOf<typeof listReinstatements>, string[]]>([
    ['BR-REP-L25 the status', { status: ['permanent'] }, [second]],
    ['BR-REP-39 the newest of each site', { latest_reinstatements_only: true }, [second, third]],
    ['BR-REP-39 sent as false limits nothing', { latest_reinstatements_only: false }, [second, third, first]],
    ['BR-REP-08 registered from', { registration_date_from: '2027-01-10' }, [second]],
    ['BR-REP-08 registered until', { registration_date_to: '2026-11-20' }, [third, first]],
    ['BR-REP-19 ends from', { end_date_from: '2027-06-01' }, [second, third]],
    ['BR-REP-19 ends until', { end_date_to: '2027-06-01' }, [third, first]],
    ['BR-REP-06 part of the reference', { work_reference_number: '004-b' }, [third]],
    ['BR-REP-06 the whole reference', { work_reference_number_exact: 'mw001-a' }, [second, first]],
    ['BR-REP-06 part of it is not the whole', { work_reference_number_exact: 'MW001' }, []],
    ['BR-REP-18 all filters hold', { status: ['interim'], latest_reinstatements_only: true }, [third]],
  ])('%s', async (_, query, expected) => {
    expect(await list({ ...query, organisation: 'marlshire' })).toEqual(expected)
  })

  test('BR-REP-12: the last to end comes first, or the other way round', async () => {
    const [down, up] = [
      await list({ sort_column: 'end_date' }, officer),
      await list({ sort_direction: 'asc' }, officer),
    ]
    expect(down[0]).toBe(second)
    expect(up).toEqual(down.toReversed())
  })

  test('BR-REP-18: a reversed period is refused by the name of its end', async () => {
    const query = { end_date_from: '2027-06-01', end_date_to: '2027-05-31' }
    const refused = await world.as(officer).refusal(listReinstatements, { query })
    expect(refused).toMatchObject({ status: 400, fields: ['end_date_to'] })
  })

  test('a row tells the parties, the place, and what the site is of', async () => {
    const { rows } = await world.as(officer).must(listReinstatements, { query: { usrn: '99000002' } })
    expect(rows).toEqual([
      {
        site_reference_number: '1',
        work_reference_number: unseen,
        reinstatement_reference_number: third,
        promoter_organisation: 'Marl Water',
        highway_authority: 'Marlshire County Council',
        street_name: 'Busy Street',
        town: 'Brackwell',
        area_name: 'Marl Valley',
        location_description: 'Outside number 12',
        registration_date: '2026-11-20T09:00:00.000Z',
        reinstatement_date: '2026-11-20T00:00:00.000Z',
        reinstatement_type: 'bar_holes',
        reinstatement_type_string: 'Bar holes',
        reinstatement_status: 'interim',
        reinstatement_status_string: 'Interim',
        end_date: '2027-06-01T00:00:00.000Z',
        is_active_reinstatement: true,
        is_subsumed: true,
      },
    ])
  })
})

describe('interim reinstatements that expire (BR-REP-L26)', () => {
  let world: World
  const { plain, unseen, rivals, neighbours } = worksToList
  beforeAll(async () => {
    world = await startWorld()
    await insertWorksToList(world)
    for (const works of [plain, unseen, rivals, neighbours]) await insertReinstatement(world.db, works, 1)
  })
  afterAll(() => world.stop())

  testOwnRows({ worldOf: () => world, path: '/reinstatements/expiring-interims' })

  test('BR-REP-L26: what was made permanent, followed by another or taken in by another site is none', async () => {
    const { db } = world
    await insertReinstatement(db, plain, 2, { reinstatement_status: 'permanent' })
    await insertReinstatement(db, plain, 3, { is_active: false })
    await insertReinstatement(db, plain, 4, { is_subsumed: true })
    const soon = await insertReinstatement(db, plain, 5, { end_on: '2026-12-01', created_at: '2026-06-02T09:00:00Z' })
    const { rows } = await world.as(planner).must(listExpiringInterims, {
      query: { work_reference_number_exact: plain, sort_direction: 'asc' },
    })
    expect(rows.map((row) => row.reinstatement_reference_number)).toEqual([soon, `${plain}-R-01`])
    for (const query of [{ end_date_to: '2026-12-31' }, { registration_date_to: '2026-06-02' }]) {
      const found = await world.as(planner).must(listExpiringInterims, { query })
      expect(found.rows.map((row) => row.reinstatement_reference_number)).toEqual([soon])
    }
  })

  test('BR-REIN-34: today’s are among them, the data are not a copy of yesterday’s', async () => {
    const work = await world.as(planner).must(createWork, { body: application(immediate) })
    const params = { workReferenceNumber: work.work_reference_number }
    const body = excavationSite({ reinstatement_status: 'interim' })
    const site = await world.as(planner).must(createSite, { params, body })
    const query = { work_reference_number: work.work_reference_number }
    const { rows } = await world.as(planner).must(listExpiringInterims, { query })
    expect(rows.map((row) => row.reinstatement_reference_number)).toEqual([site.reinstatement_reference_number])
  })

  test('BR-REP-14, BR-GEN-58: its files, for the parties of its works alone', async () => {
    const work = await world.as(planner).must(createWork, { body: application(immediate) })
    const params = { workReferenceNumber: work.work_reference_number }
    const photo = { name: 'trench.png', bytes: sampleBytes.png }
    const file_ids = [await uploadFile(world.as(planner)), await uploadFile(world.as(planner), photo)]
    const body = excavationSite({ reinstatement_evidence: true, file_ids })
    const { reinstatement_reference_number } = await world.as(planner).must(createSite, { params, body })
    const names = async (by: string, file_type?: ('images' | 'documents')[]) => {
      const query = { reinstatement_reference_number: reinstatement_reference_number.toLowerCase(), file_type }
      return (await world.as(by).must(listReinstatementFiles, { query })).rows.map((row) => row.name)
    }
    expect(await names(planner)).toEqual(['plan.pdf', 'trench.png'])
    expect(await names(officer, ['images'])).toEqual(['trench.png'])
    expect(await names('contractor@groundworks.example', ['documents'])).toEqual(['plan.pdf'])
    expect(await names('officer@eastmarl.example')).toEqual([])
    expect(await names('planner@broadband.example')).toEqual([])
    const refused = await world.as(planner).request('GET', '/v6/reporting/reinstatements/files')
    expect(refused.status).toBe(400)
  })
})
