import { importRecords } from '../server/import/import-records.ts'
import type { FoundRecord } from '../server/import/imported.ts'
import type { Database } from '../server/store/database.ts'

/** Notifications of Open Data taken in within a second, each a permit that was not there, on some thousands of streets. */
export async function measureIngest(db: Database, records: number): Promise<number> {
  const started = performance.now()
  const { skipped } = await importRecords(db, notifications(records))
  const [first] = skipped
  if (first) throw new Error(`${first.position} was not taken in: ${first.reason}`)
  return (records / (performance.now() - started)) * 1000
}

async function* notifications(count: number): AsyncGenerator<FoundRecord> {
  for (let n = 1; n <= count; n += 1) yield { position: `notification ${n}`, value: notification(n) }
}

function notification(n: number): object {
  const work = `TW001${String(n).padStart(8, '0')}`
  const [easting, northing] = [501_000 + (n % 400) * 25, 222_000 + (n % 377) * 25]
  return {
    event_reference: n,
    event_type: 'permit-submitted',
    event_time: '2026-07-01T09:00:00.000Z',
    object_type: 'PERMIT',
    object_reference: `${work}-01`,
    version: 1,
    object_data: {
      work_reference_number: work,
      permit_reference_number: `${work}-01`,
      promoter_swa_code: '9876',
      promoter_organisation: 'BENCH WATER',
      highway_authority: 'BENCHSHIRE COUNCIL',
      highway_authority_swa_code: '1234',
      works_location_coordinates: `LINESTRING(${easting}.53 ${northing}.64,${easting + 54}.92 ${northing - 68}.65)`,
      street_name: `STREET ${n % 3000}`,
      area_name: 'BENCHFORD',
      town: 'BENCHFORD',
      usrn: String(8_400_000 + (n % 3000)),
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
    },
  }
}
