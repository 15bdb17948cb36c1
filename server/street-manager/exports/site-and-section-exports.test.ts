import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getCsv, listCsvExports } from '../../../domain/contract/exports.ts'
import { writeExports } from '../../jobs/write-exports.ts'
import { readRefusal } from '../../testing/client.ts'
import { acrossTheBorder, insertMaterialClassification, insertSection58 } from '../../testing/listed-open-records.ts'
import {
  insertForwardPlan,
  insertPrivateStreetNotice,
  insertReinstatement,
  insertSection81,
} from '../../testing/listed-works-records.ts'
import { insertWorksToList, worksToList } from '../../testing/own-rows.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const contractor = 'contractor@groundworks.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
  const { db } = world
  for (const table of ['section_58', 'material_classification'] as const) await db.deleteFrom(table).execute()
  await insertWorksToList(world)
  const stopped = { actual_start_at: '2026-11-20T09:00:00Z', actual_stop_at: '2026-11-23T15:30:00Z' }
  await db
    .updateTable('permit')
    .set({ ...stopped, excavation_carried_out: true })
    .execute()
  for (const works of Object.values(worksToList)) {
    await insertReinstatement(db, works, 1)
    await insertForwardPlan(db, works)
    await insertPrivateStreetNotice(db, works)
    await insertSection81(db, works)
  }
  await insertSection58(db, 'S58-5510-00000001')
  await insertSection58(db, 'S58-5520-00000002', acrossTheBorder)
  await insertMaterialClassification(db, 'MW00000001-MC')
  await insertMaterialClassification(db, 'EM00000002-MC', acrossTheBorder)
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.db.deleteFrom('csv_export').execute()
})

const ask = (path: string, body: object, by = officer) => world.as(by).request('POST', `/v6/export${path}/csv`, body)

async function rowsOf(path: string, body: object, by = officer): Promise<Record<string, string>[]> {
  const { body: answer } = await ask(path, body, by)
  await writeExports(world.house)
  const { body: text } = await world.as(by).call(getCsv, { params: { csvId: (answer as { csv_id: number }).csv_id } })
  await world.db.deleteFrom('csv_export').execute()
  return parse(text as unknown as string, { columns: true })
}

interface Listed {
  readonly path: string
  readonly type: string
  readonly file: string
  /** The field that tells its rows apart. */
  readonly key: string
  /** What list and export are both asked with. */
  readonly always?: Record<string, string>
  /** Filters that leave every row out, each by itself. */
  readonly without: readonly object[]
  /** A period of the body, whose end is refused when it is reversed. */
  readonly period: readonly [string, string]
}

const own: readonly Listed[] = [
  {
    path: '/reinstatements',
    type: 'REINSTATEMENT',
    file: 'Reinstatement',
    key: 'work_reference_number',
    without: [{ status: ['permanent'] }, { registration_date_to: '2026-11-19' }, { work_reference_number: 'none' }],
    period: ['end_date_from', 'end_date_to'],
  },
  {
    path: '/reinstatements/expiring-interims',
    type: 'EXPIRING_INTERIM_REINSTATEMENT',
    file: 'Expiring_interim_reinstatement',
    key: 'work_reference_number',
    without: [{ end_date_from: '2027-05-20' }, { organisation: 'nobody' }],
    period: ['registration_date_from', 'registration_date_to'],
  },
  {
    path: '/permits/reinstatements-due',
    type: 'REINSTATEMENTS_DUE',
    file: 'Reinstatements_due',
    key: 'work_reference_number',
    always: { registration_due_date_from: '2026-11-24' },
    without: [{ work_end_date_to: '2026-11-22' }, { registration_due_date_to: '2026-12-06' }],
    period: ['work_end_date_from', 'work_end_date_to'],
  },
  {
    path: '/forward-plans',
    type: 'FORWARD_PLAN',
    file: 'Forward_plan',
    key: 'work_reference_number',
    without: [{ forward_plan_status: ['cancelled'] }, { work_start_date_from: '2027-03-02' }],
    period: ['proposed_start_date', 'proposed_end_date'],
  },
  {
    path: '/private-street-notices',
    type: 'PRIVATE_STREET_NOTICE',
    file: 'Private_street_notice',
    key: 'work_reference_number',
    without: [{ private_street_status: ['cancelled'] }, { date_created_to: '2026-11-19' }],
    period: ['start_date_from', 'start_date_to'],
  },
  {
    path: '/section-81s',
    type: 'SECTION_81',
    file: 'Section_81',
    key: 'work_reference_number',
    without: [{ status: ['rejected'] }, { severity: ['high'] }, { type: ['other'] }, { issue_date_from: '2026-11-21' }],
    period: ['status_changed_date_from', 'status_changed_date_to'],
  },
]

const open: readonly Listed[] = [
  {
    path: '/section-58s',
    type: 'SECTION_58',
    file: 'Section_58',
    key: 'section_58_reference_number',
    without: [{ section_58_status: ['closed'] }, { start_date_to: '2026-11-30' }, { street_descriptor: 'nowhere' }],
    period: ['start_date_from', 'start_date_to'],
  },
  {
    path: '/material-classifications',
    type: 'MATERIAL_CLASSIFICATION',
    file: 'Material_classification',
    key: 'material_classification_reference_number',
    always: { material_classification_classification: 'hazardous' },
    without: [
      { material_classification_classification: 'non_hazardous' },
      { sample_date_from: '2026-11-20' },
      { sample_date_to: '2026-11-18' },
    ],
    period: ['sample_date_from', 'sample_date_to'],
  },
]

describe.each([...own, ...open])('the export of $path', ({ path, type, file, key, always, without, period }) => {
  test('BR-CSV-01, 14: has the rows of the list, each with the fields that the list has', async () => {
    const { body } = await world.as(officer).request('GET', `/v6/reporting${path}?${new URLSearchParams(always)}`)
    const { rows: listed } = body as { rows: Record<string, unknown>[] }
    const rows = await rowsOf(path, { ...always })
    expect(listed.length).toBeGreaterThan(0)
    const byKey = (one: Record<string, unknown>, other: Record<string, unknown>) =>
      String(one[key]).localeCompare(String(other[key]))
    const texts = (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => typeof value === 'string'))
    expect(rows.toSorted(byKey)).toMatchObject(listed.map(texts).toSorted(byKey))
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(Object.keys(listed[0] ?? {})))
  })

  test.each(without)('BR-CSV-07: keeps the filter %o', async (filter) => {
    expect(await rowsOf(path, { ...always, ...filter })).toEqual([])
  })

  test('BR-CSV-16: a reversed period is refused by the name that the body gives it', async () => {
    const [from, to] = period
    const answer = await ask(path, { ...always, [from]: '2026-12-02', [to]: '2026-12-01' })
    expect(readRefusal(answer)).toMatchObject({ status: 400, fields: [to] })
  })

  test('BR-CSV-10, BR-LBL-41: stands in the list of exports under its kind', async () => {
    expect((await ask(path, { ...always, export_description: 'For the meeting' })).status).toBe(200)
    const { rows } = await world.as(officer).must(listCsvExports)
    expect(rows).toMatchObject([{ csv_export_type: type, export_description: 'For the meeting' }])
    expect(rows[0]?.filename).toMatch(new RegExp(`^${file}_data_export_\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d\\.csv$`))
  })
})

test.each(own)('BR-REP-05, BR-ROLE-13, 24: $path has only what the asker may see', async ({ path, always }) => {
  const worksOf = async (by: string, body = {}) =>
    (await rowsOf(path, { ...always, ...body }, by)).map((row) => row['work_reference_number'])
  const { plain, rivals, neighbours } = worksToList
  expect((await worksOf('planner@water.example')).sort()).toEqual([plain, neighbours])
  expect(await worksOf(contractor, { swa_code: '7710' })).toEqual([rivals])
  expect((await ask(path, { ...always }, contractor)).status).toBe(400)
})

test('BR-CSV-11: an authority exports its own Section 58s, others all', async () => {
  expect(await rowsOf('/section-58s', {})).toHaveLength(1)
  expect(await rowsOf('/section-58s', {}, 'planner@broadband.example')).toHaveLength(2)
  expect(await rowsOf('/section-58s', { swa_code: '7710' }, contractor)).toHaveLength(2)
  expect((await ask('/section-58s', {}, contractor)).status).toBe(400)
})

describe('material classifications (BR-ROLE-67)', () => {
  const body = { material_classification_classification: 'hazardous' }

  test('are the same for all', async () => {
    for (const by of [officer, 'planner@water.example', contractor]) {
      expect(await rowsOf('/material-classifications', body, by)).toHaveLength(2)
    }
  })

  test('BR-CSV-04: a contractor finds the export whatever promoter it acts for', async () => {
    await ask('/material-classifications', body, contractor)
    for (const swa_code of ['9310', '7710']) {
      expect((await world.as(contractor).must(listCsvExports, { query: { swa_code } })).rows).toHaveLength(1)
    }
  })

  test('BR-CSV-16: the classification has to be chosen', async () => {
    const refused = readRefusal(await ask('/material-classifications', {}))
    expect(refused).toMatchObject({ status: 400, fields: ['material_classification_classification'] })
  })
})

test('BR-REIN-33: reinstatements due are asked for from or until a day, in a file as on the page', async () => {
  const refused = readRefusal(await ask('/permits/reinstatements-due', {}))
  expect(refused).toMatchObject({ status: 400, fields: ['registration_due_date_from'] })
})

test('BR-REIN-33: a period with today is good however late its file is written', async () => {
  const today = { registration_due_date_from: '2026-11-24', registration_due_date_to: '2026-12-31' }
  const { body } = await ask('/permits/reinstatements-due', today)
  world.clock.set('2026-11-25T00:10:00Z')
  await writeExports(world.house)
  const { body: text } = await world
    .as(officer)
    .call(getCsv, { params: { csvId: (body as { csv_id: number }).csv_id } })
  expect(parse(text as unknown as string, { columns: true })).toHaveLength(3)
})
