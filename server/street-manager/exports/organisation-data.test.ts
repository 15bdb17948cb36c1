import { unzipSync, strFromU8 } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '../../../domain/contract/audit.ts'
import { exportPermits, getCsv, listCsvExports } from '../../../domain/contract/exports.ts'
import { cancelExport, exportOrganisationData, listOwnExports } from '../../../domain/contract/own-exports.ts'
import { writeExports } from '../../jobs/write-exports.ts'
import { peopleOf, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'
import { csvExports } from './exports.ts'
import { organisationDataLists } from './organisation-data-lists.ts'

const admin = 'admin@water.example'
const planner = 'planner@water.example'
const days = { start_date: '2026-11-24', end_date: '2026-11-24' }

let world: World
let path: PermitPath
beforeAll(async () => {
  world = await startWorld()
  path = await peopleOf(world).apply()
  world.clock.set('2026-11-26T10:00:00Z')
})
afterAll(() => world.stop())
beforeEach(() => world.db.deleteFrom('csv_export').execute())

const asked = (by: string, body = days) => world.as(by).must(exportOrganisationData, { body })

async function filesOf(by: string, csvId: number): Promise<Map<string, string>> {
  const { statusCode, headers, rawPayload } = await world.inject({
    method: 'GET',
    url: `/v6/export/csv/${csvId}`,
    headers: { token: await tokenOf(by) },
  })
  expect(statusCode).toBe(200)
  expect(headers['content-type']).toBe('application/zip')
  const named = Object.entries(unzipSync(rawPayload)).map(([name, bytes]) => [listIn(name), strFromU8(bytes)] as const)
  return new Map(named)
}
const tokenOf = (by: string) => world.house.tokens.issue('id', by, world.clock.realNow())
const listIn = (name: string) => name.replace(/^Organisation_data_export_[\d-]+_[\d-]+_|\.csv$/g, '')

describe('all data of an organisation (BR-CSV-13)', () => {
  test('is a ZIP of every CSV that it may see, with the rows of the days alone', async () => {
    const { csv_id } = await asked(admin)
    await writeExports(world.house)
    const files = await filesOf(admin, csv_id)
    expect([...files.keys()]).toEqual(expect.arrayContaining(['Permit', 'Comment', 'Section_81', 'Fee', 'Audit']))
    expect([...files.keys()]).not.toContain('PBI_sample_inspection_targets')
    expect(files.get('Permit')).toContain(path.permitReferenceNumber)
    const { csv_id: later } = await asked(admin, { start_date: '2026-11-25', end_date: '2026-11-25' })
    await writeExports(world.house)
    expect((await filesOf(admin, later)).get('Permit')).not.toContain(path.permitReferenceNumber)
  })

  test('of an authority has the samples, and its own works beside its streets', async () => {
    const by = 'admin@marlshire.example'
    const { csv_id } = await asked(by)
    await writeExports(world.house)
    const files = await filesOf(by, csv_id)
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['Permit', 'Permit_as_promoter', 'PBI_sample_inspection_targets']),
    )
    expect(files.get('Permit')).toContain(path.permitReferenceNumber)
    expect(files.get('Permit_as_promoter')).not.toContain(path.permitReferenceNumber)
  })

  test('every CSV of the service is in it', () => {
    expect(csvExports.map((one) => one.path).toSorted()).toEqual(Object.keys(organisationDataLists).toSorted())
  })

  test('is the asker’s alone, and leaves an event', async () => {
    const { csv_id } = await asked(admin)
    await writeExports(world.house)
    expect((await world.as(planner).refusal(getCsv, { params: { csvId: csv_id } })).status).toBe(404)
    const [newest] = (await world.as(admin).must(listAudit, { query: { administration_only: true } })).rows
    expect(newest).toMatchObject({
      event: 'organisation_data_exported',
      username: admin,
      details: 'All data from 24 November 2026 to 24 November 2026 were asked for',
    })
  })

  test('tells how far it has come', async () => {
    await asked(admin)
    const rows = async () => (await world.as(admin).must(listOwnExports)).rows
    expect(await rows()).toMatchObject([
      {
        csv_export_status: 'queued',
        csv_export_type: 'ORGANISATION_DATA',
        export_path: '/app/exports/organisation-data',
        filters: days,
        files_written: 0,
      },
    ])
    await writeExports(world.house)
    const [done] = await rows()
    expect(done?.files_asked).toBeGreaterThan(15)
    expect(done).toMatchObject({ csv_export_status: 'ready', files_written: done?.files_asked })
    expect(done?.rows_written).toBeGreaterThan(0)
  })

  test.each([
    ['today', { start_date: '2026-11-26', end_date: '2026-11-26' }, 'start_date'],
    ['more than 30 days', { start_date: '2026-10-01', end_date: '2026-11-01' }, 'end_date'],
    ['days in reverse', { start_date: '2026-11-02', end_date: '2026-11-01' }, 'end_date'],
  ])('400 for %s', async (_, body, field) => {
    const refusal = await world.as(admin).refusal(exportOrganisationData, { body })
    expect(refusal.status).toBe(400)
    expect(refusal.fields).toContain(field)
  })

  test.each([planner, 'officer@marlshire.example', 'contractor@groundworks.example'])(
    'BR-ROLE-S26: 401 for %s',
    async (by) => {
      expect((await world.as(by).refusal(exportOrganisationData, { body: days })).status).toBe(401)
    },
  )

  test('BR-ROLE-S26: 401 for the admin of a contractor', async () => {
    const account = await world.db
      .selectFrom('account')
      .select('roles')
      .where('email', '=', 'contractor@groundworks.example')
      .executeTakeFirstOrThrow()
    const set = (roles: typeof account.roles) =>
      world.db.updateTable('account').set({ roles }).where('email', '=', 'contractor@groundworks.example').execute()
    await set([...account.roles, 'Admin'])
    const refusal = await world.as('contractor@groundworks.example').refusal(exportOrganisationData, { body: days })
    expect(refusal.status).toBe(401)
    await set(account.roles)
  })
})

describe('taking an export back', () => {
  const cancelled = (by: string, csvId: number) => world.as(by).call(cancelExport, { params: { csvId } })

  test('BR-CSV-03: while it waits; then another may be asked for', async () => {
    const { csv_id } = await world.as(planner).must(exportPermits, { body: {} })
    expect((await world.as(planner).refusal(exportPermits, { body: {} })).status).toBe(409)
    expect((await cancelled('api-planner@water.example', csv_id)).status).toBe(404)
    expect((await cancelled(planner, csv_id)).status).toBe(204)
    expect((await world.as(planner).must(listCsvExports)).rows).toEqual([])
    await world.as(planner).must(exportPermits, { body: {} })
  })

  test('BR-CSV-03: not once it has begun', async () => {
    const { csv_id } = await world.as(planner).must(exportPermits, { body: {} })
    await writeExports(world.house)
    expect((await cancelled(planner, csv_id)).status).toBe(409)
    expect((await world.as(planner).must(listOwnExports)).rows).toHaveLength(1)
  })

  test('the own list refuses a promoter that a contractor does not serve', async () => {
    const refusal = await world
      .as('contractor@groundworks.example')
      .refusal(listOwnExports, { query: { swa_code: '5510' } })
    expect(refusal.status).toBe(401)
  })
})
