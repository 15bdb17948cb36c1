import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { exportSection74s, getCsv } from '../../../domain/contract/exports.ts'
import { createSection74, listSection74Files, listSection74s } from '../../../domain/contract/section-74s.ts'
import { writeExports } from '../../jobs/write-exports.ts'
import { readRefusal } from '../../testing/client.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { insertSection74 } from '../../testing/listed-findings.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { overrunWarning } from '../../testing/overrun-warning.ts'
import { insertWorksToList, testOwnRows } from '../../testing/own-rows.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Query = QueryOf<typeof listSection74s>

const officer = 'officer@marlshire.example'
const money = 'money@marlshire.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertAccount(world.db, {
    email: money,
    roles: ['HighwayAuthority', 'StreetWorksAdmin', 'UI'],
    swa_code: '5510',
  })
  await insertWorksToList(world)
  await insertSection74(world.db, 'MW001-A-S74-01', { created_at: '2026-10-24T22:59:00Z', ha_status: 'withdrawn' })
  await insertSection74(world.db, 'MW001-A-S74-02', {
    created_at: '2026-10-24T23:00:00Z',
    ha_status: 'draft_invoice_issued',
    ha_responded_at: '2026-11-02T09:00:00Z',
    promoter_status: 'charge_under_review',
    details: {
      ha: { draft_invoice_amount: 1250.5, draft_invoice_reference: 'INV-7', ha_response_number_of_days_overrun: 3 },
    },
  })
  await insertSection74(world.db, 'MW004-B-S74-01')
  await insertSection74(world.db, 'MB001-C-S74-01')
  await insertSection74(world.db, 'MW001-E-S74-01')
})
afterAll(() => world.stop())

async function list(query: Query = {}, by = officer) {
  return (await world.as(by).must(listSection74s, { query })).rows
}

/** Of the works that have several. */
async function kept(query: Query): Promise<string[]> {
  const rows = await list({ section_74_reference_number: 'mw001-a-s74', ...query })
  return rows.map((row) => row.section_74_reference_number.slice(-2))
}

describe('the list of Section 74s (BR-REP-L29)', () => {
  testOwnRows({ worldOf: () => world, path: '/section-74s' })

  test.each<[string, Query, string[]]>([
    ['the newest first (BR-REP-12)', {}, ['02', '01']],
    ['the oldest first when asked', { sort_column: 'date_created', sort_direction: 'asc' }, ['01', '02']],
    ['a status of the authority (BR-REP-41)', { section_74_ha_status: ['withdrawn', 'resolved'] }, ['01']],
    ['part of a reference', { section_74_reference_number: 'A-s74-02' }, ['02']],
    ['issued from a London day (BR-REP-19)', { issue_date_from: '2026-10-25' }, ['02']],
    ['issued to a London day, included', { issue_date_to: '2026-10-24' }, ['01']],
    ['several at once (BR-REP-18)', { issue_date_from: '2026-10-25', section_74_ha_status: ['withdrawn'] }, []],
  ])('keeps %s', async (_, query, references) => {
    expect(await kept(query)).toEqual(references)
  })

  test('BR-S74-04: a row has both statuses and no money, whoever asks', async () => {
    for (const by of [officer, money, 'planner@water.example']) {
      const [row] = await list({ section_74_ha_status: ['draft_invoice_issued'] }, by)
      expect(row).toEqual({
        work_reference_number: 'MW001-A',
        permit_reference_number: 'MW001-A-01',
        section_74_reference_number: 'MW001-A-S74-02',
        date_created: '2026-10-24T23:00:00.000Z',
        promoter_organisation_name: 'Marl Water',
        ha_organisation_name: 'Marlshire County Council',
        location_description: 'By the bus stop',
        overrun_warning_reasons: ['open_excavation', 'spoil_left_on_site'],
        overrun_warning_reasons_string: row?.overrun_warning_reasons_string,
        ha_status: 'draft_invoice_issued',
        ha_status_string: 'Draft invoice issued',
        promoter_status: 'charge_under_review',
        promoter_status_string: 'Reviewing draft invoice',
        latest_ha_response_date: '2026-11-02T09:00:00.000Z',
      })
    }
  })

  test('a reversed period is refused by name (BR-CSV-16)', async () => {
    const query = { issue_date_from: '2026-12-02', issue_date_to: '2026-12-01' }
    expect(readRefusal(await world.as(officer).call(listSection74s, { query }))).toMatchObject({
      status: 400,
      fields: ['issue_date_to'],
    })
  })
})

describe('the export of Section 74s', () => {
  beforeEach(async () => {
    await world.db.deleteFrom('csv_export').execute()
  })

  async function rowsFor(by: string, body: object = {}): Promise<Record<string, string>[]> {
    const { csv_id } = await world.as(by).must(exportSection74s, { body })
    await writeExports(world.house)
    const { body: text } = await world.as(by).call(getCsv, { params: { csvId: csv_id } })
    return parse(text as unknown as string, { columns: true })
  }

  test('BR-S74-04, BR-ROLE-40: money is in the file of people with StreetWorksAdmin', async () => {
    const rows = await rowsFor(money, { section_74_ha_status: ['draft_invoice_issued'] })
    expect(rows).toMatchObject([
      {
        section_74_reference_number: 'MW001-A-S74-02',
        draft_invoice_amount: '1250.5',
        draft_invoice_reference: 'INV-7',
        ha_response_number_of_days_overrun: '3',
        final_agreed_amount: '',
      },
    ])
  })

  test.each([officer, 'planner@water.example'])('BR-S74-04: the file of %s has no column for money', async (by) => {
    const [row] = await rowsFor(by, { section_74_ha_status: ['draft_invoice_issued'] })
    expect(row).toMatchObject({ section_74_reference_number: 'MW001-A-S74-02' })
    expect(Object.keys(row ?? {}).filter((name) => /amount|invoice|overrun$|details/.test(name))).toEqual([])
  })

  test('BR-S74-04: what somebody might see is what they might see when they asked', async () => {
    const { csv_id } = await world.as(officer).must(exportSection74s, { body: {} })
    const roles = (more: 'StreetWorksAdmin'[]) =>
      world.db
        .updateTable('account')
        .set({ roles: ['HighwayAuthority', 'UI', ...more] })
        .where('email', '=', officer)
        .execute()
    await roles(['StreetWorksAdmin'])
    await writeExports(world.house)
    await roles([])
    const { body } = await world.as(officer).call(getCsv, { params: { csvId: csv_id } })
    expect(body).not.toContain('draft_invoice_amount')
  })

  test('has names of its own for the days of issue, and refuses them by those (BR-CSV-07, 16)', async () => {
    const rows = await rowsFor(officer, { date_created_to: '2026-10-24', section_74_reference_number: 'MW001-A' })
    expect(rows.map((row) => row['section_74_reference_number'])).toEqual(['MW001-A-S74-01'])
    const body = { date_created_from: '2026-12-02', date_created_to: '2026-12-01' }
    expect(readRefusal(await world.as(officer).call(exportSection74s, { body }))).toMatchObject({
      status: 400,
      fields: ['date_created_to'],
    })
  })
})

describe('the files of a Section 74 (BR-REP-L30)', () => {
  test('are both sides’, and nobody else’s (BR-ROLE-66)', async () => {
    await insertListedPermit(world.db, 'MW001-F-01', { permit_status: 'granted', work_status: 'in_progress' })
    const client = world.as(officer)
    const body = overrunWarning('MW001-F-01', { section_74_evidence: true, file_ids: [await uploadFile(client)] })
    const made = await client.must(createSection74, { params: { workReferenceNumber: 'MW001-F' }, body })
    const query = { section_74_reference_number: made.section_74_reference_number }
    const namesFor = async (who: string) =>
      (await world.as(who).must(listSection74Files, { query })).rows.map((row) => row.name)
    expect(await namesFor(officer)).toEqual(['plan.pdf'])
    expect(await namesFor('planner@water.example')).toEqual(['plan.pdf'])
    expect(await namesFor('planner@broadband.example')).toEqual([])
  })
})
