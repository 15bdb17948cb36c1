import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { basePath, fillPath, type BodyOf } from '../../../domain/contract/endpoint.ts'
import type { ChargeKind } from '../../../domain/contract/enums/fees.ts'
import { exportFees, getCsv, listCsvExports } from '../../../domain/contract/exports.ts'
import type { Client } from '../../testing/client.ts'
import { exportedRows, untilWritten } from '../../testing/exported-rows.ts'
import { insertListedAlteration } from '../../testing/listed-alteration.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { insertWorksToList } from '../../testing/own-rows.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Body = BodyOf<typeof exportFees>

const november: Body = { start_date: '2026-11-01', end_date: '2026-11-30', fee_report_format: 'all_orgs_one_csv' }

let world: World
let officer: Client
beforeAll(async () => {
  world = await startWorld()
  officer = world.as('officer@marlshire.example')
  await insertWorksToList(world)
  await insertListedPermit(world.db, 'MW001-A-02', { sequence: 2, is_active: false, work_category: 'major' })
  await insertListedAlteration(world.db, 'MW001-A-01-CR-01', { details: { assessment_discount: 20 } })
  // written down in another order than they happened in
  await charge('MW001-A-01', 'permit_granted', '2026-11-10T09:00:00Z')
  await charge('MW001-A-02', 'permit_granted', '2026-11-02T09:00:00Z')
  await charge('MW001-A-01', 'change_request_granted', '2026-11-12T09:00:00Z', 'MW001-A-01-CR-01')
  await charge('MB001-C-01', 'permit_granted', '2026-11-11T09:00:00Z')
  await charge('MW004-B-01', 'permit_granted', '2026-11-11T09:00:00Z')
  await charge('MW001-E-01', 'permit_granted', '2026-11-13T09:00:00Z')
  // the last moment before the London day, and its first
  await charge('MB001-C-01', 'category_changed', '2026-10-31T23:59:59Z')
  await charge('MB001-C-01', 'paa_progressed', '2026-11-30T23:59:59Z')
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.db.deleteFrom('csv_export').execute()
})

async function charge(permitReference: string, kind: ChargeKind, happened_at: string, alteration?: string) {
  const permit = await world.db
    .selectFrom('permit')
    .select(['work_reference', 'promoter_swa_code', 'highway_authority_swa_code', 'workstream_prefix'])
    .where('reference', '=', permitReference)
    .executeTakeFirstOrThrow()
  await world.db
    .insertInto('chargeable_event')
    .values({
      ...permit,
      happened_at,
      kind,
      work_category: 'minor',
      permit_reference: permitReference,
      alteration_reference: alteration ?? null,
    })
    .execute()
}

const report = (client: Client, changes: Partial<Body> = {}) =>
  exportedRows(world, client, exportFees, { ...november, ...changes })
const permitsOf = (rows: readonly Record<string, string>[]) => rows.map((row) => row['permit_reference_number'])

describe('the fee report', () => {
  test('BR-CSV-09, BR-FEE-06: the transactions of its London days, in the order in which they happened', async () => {
    const rows = await report(officer)
    expect(permitsOf(rows)).toEqual([
      'MW001-A-02',
      'MW001-A-01',
      'MB001-C-01',
      'MW004-B-01',
      'MW001-A-01',
      'MB001-C-01',
    ])
    expect(await report(officer, { start_date: '2026-10-31', end_date: '2026-10-31' })).toHaveLength(1)
  })

  test('BR-FEE-05, 06, BR-CSV-09: a row has the kind, the parties and the category of now, and no amount', async () => {
    const [first, , , , change] = await report(officer)
    expect(first).toMatchObject({
      transaction_date: '2026-11-02T09:00:00.000Z',
      transaction_type: 'permit_granted',
      transaction_type_string: 'Permit granted',
      work_category: 'major',
      promoter_organisation: 'Marl Water',
      highway_authority: 'Marlshire County Council',
      is_fee_expected: 'true',
    })
    expect(change).toMatchObject({
      transaction_type_string: 'Change request granted',
      permit_alteration_reference_number: 'MW001-A-01-CR-01',
      assessment_discount: '20',
    })
    expect(Object.keys(first ?? {}).filter((name) => /amount|charge|inspection/.test(name))).toEqual([])
  })

  test('BR-FEE-11: an optional permit is there, with no fee expected', async () => {
    const { details } = await world.db
      .selectFrom('permit')
      .select('details')
      .where('reference', '=', 'MW004-B-01')
      .executeTakeFirstOrThrow()
    const optional = { ...details, activity_type: 'optional_permit_no_fee' }
    await world.db
      .updateTable('permit')
      .set({ details: JSON.stringify(optional) })
      .where('reference', '=', 'MW004-B-01')
      .execute()
    const rows = await report(officer)
    expect(rows.filter((row) => row['is_fee_expected'] === 'false')).toMatchObject([
      { permit_reference_number: 'MW004-B-01' },
    ])
  })

  test('BR-REP-05, BR-ROLE-13, 24: each party sees its own', async () => {
    expect(permitsOf(await report(world.as('officer@eastmarl.example')))).toEqual(['MW001-E-01'])
    const planner = await report(world.as('planner@water.example'))
    expect(permitsOf(planner)).toEqual(['MW001-A-02', 'MW001-A-01', 'MW001-A-01', 'MW001-E-01'])
    const contractor = world.as('contractor@groundworks.example')
    expect(await contractor.refusal(exportFees, { body: november })).toMatchObject({ fields: ['swa_code'] })
    expect(permitsOf(await report(contractor, { swa_code: '7710' }))).toEqual(['MB001-C-01', 'MB001-C-01'])
  })

  test.each([
    ['officer@marlshire.example', '7710', ['MB001-C-01', 'MB001-C-01']],
    ['officer@marlshire.example', '7220', []],
    ['planner@water.example', '5520', ['MW001-E-01']],
  ])('BR-CSV-09: of a single organisation: %s on %s', async (by, swa_code_filter, permits) => {
    const rows = await report(world.as(by), { fee_report_format: 'single_org_one_csv', swa_code_filter })
    expect(permitsOf(rows)).toEqual(permits)
  })

  test('BR-CSV-09: a code that is sent along says nothing in a report on all', async () => {
    expect(await report(officer, { swa_code_filter: '7710' })).toHaveLength(6)
  })

  test.each<[Partial<Body>, string]>([
    [{ start_date: '2026-05-01', end_date: '2026-06-01' }, 'end_date'],
    [{ start_date: '2026-05-02', end_date: '2026-05-01' }, 'end_date'],
    [{ fee_report_format: null }, 'fee_report_format'],
    [{ fee_report_format: 'single_org_one_csv' }, 'swa_code_filter'],
    [{ export_description: 'x'.repeat(51) }, 'export_description'],
  ])('BR-CSV-08, 09: %j is refused by name', async (changes, field) => {
    const refused = await officer.refusal(exportFees, { body: { ...november, ...changes } })
    expect(refused).toMatchObject({ status: 400, fields: [field] })
  })

  test('BR-LBL-41, BR-CSV-03: it is listed as fees', async () => {
    const { csv_id } = await officer.must(exportFees, { body: november })
    await untilWritten(world, csv_id)
    const { rows } = await officer.must(listCsvExports)
    expect(rows).toMatchObject([{ csv_export_type: 'FEE', csv_export_type_string: 'Fees' }])
    expect(rows[0]?.filename).toBe('Fee_data_export_2026-11-24_10-00.csv')
  })
})

describe('the fee report with one CSV for each organisation (BR-CSV-09, BR-CSV-15)', () => {
  async function fetchZip(changes: Partial<Body> = {}) {
    const body = { ...november, fee_report_format: 'all_orgs_multiple_csvs' as const, ...changes }
    const { csv_id } = await officer.must(exportFees, { body })
    await untilWritten(world, csv_id)
    const token = await world.house.tokens.issue('id', 'officer@marlshire.example', world.clock.realNow())
    const url = fillPath(getCsv, { csvId: csv_id })
    expect(url).toContain(basePath('export'))
    const answer = await world.inject({ method: 'GET', url, headers: { token } })
    const files = Object.entries(unzipSync(answer.rawPayload)).map(([name, bytes]) => {
      const text = strFromU8(bytes)
      return { name, text, rows: parse(text, { columns: true }) as Record<string, string>[] }
    })
    return { answer, files }
  }

  test('is a ZIP', async () => {
    const { answer, files } = await fetchZip()
    expect(answer.headers['content-type']).toBe('application/zip')
    expect(answer.headers['content-disposition']).toContain('Fee_data_export_2026-11-24_10-00.zip')
    expect(files.map(({ name }) => name)).toEqual([
      'Fee_data_export_2026-11-24_10-00_7710.csv',
      'Fee_data_export_2026-11-24_10-00_9310.csv',
    ])
    expect(files.map(({ rows }) => permitsOf(rows))).toEqual([
      ['MB001-C-01', 'MB001-C-01'],
      ['MW001-A-02', 'MW001-A-01', 'MW004-B-01', 'MW001-A-01'],
    ])
  })

  test('has headings alone when nothing became chargeable', async () => {
    const { files } = await fetchZip({ start_date: '2026-01-01', end_date: '2026-01-31' })
    expect(files).toMatchObject([{ name: 'Fee_data_export_2026-11-24_10-00_none.csv', rows: [] }])
    expect(files[0]?.text).toMatch(/^transaction_date,transaction_type,.*\r\n$/)
  })
})
