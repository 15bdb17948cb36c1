import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getCsv, listCsvExports } from '../../../domain/contract/exports.ts'
import { scheduleInspection } from '../../../domain/contract/inspections.ts'
import { writeExports } from '../../jobs/write-exports.ts'
import { readRefusal } from '../../testing/client.ts'
import { insertFpn, insertInspection, insertNonCompliance, insertSection74 } from '../../testing/listed-findings.ts'
import { insertWorksToList, worksToList } from '../../testing/own-rows.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertWorksToList(world)
  const { db } = world
  for (const work of Object.values(worksToList)) {
    await insertNonCompliance(db, `${work}-NC-01`, { created_at: '2026-11-02T09:00:00Z' })
    const linked = { non_compliance_reference: `${work}-NC-01`, inspection_at: '2026-11-02T09:00:00Z' }
    await insertInspection(db, `${work}-INSP-01`, { ...linked, inspection_type: 'reinstatement' })
    await insertFpn(db, `${work}-FPN-01`, { issued_at: '2026-11-02T09:00:00Z' })
    await insertSection74(db, `${work}-S74-01`, { created_at: '2026-11-02T09:00:00Z' })
    const visit = { scheduled_inspection_type: 'live_site', scheduled_inspection_category: 'routine' } as const
    const body = { ...visit, scheduled_inspection_date: '2026-12-02' }
    const by = work === worksToList.neighbours ? 'officer@eastmarl.example' : officer
    await world.as(by).must(scheduleInspection, { params: { workReferenceNumber: work }, body })
  }
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.db.deleteFrom('csv_export').execute()
})

interface Listed {
  readonly path: string
  readonly type: string
  readonly file: string
  /** A body that leaves every row out, each filter by itself. */
  readonly without: readonly object[]
  /** A period of the body, whose end is refused when it is reversed. */
  readonly period: readonly [string, string]
}

const exported: readonly Listed[] = [
  {
    path: '/inspections',
    type: 'INSPECTION',
    file: 'Inspection',
    without: [{ start_date: '2026-11-03' }, { inspection_type: ['live_site'] }, { is_auto_accepted: true }],
    period: ['start_date_created', 'end_date_created'],
  },
  {
    path: '/reinspections',
    type: 'REINSPECTION',
    file: 'Reinspection',
    without: [{ start_date: '2026-12-03' }, { end_date_created: '2026-11-23' }, { inspection_category: ['a'] }],
    period: ['start_date_created', 'end_date_created'],
  },
  {
    path: '/non-compliances',
    type: 'NON_COMPLIANCE',
    file: 'Non_compliance',
    without: [{ non_compliance_status: ['resolved'] }, { most_recent_inspection_type: ['section_81'] }],
    period: ['non_compliance_date_created_from', 'non_compliance_date_created_to'],
  },
  {
    path: '/fixed-penalty-notices',
    type: 'FPN',
    file: 'FPN',
    without: [{ status: ['paid'] }, { offence_code: ['offence_code_05'] }, { end_date: '2026-11-01' }],
    period: ['status_changed_date_from', 'status_changed_date_to'],
  },
  {
    path: '/section-74s',
    type: 'SECTION_74',
    file: 'Section_74',
    without: [{ section_74_ha_status: ['resolved'] }, { date_created_from: '2026-11-03' }],
    period: ['date_created_from', 'date_created_to'],
  },
]

const ask = (path: string, body: object, by = officer) => world.as(by).request('POST', `/v6/export${path}/csv`, body)

async function rowsOf(path: string, body: object, by = officer): Promise<Record<string, string>[]> {
  const { body: answer } = await ask(path, body, by)
  const { csv_id } = answer as { csv_id: number }
  await writeExports(world.house)
  const { body: text } = await world.as(by).call(getCsv, { params: { csvId: csv_id } })
  await world.db.deleteFrom('csv_export').execute()
  return parse(text as unknown as string, { columns: true })
}

describe.each(exported)('the export of $path', ({ path, type, file, without, period }) => {
  test('BR-CSV-01, 14: has the rows of the list, each with the fields that the list has', async () => {
    const { body } = await world.as(officer).request('GET', `/v6/reporting${path}`)
    const { rows: listed } = body as { rows: Record<string, unknown>[] }
    const rows = await rowsOf(path, {})
    expect(rows.map((row) => row['work_reference_number']).sort()).toEqual(['MB001-C', 'MW001-A', 'MW004-B'])
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(Object.keys(listed[0] ?? {}).sort())
    const one = listed.find((row) => row['work_reference_number'] === 'MW001-A') ?? {}
    expect(rows.find((row) => row['work_reference_number'] === 'MW001-A')).toMatchObject(
      Object.fromEntries(Object.entries(one).filter(([, value]) => typeof value === 'string')),
    )
  })

  test('BR-REP-05, BR-ROLE-13, 24: has only what the asker may see', async () => {
    const worksOf = async (by: string, body = {}) =>
      (await rowsOf(path, body, by)).map((row) => row['work_reference_number'])
    expect((await worksOf('planner@water.example')).sort()).toEqual(['MW001-A', 'MW001-E'])
    expect(await worksOf('contractor@groundworks.example', { swa_code: '7710' })).toEqual(['MB001-C'])
    expect((await ask(path, {}, 'contractor@groundworks.example')).status).toBe(400)
  })

  test.each(without)('BR-CSV-07: keeps the filter %o', async (filter) => {
    expect(await rowsOf(path, filter)).toEqual([])
    expect(await rowsOf(path, { usrn: '99000002' })).toHaveLength(1)
  })

  test('BR-CSV-16: a reversed period is refused by the name that the body gives it', async () => {
    const [from, to] = period
    const answer = await ask(path, { [from]: '2026-12-02', [to]: '2026-12-01' })
    expect(readRefusal(answer)).toMatchObject({ status: 400, fields: [to] })
  })

  test('BR-CSV-10, BR-LBL-41: stands in the list of exports under its kind', async () => {
    expect((await ask(path, { export_description: 'For the meeting' })).status).toBe(200)
    const { rows } = await world.as(officer).must(listCsvExports)
    expect(rows).toMatchObject([{ csv_export_type: type, export_description: 'For the meeting' }])
    expect(rows[0]?.filename).toMatch(new RegExp(`^${file}_data_export_\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d\\.csv$`))
  })
})
