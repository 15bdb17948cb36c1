import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import type { Role } from '../../../domain/contract/enums/organisations.ts'
import {
  exportPbiSampleInspectionsDue,
  exportPbiSampleInspectionTargets,
  getCsv,
} from '../../../domain/contract/exports.ts'
import {
  listPbiSampleGenerationJobs,
  listPbiSampleInspections,
  listPbiSampleInspectionTargets,
} from '../../../domain/contract/sampling.ts'
import { csvLines } from '../exports/csv-text.ts'
import { writeExports } from '../../jobs/write-exports.ts'
import type { Client } from '../../testing/client.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { forgetSampling, insertReinstatedWork, insertSample, insertTarget } from '../../testing/sample-targets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let officer: Client
let neighbour: Client
let admin: Client
beforeAll(async () => {
  world = await startWorld()
  await forgetSampling(world.db)
  officer = world.as('officer@marlshire.example')
  neighbour = world.as('officer@eastmarl.example')
  const email = 'admin@marlshire.example'
  const isThere = await world.db.selectFrom('account').select('email').where('email', '=', email).executeTakeFirst()
  if (!isThere) await insertAccount(world.db, { email, roles: ['Admin', 'UI'], swa_code: '5510' })
  admin = world.as(email)
})
afterAll(() => world.stop())

/** What an export is of: every row but the heading. */
async function fileOf(client: Client, csvId: number): Promise<string> {
  await writeExports(world.house)
  const { body } = await client.call(getCsv, { params: { csvId } })
  const text = body as unknown as string
  return text.slice(text.indexOf('\r\n') + 2)
}

describe('samples that wait for their inspection (BR-REP-L17)', () => {
  const [first, second] = ['MW001L1', 'MB001L2']
  beforeAll(async () => {
    await insertTarget(world.db, { reference: 'PBI-T-1' })
    await insertReinstatedWork(world.db, { reference: first, reinstated: '2026-08-24', ends: '2028-08-24' })
    await insertReinstatedWork(world.db, {
      reference: second,
      reinstated: '2026-06-24',
      ends: '2028-06-24',
      promoter: '7710',
    })
    await world.db
      .updateTable('work')
      .set({ usrn: 99000002, street_name: 'Market Street', town: 'Otherton' })
      .where('reference', '=', second)
      .execute()
    // its permit ends later than the reinstatement of the other works
    await insertListedPermit(world.db, `${second}-01`, { promoter_swa_code: '7710', proposed_end_on: '2026-12-20' })
    const target = 'PBI-T-1'
    await insertSample(world.db, { work: first, target, expires: '2027-02-24' })
    await insertSample(world.db, { work: second, target, expires: '2026-12-24', promoter: '7710', category: 'c' })
    await insertSample(world.db, { work: first, target, expires: '2026-12-31', status: 'completed', number: 2 })
  })

  const list = async (query: QueryOf<typeof listPbiSampleInspections> = {}, client = officer) =>
    (await client.must(listPbiSampleInspections, { query })).rows.map((row) => row.work_reference_number)

  it('BR-PBI-31, 34 are active ones, with the place of the excavation and the last day', async () => {
    const { rows, pagination } = await officer.must(listPbiSampleInspections)
    expect(pagination).toEqual({ total_rows: 2, has_next_page: false })
    expect(rows[0]).toEqual({
      pbi_sample_inspection_reference_number: `${first}-PBI-01`,
      work_reference_number: first,
      street: 'Quiet Lane',
      town: 'Testing',
      area: 'Test area',
      location_description: 'Outside number 12',
      promoter_organisation: 'Marl Water',
      inspection_category: 'b',
      inspection_category_string: 'Category B',
      sample_expiry_date: '2027-02-24T00:00:00.000Z',
    })
  })

  it('BR-REP-05, BR-PBI-32 are the own authority’s, and no matter of promoters or admins', async () => {
    expect(await list({}, neighbour)).toEqual([])
    for (const email of ['planner@water.example', 'contractor@groundworks.example', 'admin@marlshire.example']) {
      const refused = await world.as(email).refusal(listPbiSampleInspections, { query: { swa_code: '9310' } })
      expect(refused.status, email).toBe(401)
    }
    expect((await officer.refusal(listPbiSampleInspections, { query: { swa_code: '5520' } })).status).toBe(401)
  })

  it.each<[string, QueryOf<typeof listPbiSampleInspections>, string[]]>([
    ['organisation', { organisation: 'water' }, [first]],
    ['street', { street_descriptor: 'otherton' }, [second]],
    ['USRN', { usrn: '99000002' }, [second]],
    ['works reference', { work_reference_number: '1l1' }, [first]],
    ['expiry from', { sample_expiry_date_from: '2026-12-25T00:00:00Z' }, [first]],
    ['expiry to', { sample_expiry_date_to: '2026-12-24T00:00:00Z' }, [second]],
    ['area of no street', { geographical_area_reference_number: ['GA-none'] }, []],
  ])('are filtered by %s', async (_, query, found) => expect(await list(query)).toEqual(found))

  it('BR-REP-18 a reversed period is refused', async () => {
    const query = { sample_expiry_date_from: '2026-12-02', sample_expiry_date_to: '2026-12-01' }
    expect(await officer.refusal(listPbiSampleInspections, { query })).toMatchObject({
      status: 400,
      fields: ['sample_expiry_date_to'],
    })
  })

  it('BR-REP-12 begin with the one that lasts longest, or are sorted by the end of the works', async () => {
    expect(await list()).toEqual([first, second])
    expect(await list({ sort_direction: 'asc' })).toEqual([second, first])
    // of works without a permit it is the day of the reinstatement
    expect(await list({ sort_column: 'work_end_date' })).toEqual([second, first])
    expect(await list({ sort_column: 'work_end_date', sort_direction: 'asc' })).toEqual([first, second])
  })

  it('BR-CSV-07 are exported as listed, for authorities alone (BR-PBI-32)', async () => {
    const { csv_id } = await officer.must(exportPbiSampleInspectionsDue, { body: { organisation: 'water' } })
    const { rows } = await officer.must(listPbiSampleInspections, { query: { organisation: 'water' } })
    expect(await fileOf(officer, csv_id)).toBe(csvLines(Object.keys(rows[0] ?? {}), rows))
    const refused = await world.as('planner@water.example').refusal(exportPbiSampleInspectionsDue, { body: {} })
    expect(refused.status).toBe(401)
  })
})

describe('targets (BR-REP-L16)', () => {
  beforeAll(async () => {
    const db = world.db
    await forgetSampling(db)
    const closed = { status: 'closed', quarter: '2026-07-01' } as const
    await insertTarget(db, { reference: 'PBI-T-1', ...closed, created: '2026-07-01T09:00:00Z', isAuto: true })
    await insertTarget(db, { reference: 'PBI-T-2', created: '2026-10-01T09:00:00Z' })
    await insertTarget(db, { reference: 'PBI-T-3', promoter: '7710', status: 'not_started', quarter: null })
    await insertTarget(db, { reference: 'PBI-T-4', promoter: '7220', isDeleted: true })
    await insertTarget(db, { reference: 'PBI-T-5', authority: '5520' })
    await insertSample(db, { work: 'MW001L1', target: 'PBI-T-2', expires: '2027-02-24', number: 3 })
    await insertSample(db, { work: 'MW001L1', target: 'PBI-T-2', expires: '2027-02-24', number: 4, status: 'removed' })
  })

  type Query = QueryOf<typeof listPbiSampleInspectionTargets>
  const list = async (query: Query = {}, client = officer) =>
    (await client.must(listPbiSampleInspectionTargets, { query })).rows.map((row) =>
      row.pbi_sample_inspection_target_reference_number.slice(-1),
    )

  it('BR-PBI-33 tell what was asked for, what was drawn and of which quarter', async () => {
    const { rows } = await officer.must(listPbiSampleInspectionTargets)
    expect(rows[1]).toEqual({
      pbi_sample_inspection_target_reference_number: 'PBI-T-2',
      organisation_name: 'Marl Water',
      org_ref: '9310',
      inspection_units: 800,
      inspection_rate: 30,
      target_a: 20,
      target_b: 20,
      target_c: 20,
      completed_a: 0,
      completed_b: 0,
      completed_c: 0,
      generated_b: 1,
      generated_c: 0,
      start_date: '2026-10-01T00:00:00.000Z',
      end_date: '2026-12-31T00:00:00.000Z',
      is_inspection_rate_auto_updated: false,
    })
    expect(rows[0]).toMatchObject({ start_date: null, end_date: null })
  })

  it('BR-REP-12 begin with the newest, or are sorted by whether their rate was set by itself', async () => {
    expect(await list()).toEqual(['3', '2', '1'])
    expect(await list({ sort_column: 'is_inspection_rate_auto_updated' })).toEqual(['1', '3', '2'])
    expect(await list({ sort_column: 'is_inspection_rate_auto_updated', sort_direction: 'asc' })).toEqual([
      '2',
      '3',
      '1',
    ])
  })

  it('are those of one quarter when it is asked for', async () => {
    expect(await list({ quarter_start_date: '2026-07-01' })).toEqual(['1'])
    expect(await list({ quarter_start_date: '2026-10-01' })).toEqual(['2'])
    expect(await list({ quarter_start_date: '2026-10-02' })).toEqual([])
  })

  it('BR-REP-05 are the own authority’s, for its officers and its admins; a promoter’s admin has none', async () => {
    expect(await list({}, neighbour)).toEqual(['5'])
    expect(await list({}, admin)).toEqual(['3', '2', '1'])
    expect(await list({}, world.as('admin@water.example'))).toEqual([])
    expect((await world.as('planner@water.example').refusal(listPbiSampleInspectionTargets)).status).toBe(401)
  })

  it('BR-CSV-16 are exported by the days that their quarter has in the period, both included', async () => {
    const quarters: [string, string, string[]][] = [
      ['2026-09-30', '2026-09-30', ['1']],
      ['2026-10-01', '2026-10-01', ['2']],
      ['2026-09-30', '2026-10-01', ['1', '2']],
      ['2027-01-01', '2027-03-31', []],
      ['2025-01-01', '2026-06-30', []],
    ]
    for (const [date_from, date_to, found] of quarters) {
      const { csv_id } = await admin.must(exportPbiSampleInspectionTargets, { body: { date_from, date_to } })
      const { rows } = await officer.must(listPbiSampleInspectionTargets, { query: { sort_direction: 'asc' } })
      const expected = rows.filter((row) => found.includes(row.pbi_sample_inspection_target_reference_number.slice(-1)))
      expect(await fileOf(admin, csv_id), `${date_from} ${date_to}`).toBe(
        csvLines(Object.keys(rows[0] ?? {}), expected),
      )
    }
  })

  it('BR-CSV-16 the period is required and the right way round', async () => {
    expect(await admin.refusal(exportPbiSampleInspectionTargets, { body: {} as never })).toMatchObject({
      status: 400,
      fields: ['date_from', 'date_to'],
    })
    const body = { date_from: '2026-10-02', date_to: '2026-10-01' }
    expect(await admin.refusal(exportPbiSampleInspectionTargets, { body })).toMatchObject({
      status: 400,
      fields: ['date_to'],
    })
  })

  it.each<[Role[], number]>([
    [['HighwayAuthority', 'StreetWorksAdmin'], 200],
    [['Planner', 'StreetWorksAdmin'], 200],
    [['Contractor', 'StreetWorksAdmin'], 200],
    [['Admin'], 200],
    [['Admin', 'Planner'], 200],
    [['HighwayAuthority'], 401],
    [['Planner'], 401],
    [['Contractor'], 401],
    [['StreetWorksAdmin'], 401],
  ])(
    'BR-ROLE-04, BR-PBI-32 are exported for Admin, or StreetWorksAdmin beside any role: %j %i',
    async (roles, status) => {
      const email = await insertAccount(world.db, { email: `${roles.join('-')}@x.example`, roles, swa_code: '5510' })
      const body = { date_from: '2026-10-01', date_to: '2026-12-31' }
      expect((await world.as(email).call(exportPbiSampleInspectionTargets, { body })).status).toBe(status)
    },
  )

  it('BR-ROLE-04 the add-on opens nothing else', async () => {
    const email = 'HighwayAuthority-StreetWorksAdmin@x.example'
    const roles = 'Planner-StreetWorksAdmin@x.example'
    expect((await world.as(email).call(listPbiSampleInspectionTargets)).status).toBe(200)
    expect((await world.as(roles).refusal(listPbiSampleInspectionTargets)).status).toBe(401)
  })
})

describe('runs that drew samples (BR-REP-L15)', () => {
  beforeAll(async () => {
    const run = {
      highway_authority_swa_code: '5510',
      sample_inspection_rate: 100,
      username: 'officer@marlshire.example',
    }
    await world.db
      .insertInto('sample_generation_job')
      .values([
        ...Array.from({ length: 26 }, (_, at) => ({
          ...run,
          job_status: 'complete' as const,
          created_at: `2026-11-20T10:${String(at + 10)}:00Z`,
        })),
        { ...run, job_status: 'failed', created_at: '2026-11-21T10:00:00Z' },
        { ...run, job_status: 'complete', created_at: '2026-11-22T10:00:00Z', highway_authority_swa_code: '5520' },
      ])
      .execute()
  })

  it('BR-PBI-25, 34 are the own authority’s, newest first, a page at a time', async () => {
    const { rows, pagination } = await officer.must(listPbiSampleGenerationJobs)
    expect(pagination).toEqual({ total_rows: 27, has_next_page: true })
    expect(rows).toHaveLength(25)
    expect(rows[0]).toEqual({
      date_created: '2026-11-21T10:00:00.000Z',
      async_job_status: 'failed',
      async_job_status_string: 'Failed',
      username: 'officer@marlshire.example',
    })
    const rest = await officer.must(listPbiSampleGenerationJobs, { query: { offset: 25, include_total_count: false } })
    expect(rest.rows.map((row) => row.date_created)).toEqual(['2026-11-20T10:11:00.000Z', '2026-11-20T10:10:00.000Z'])
    expect(rest.pagination).toEqual({ total_rows: 0, has_next_page: false })
    expect((await neighbour.must(listPbiSampleGenerationJobs)).rows).toHaveLength(1)
  })

  it('BR-PBI-25 are for officers of authorities only', async () => {
    for (const client of [admin, world.as('planner@water.example'), world.as('contractor@groundworks.example')]) {
      expect((await client.refusal(listPbiSampleGenerationJobs)).status).toBe(401)
    }
  })
})
