import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '../store/database.ts'
import { openTestStore } from '../testing/open-test-store.ts'
import type { FoundRecord } from './imported.ts'
import { importRecords } from './import-records.ts'

const folder = join(import.meta.dirname, '../../../shared/contract/open-data')
const hasExamples = existsSync(folder)
if (!hasExamples) console.log('The examples of Open Data are not beside the repository: they are not tested')

const permit = (event_type: string, event_time: string, changes: Record<string, unknown> = {}) => ({
  event_reference: 1,
  event_type,
  event_time,
  object_type: 'PERMIT',
  object_reference: 'TW00112345678-01',
  version: 1,
  object_data: {
    work_reference_number: 'TW00112345678',
    permit_reference_number: 'TW00112345678-01',
    promoter_swa_code: '9876',
    promoter_organisation: 'TEST WATER',
    highway_authority: 'TESTSHIRE COUNCIL',
    highway_authority_swa_code: '1234',
    works_location_coordinates: 'LINESTRING(501251.53 222574.64,501305.92 222506.65)',
    street_name: 'HIGH STREET',
    area_name: 'TESTFORD',
    town: 'TESTFORD',
    usrn: '8401426',
    road_category: '3',
    work_category: 'Minor',
    work_category_ref: 'minor',
    traffic_management_type: 'Two-way signals',
    traffic_management_type_ref: 'two_way_signals',
    proposed_start_date: '2026-07-13T00:00:00.000Z',
    proposed_end_date: '2026-07-14T00:00:00.000Z',
    proposed_start_time: '2026-07-13T08:00:00.000Z',
    work_status_ref: 'planned',
    activity_type: 'Remedial works',
    is_ttro_required: 'No',
    works_location_type: 'Cycleway, Footpath',
    permit_conditions: 'NCT01a, NCT01b, NCT11a',
    is_traffic_sensitive: 'Yes',
    is_deemed: 'No',
    permit_status: 'submitted',
    ...changes,
  },
})

const activity = (event_type: string, event_time: string, changes: Record<string, unknown> = {}) => ({
  event_type,
  event_time,
  object_type: 'ACTIVITY',
  object_data: {
    activity_reference_number: 'ARN-1234-85775436',
    usrn: '8401426',
    street_name: 'High Street',
    town: 'Testford',
    area_name: 'Testford',
    road_category: '3',
    activity_coordinates: 'POINT(501251.53 222574.64)',
    activity_name: 'Half marathon',
    activity_type: 'event',
    start_date: '2026-07-13T00:00:00.000Z',
    end_date: '2026-07-14T00:00:00.000Z',
    activity_location_description: 'Whole street',
    traffic_management_type: 'road_closure',
    cancelled: 'No',
    highway_authority: 'TESTSHIRE COUNCIL',
    highway_authority_swa_code: '1234',
    ...changes,
  },
})

const envelope = (notification: unknown) => ({ Type: 'Notification', Message: JSON.stringify(notification) })

async function* found(values: readonly unknown[]): AsyncGenerator<FoundRecord> {
  for (const [index, value] of values.entries()) yield { position: `record ${index + 1}`, value }
}

describe('notifications of Open Data', () => {
  let store: Store

  beforeAll(async () => {
    store = await openTestStore()
  })

  afterAll(() => store.close())

  const permits = () =>
    store.db
      .selectFrom('permit')
      .selectAll()
      .where('work_reference', '=', 'TW00112345678')
      .orderBy('sequence')
      .execute()

  test('a permit is followed from its submission to its stop, and the log tells each step', async () => {
    const submitted = permit('PERMIT_SUBMITTED', '2026-07-06T09:00:00.000Z')
    const granted = permit('PERMIT_GRANTED', '2026-07-07T10:00:00.000Z', { permit_status: 'granted' })
    const started = permit('work-start', '2026-07-13T07:40:00.000Z', {
      permit_status: 'granted',
      work_status_ref: 'in_progress',
      actual_start_date_time: '2026-07-13T07:30:00.000Z',
    })
    const report = await importRecords(store.db, found([submitted, envelope(granted), started]))
    expect(report.skipped).toEqual([])
    const [row] = await permits()
    expect(row).toMatchObject({
      permit_status: 'granted',
      assessment_status: 'granted',
      // counted from its submission, not from the newest notification (BR-PERMIT-04, 17)
      deadline_on: '2026-07-08',
      proposed_start_on: '2026-07-13',
      street_name: 'High Street',
      is_traffic_sensitive: true,
    })
    expect(row?.details).toMatchObject({ location_types: ['cycleway', 'footpath'], activity_type: 'remedial_works' })
    const events = await store.db
      .selectFrom('work_event')
      .select('event')
      .where('work_reference', '=', 'TW00112345678')
      .orderBy('update_id')
      .execute()
    expect(events.map(({ event }) => event)).toEqual(['permit_submitted', 'permit_granted', 'work_start_logged'])
  })

  test('notifications that come late or twice change nothing', async () => {
    const late = permit('PERMIT_SUBMITTED', '2026-07-06T09:00:00.000Z')
    const report = await importRecords(store.db, found([late, late]))
    expect(report.works).toEqual({ new: 0, updated: 0, unchanged: 2 })
    expect((await permits())[0]?.permit_status).toBe('granted')
  })

  test('BR-PERMIT-24: a second permit becomes the live one', async () => {
    const second = permit('PERMIT_SUBMITTED', '2026-08-03T09:00:00.000Z', {
      permit_reference_number: 'TW00112345678-02',
    })
    await importRecords(store.db, found([second]))
    expect((await permits()).map((row) => [row.reference, row.is_active])).toEqual([
      ['TW00112345678-01', false],
      ['TW00112345678-02', true],
    ])
  })

  test('works of another promoter cannot take over a works record', async () => {
    const stolen = permit('PERMIT_SUBMITTED', '2026-09-03T09:00:00.000Z', {
      permit_reference_number: 'TW00112345678-03',
      promoter_swa_code: '5555',
    })
    const report = await importRecords(store.db, found([stolen]))
    expect(report.skipped[0]?.reason).toMatch(/belongs to another promoter/)
  })

  test('an activity is added, changed and cancelled under its own reference', async () => {
    const report = await importRecords(
      store.db,
      found([
        activity('ACTIVITY_CREATED', '2026-06-04T08:00:00.000Z'),
        activity('ACTIVITY_CANCELLED', '2026-06-05T08:00:00.000Z', { cancelled: 'Yes' }),
      ]),
    )
    expect(report.activities).toEqual({ new: 1, updated: 1, unchanged: 0 })
    const row = await store.db
      .selectFrom('activity')
      .selectAll()
      .where('reference', '=', 'ARN-1234-85775436')
      .executeTakeFirst()
    expect(row).toMatchObject({ cancelled: true, activity_type: 'event', traffic_management_type: 'road_closure' })
  })

  test.each([
    [
      'a category of another version',
      permit('X', '2026-07-06T09:00:00Z', { work_category_ref: 'gigantic' }),
      /work_category_ref/,
    ],
    [
      'a geometry of many parts',
      permit('X', '2026-07-06T09:00:00Z', { works_location_coordinates: 'MULTIPOINT(1 2)' }),
      /no point/,
    ],
    ['a time without offset', permit('X', '2026-07-06 09:00'), /event_time/],
  ])('%s is named and left out', async (_, bad, reason) => {
    const report = await importRecords(store.db, found([bad]))
    expect(report.skipped[0]?.reason).toMatch(reason)
  })

  test.runIf(hasExamples)('the published examples are read, and what cannot be kept is said', async () => {
    const example = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.example.json`), 'utf8'))
    const report = await importRecords(store.db, found([example('permit'), example('activity'), example('section58')]))
    expect(report.works.new).toBe(1)
    expect(report.activities.new).toBe(1)
    expect(report.skipped).toEqual([{ position: 'record 3', reason: 'Section 58 restrictions cannot be kept yet' }])
  })
})
