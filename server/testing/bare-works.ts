import { boxText } from '../store/boxes.ts'
import type { Database } from '../store/database.ts'

interface BareWork {
  readonly reference: string
  readonly promoter?: string
  readonly authority?: string
  readonly workstream?: string
  readonly usrn?: number
}

/** A works record with nothing on it, for tests of what hangs on one; by default Marl Water's in Marlshire. */
export async function insertBareWork(db: Database, work: BareWork): Promise<string> {
  const [easting, northing] = [600_020, 100_002]
  await db
    .insertInto('work')
    .values({
      reference: work.reference,
      promoter_swa_code: work.promoter ?? '9310',
      highway_authority_swa_code: work.authority ?? '5510',
      workstream_prefix: work.workstream ?? '001',
      work_status: 'planned',
      usrn: work.usrn ?? 99000001,
      street_name: 'Quiet Lane',
      town: 'Testham',
      area_name: 'Testshire',
      road_category: 4,
      works_coordinates: JSON.stringify({ type: 'Point', coordinates: [easting, northing] }),
      bounds: boxText({ minEasting: easting, minNorthing: northing, maxEasting: easting, maxNorthing: northing }),
      centre_easting: easting,
      centre_northing: northing,
      works_location_description: 'Outside number 12',
      description_of_work: 'Repair a leaking service pipe',
      created_at: '2026-11-24T09:00:00Z',
    })
    .execute()
  return work.reference
}
