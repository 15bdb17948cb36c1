import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { geometryProblems } from '../../domain/geometry.ts'
import { isWorksReference } from '../../domain/references.ts'
import type { Store } from '../store/database.ts'
import { openTestStore } from '../testing/open-test-store.ts'
import { findRecords } from './find-records.ts'
import type { FoundRecord } from './imported.ts'
import { officersFor } from './import-accounts.ts'
import { importRecords } from './import-records.ts'

const ashford = join(import.meta.dirname, '../../../shared/real/ashford-works-2018-06.geojson')
const hasAshford = existsSync(ashford)
if (!hasAshford) console.log('The real file of works is not beside the repository: its import is not tested')

let store: Store

async function countRows() {
  const count = async (table: 'work' | 'permit' | 'activity' | 'work_event' | 'street' | 'organisation') => {
    const row = await store.db
      .selectFrom(table)
      .select((from) => from.fn.countAll().as('rows'))
      .executeTakeFirstOrThrow()
    return Number(row.rows)
  }
  const tables = ['work', 'permit', 'activity', 'work_event', 'street', 'organisation'] as const
  const counts: Partial<Record<(typeof tables)[number], number>> = {}
  for (const table of tables) counts[table] = await count(table)
  return counts
}

describe.runIf(hasAshford)('the works of one real town', () => {
  let first: Awaited<ReturnType<typeof importRecords>>

  beforeAll(async () => {
    store = await openTestStore()
    first = await importRecords(store.db, findRecords(ashford))
  }, 180_000)

  afterAll(() => store.close())

  test('every record is kept or named with its reason', () => {
    expect(first.read).toBe(981)
    expect(first.works.new).toBe(966)
    expect(first.activities.new).toBe(8)
    expect(first.skipped).toHaveLength(7)
    for (const { position, reason } of first.skipped) {
      expect(position).toMatch(/^ashford-works-2018-06.geojson, feature \d+$/)
      expect(reason).toMatch(/usrn is missing|incidents are neither/)
    }
  })

  test('importing it again changes nothing', async () => {
    const before = await countRows()
    const second = await importRecords(store.db, findRecords(ashford))
    expect(second.works).toEqual({ new: 0, updated: 0, unchanged: 966 })
    expect(second.activities).toEqual({ new: 0, updated: 0, unchanged: 8 })
    expect(await countRows()).toEqual(before)
  })

  test('works, streets and organisations are whole', async () => {
    const works = await store.db.selectFrom('work').selectAll().execute()
    for (const work of works) {
      expect(isWorksReference(work.reference), work.reference).toBe(true)
      expect(geometryProblems(work.works_coordinates)).toEqual([])
    }
    const onUnknownStreet = await store.db
      .selectFrom('work')
      .leftJoin('street', 'street.usrn', 'work.usrn')
      .select('work.reference')
      .where('street.usrn', 'is', null)
      .execute()
    expect(onUnknownStreet).toEqual([])
    const kent = await store.db.selectFrom('organisation').selectAll().where('swa_code', '=', '2275').executeTakeFirst()
    expect(kent).toMatchObject({ organisation_type: 'HA', name: expect.stringMatching(/^Kent County Council$/i) })
  })

  test('a works record reads as it was published', async () => {
    const permit = await store.db
      .selectFrom('permit')
      .selectAll()
      .where('work_reference', '=', 'EB006-16814689_1')
      .executeTakeFirstOrThrow()
    expect(permit).toMatchObject({
      reference: 'EB006-16814689_1-01',
      permit_status: 'closed',
      assessment_status: 'granted',
      work_category: 'minor',
      traffic_management_type: 'two_way_signals',
      street_name: 'A2042 Victoria Road',
      town: 'Ashford',
      proposed_start_on: '2018-06-28',
      is_lane_rental: true,
    })
    // 12:02:17 in British Summer Time
    expect(permit.created_at.toString()).toBe('2018-05-11T11:02:17Z')
    expect(permit.details.permit_conditions?.map(({ condition }) => condition)).toEqual(['NCT02a', 'NCT08a', 'NCT09c'])
  })

  test('the authority gets an officer once', async () => {
    const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
    const officers = await officersFor(store.db, first.authorities, now)
    expect(officers.map(({ email }) => email)).toEqual(['officer-2275@import.example'])
    expect(await officersFor(store.db, first.authorities, now)).toEqual(officers)
  })
})

describe('records one by one', () => {
  beforeAll(async () => {
    store = await openTestStore()
  })

  afterEach(async () => {
    for (const table of ['work_event', 'permit', 'work', 'imported_record'] as const) {
      await store.db.deleteFrom(table).execute()
    }
    await store.db.deleteFrom('street').where('usrn', '=', 4401290).execute()
  })

  afterAll(() => store.close())

  async function* found(...values: unknown[]): AsyncGenerator<FoundRecord> {
    for (const [index, value] of values.entries()) yield { position: `record ${index + 1}`, value }
  }

  const properties = {
    works_ref: 'zz001/17',
    highway_authority_swa_code: '33',
    highway_authority: 'TESTSHIRE COUNCIL',
    promoter_swa_code: '44',
    promoter_organisation: 'Test Water',
    promoter_sector: 'Water',
    entity_category: 'Roadworks',
    description_of_work: 'Mend a pipe',
    work_category: 'Undefined',
    traffic_management: 'Road closure',
    works_state: 'Work in progress',
    permit_status: 'Granted',
    start_date: '2018-06-27 08:30:00',
    end_date: '2018-06-29 23:59:59',
    date_created: '2018-01-08 15:35:26',
    date_updated: '2018-06-28 07:31:46',
    location_description: 'Outside 4',
    street_name: 'LONG LANE',
    street_name_full: 'LONG LANE, TESTFORD, TESTSHIRE',
    usrn: '4401290',
    lane_rental: '0',
    permit_conditions: 'PLOD boards NCT2A - 09.30-15.30 nct11a',
    footway_closure: '0',
    works_type: 'MINOR WITH EXCAVATION',
  }
  const feature = (changes: Record<string, unknown> = {}, geometry: unknown = point) => ({
    type: 'Feature',
    geometry,
    properties: { ...properties, ...changes },
  })
  const point = { type: 'Point', coordinates: [601_645, 141_579] }

  test('an undefined category is derived, codes are padded, names tidied, references made to fit', async () => {
    const report = await importRecords(store.db, found(feature()))
    expect(report.skipped).toEqual([])
    const permit = await store.db.selectFrom('permit').selectAll().where('usrn', '=', 4401290).executeTakeFirstOrThrow()
    expect(permit).toMatchObject({
      work_reference: 'ZZ001_17',
      promoter_swa_code: '0044',
      highway_authority_swa_code: '0033',
      street_name: 'Long Lane',
      town: 'Testford',
      // a closure needs an order, and works with an order are major (BR-WORK-43)
      work_category: 'major',
    })
    expect(permit.details).toMatchObject({
      additional_info: 'PLOD boards',
      permit_conditions: [{ condition: 'NCT02a', comment: '09.30-15.30' }, { condition: 'NCT11a' }],
    })
  })

  test('a newer version wins, whichever comes first, and an older one changes nothing', async () => {
    const newer = feature({ works_state: 'Work completed', date_updated: '2018-07-03 07:31:46' })
    const report = await importRecords(store.db, found(feature(), newer, feature()))
    expect(report.works).toEqual({ new: 1, updated: 1, unchanged: 1 })
    const work = await store.db.selectFrom('work').selectAll().where('usrn', '=', 4401290).execute()
    expect(work).toHaveLength(1)
    expect(work[0]?.work_status).toBe('completed')
  })

  test('two promoters may use one reference', async () => {
    const other = feature({ promoter_swa_code: '55', promoter_organisation: 'Test Gas', promoter_sector: 'Gas' })
    await importRecords(store.db, found(feature(), other))
    const works = await store.db.selectFrom('work').select('reference').where('usrn', '=', 4401290).execute()
    expect(works.map(({ reference }) => reference).sort()).toEqual(['ZZ001_17', 'ZZ001_17_2'])
  })

  test.each([
    ['no USRN', feature({ usrn: '' }), /usrn is missing/],
    ['a USRN that is none', feature({ usrn: '12' }), /is no USRN/],
    ['no reference', feature({ works_ref: ' ' }), /works_ref is missing/],
    ['dates the wrong way round', feature({ end_date: '2018-06-01 00:00:00' }), /before the start/],
    ['a date that is none', feature({ start_date: '2018-02-30 00:00:00' }), /start_date .* is no date/],
    ['a state nobody knows', feature({ works_state: 'Dreamt of' }), /works_state/],
    ['an SWA code that is none', feature({ promoter_swa_code: '12345' }), /is no SWA code/],
    ['no geometry', feature({}, null), /geometry is missing/],
    [
      'a place outside the grid',
      feature({}, { type: 'Point', coordinates: [51.1, -200_000] }),
      /geometry is not usable/,
    ],
    ['an incident', feature({ entity_category: 'Incident' }), /incidents are neither/],
    [
      'a notification without data',
      { object_type: 'PERMIT', event_type: 'X', object_data: null },
      /object_data is missing/,
    ],
    ['an envelope with something else', { Message: '{broken' }, /Message of the envelope is no JSON/],
    ['something else', 'hello', /this is no record/],
  ])('%s: named, left out, and the others go on', async (_, bad, reason) => {
    const report = await importRecords(store.db, found(bad, feature()))
    expect(report.skipped).toEqual([{ position: 'record 1', reason: expect.stringMatching(reason) }])
    expect(report.works.new).toBe(1)
  })

  test('nothing is written over that was made here', async () => {
    await importRecords(store.db, found(feature()))
    await store.db.deleteFrom('imported_record').where('source_key', 'like', 'works %').execute()
    const report = await importRecords(store.db, found(feature()))
    expect(report.skipped[0]?.reason).toMatch(/was made here already/)
  })
})
