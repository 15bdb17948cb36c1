import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createComment } from '../../../domain/contract/comments.ts'
import { exportComments, exportPermits, getCsv, listCsvExports } from '../../../domain/contract/exports.ts'
import { exportMaterialClassifications } from '../../../domain/contract/site-and-section-exports.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { writeExports } from '../../jobs/write-exports.ts'
import { fillPermits } from '../../testing/fill/fill-permits.ts'
import { peopleOf, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'
import { csvHeading, csvLines } from './csv-text.ts'

let world: World
let people: ReturnType<typeof peopleOf>
let path: PermitPath
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  path = await people.apply({ description_of_work: '=HYPERLINK("http://evil.example")' })
  await people.apply({ description_of_work: 'Second' })
  const body = { topic: 'GENERAL', detail: '@sum of all', is_internal: false } as const
  await people.planner.must(createComment, { params: path, body })
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.db.deleteFrom('csv_export').execute()
})

const write = () => writeExports(world.house)

async function fetchRows(client: World['stranger'], csvId: number) {
  const { body, headers } = await client.call(getCsv, { params: { csvId } })
  return { rows: parse(body as unknown as string, { columns: true }) as Record<string, string>[], headers }
}

describe('CSV exports', () => {
  test('BR-CSV-01, 03: queued, then ready, then fetched; every row of the list is in it', async () => {
    const { csv_id } = await people.planner.must(exportPermits, { body: { export_description: 'For the meeting' } })
    const waiting = await people.planner.must(listCsvExports)
    expect(waiting.rows).toMatchObject([
      {
        csv_export_id: csv_id,
        csv_export_status: 'queued',
        csv_export_type: 'PERMIT',
        export_description: 'For the meeting',
      },
    ])
    expect((await people.planner.refusal(getCsv, { params: { csvId: csv_id } })).status).toBe(404)
    await write()
    const { rows, headers } = await fetchRows(people.planner, csv_id)
    const listed = await people.planner.must(listPermits)
    expect(rows.map((row) => row['permit_reference_number']).sort()).toEqual(
      listed.rows.map((row) => row.permit_reference_number).sort(),
    )
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(['promoter_swa_code', 'deadline_date']))
    expect(headers['content-type']).toMatch('text/csv')
    expect((await people.planner.must(listCsvExports)).rows[0]?.csv_export_status).toBe('ready')
  })

  test('BR-CSV-05: a description that a spreadsheet would run is defused', async () => {
    const { csv_id } = await people.planner.must(exportPermits, { body: {} })
    await write()
    const { rows } = await fetchRows(people.planner, csv_id)
    expect(rows.map((row) => row['description_of_work'])).toContain(`'=HYPERLINK("http://evil.example")`)
  })

  test('BR-CSV-07: an export keeps the filters', async () => {
    const body = { permit_reference_number: path.permitReferenceNumber }
    const { csv_id } = await people.planner.must(exportPermits, { body })
    await write()
    expect((await fetchRows(people.planner, csv_id)).rows).toHaveLength(1)
  })

  test('BR-CSV-10: the file is named by UK local time', async () => {
    world.clock.set('2026-06-17T13:05:00Z')
    await people.planner.must(exportComments, { body: {} })
    const { rows } = await people.planner.must(listCsvExports)
    expect(rows[0]?.filename).toBe('Comment_data_export_2026-06-17_14-05.csv')
    world.clock.set('2026-11-24T10:00:00Z')
  })

  test('BR-CSV-17: the prefix chooses the applications, the PAAs or the works records', async () => {
    for (const [csv_export_prefix, expected] of [
      ['PA', 2],
      ['PAA', 0],
      ['WR', 2],
    ] as const) {
      const { csv_id } = await people.planner.must(exportPermits, { body: { csv_export_prefix } })
      await write()
      expect((await fetchRows(people.planner, csv_id)).rows, csv_export_prefix).toHaveLength(expected)
    }
  })

  test('BR-CSV-03: a second export of one person waits for the first to begin; of another it does not', async () => {
    const both = await Promise.all([
      people.planner.call(exportPermits, { body: {} }),
      people.planner.call(exportComments, { body: {} }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    await people.officer.must(exportPermits, { body: {} })
  })

  test("BR-CSV-15: another person's export is not there", async () => {
    const { csv_id } = await people.planner.must(exportComments, { body: {} })
    await write()
    expect((await people.officer.refusal(getCsv, { params: { csvId: csv_id } })).status).toBe(404)
    expect((await people.rival.refusal(getCsv, { params: { csvId: csv_id } })).status).toBe(404)
    expect((await people.officer.must(listCsvExports)).rows).toEqual([])
  })

  test('BR-CSV-04, 08: a contractor names the promoter, and sees what it asked for that one', async () => {
    const refused = await people.contractor.refusal(exportPermits, { body: {} })
    expect(refused).toMatchObject({ status: 400, fields: ['swa_code'] })
    await people.contractor.must(exportPermits, { body: { swa_code: '9310' } })
    expect((await people.contractor.must(listCsvExports, { query: { swa_code: '9310' } })).rows).toHaveLength(1)
    expect((await people.contractor.must(listCsvExports, { query: { swa_code: '7710' } })).rows).toHaveLength(0)
  })

  test('BR-ROLE-23: a contractor that no longer serves the promoter cannot fetch its rows any more', async () => {
    const { csv_id } = await people.contractor.must(exportPermits, { body: { swa_code: '9310' } })
    const open = { material_classification_classification: 'hazardous' } as const
    await write()
    const { csv_id: anybodys } = await people.contractor.must(exportMaterialClassifications, { body: open })
    await write()
    await people.contractor.must(getCsv, { params: { csvId: csv_id } })
    const contract = { contractor_swa_code: '8010', promoter_swa_code: '9310' }
    await world.db
      .deleteFrom('contract')
      .where('contractor_swa_code', '=', '8010')
      .where('promoter_swa_code', '=', '9310')
      .execute()
    expect((await people.contractor.refusal(getCsv, { params: { csvId: csv_id } })).status).toBe(404)
    await people.contractor.must(getCsv, { params: { csvId: anybodys } })
    await world.db.insertInto('contract').values(contract).execute()
  })

  test('BR-CSV-15: a file that cannot be read fails one answer, and not the server', async () => {
    const { csv_id } = await people.planner.must(exportPermits, { body: {} })
    await write()
    await sql`alter table csv_export_part rename to put_away`.execute(world.db)
    const failed = await people.planner.request('GET', `/v6/export/csv/${csv_id}`)
    await sql`alter table put_away rename to csv_export_part`.execute(world.db)
    expect(failed.status).toBe(500)
    expect((await fetchRows(people.planner, csv_id)).rows).toHaveLength(2)
  })

  test('rows of other organisations are not in it (BR-REP-05)', async () => {
    const { csv_id } = await people.rival.must(exportPermits, { body: {} })
    await write()
    expect((await fetchRows(people.rival, csv_id)).rows).toEqual([])
  })

  test('a reversed period is refused by name (BR-CSV-16)', async () => {
    const body = { start_date: '2026-12-01', end_date: '2026-11-01' }
    expect(await people.planner.refusal(exportPermits, { body })).toMatchObject({ status: 400, fields: ['end_date'] })
  })

  test('what a server left half written is written again by another, once', async () => {
    const { csv_id } = await people.planner.must(exportPermits, { body: {} })
    await write()
    const long = world.clock.realNow().subtract({ minutes: 3 }).toString()
    await world.db.updateTable('csv_export').set({ status: 'in_progress', touched_at: long }).execute()
    await Promise.all([write(), write()])
    expect((await fetchRows(people.planner, csv_id)).rows).toHaveLength(2)
  })

  test('one that cannot be written is told as failed, and the next one is written', async () => {
    const broken = await people.planner.must(exportPermits, { body: {} })
    await world.db.updateTable('csv_export').set({ export_path: '/gone/csv' }).execute()
    const fine = await people.officer.must(exportPermits, { body: {} })
    await expect(write()).rejects.toThrow('1 exports could not be written')
    expect((await people.planner.must(listCsvExports)).rows[0]).toMatchObject({
      csv_export_id: broken.csv_id,
      csv_export_status: 'failed',
    })
    expect((await fetchRows(people.officer, fine.csv_id)).rows.length).toBeGreaterThan(0)
  })

  test('BR-CSV-14: thousands of rows, whose lines another thread makes, are those of the list, in order', async () => {
    await fillPermits(world.db, 3200)
    const { csv_id } = await people.officer.must(exportPermits, { body: {} })
    await write()
    const { rows } = await fetchRows(people.officer, csv_id)
    const references = rows.map((row) => row['permit_reference_number'])
    expect(references.length).toBeGreaterThan(2000)
    expect(references).toEqual(references.toSorted())
    const { rows: listed } = await people.officer.must(listPermits, { query: { offset: 300 } })
    expect(listed).toHaveLength(25)
    const lines = parse(csvHeading(Object.keys(listed[0] ?? {})) + csvLines(Object.keys(listed[0] ?? {}), listed), {
      columns: true,
    })
    expect(rows).toEqual(expect.arrayContaining(lines))
  })
})
