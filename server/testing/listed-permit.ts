import type { Insertable } from 'kysely'
import { boundsOf, centrePoint, type Geometry } from '../../domain/geometry.ts'
import type { WorkStatus } from '../../domain/contract/enums/works.ts'
import { boxText } from '../store/boxes.ts'
import type { Database } from '../store/database.ts'
import type { PermitDetails } from '../store/permit-details.ts'
import type { PermitTable } from '../store/work-tables.ts'
import { placeOn } from './application.ts'

const details: PermitDetails = {
  secondary_contact: 'Sam Obi',
  secondary_contact_number: '01632 960010',
  description_of_work: 'Repair a leaking service pipe',
  works_location_description: 'Outside number 12',
  activity_type: 'utility_repair_and_maintenance_works',
  application_type: 'permit',
  location_types: ['carriageway'],
  close_footway: 'no',
  close_footpath: 'no',
  traffic_management_plan: false,
  lane_rental_applicable: false,
  collaborative_working: false,
}

type Changes = Partial<Omit<Insertable<PermitTable>, 'details'>> & {
  /** Of the works record; a further permit of the same works leaves it as it is. */
  readonly work_status?: WorkStatus
  readonly works_coordinates?: Geometry
}

/**
 * A permit in any state that a list may meet, with its works record: by default Marl Water's, submitted to Marlshire, on
 * Quiet Lane. Written straight to the store, since a test of a list is about rows, not about how they came to be.
 */
export async function insertListedPermit(db: Database, reference: string, changes: Changes = {}): Promise<string> {
  const { work_status = 'planned', works_coordinates = placeOn(99000001), ...permit } = changes
  const row = { ...defaults, reference, work_reference: reference.replace(/-\d\d$/, ''), ...permit }
  await insertWorkOf(db, row, work_status, works_coordinates)
  await db.insertInto('permit').values(row).execute()
  return reference
}

const defaults: Omit<Insertable<PermitTable>, 'reference' | 'work_reference'> = {
  sequence: 1,
  is_active: true,
  promoter_swa_code: '9310',
  highway_authority_swa_code: '5510',
  workstream_prefix: '001',
  usrn: 99000001,
  street_name: 'Quiet Lane',
  town: 'Testing',
  area_name: 'Test area',
  road_category: 4,
  permit_status: 'submitted',
  assessment_status: null,
  work_type: 'planned',
  work_category: 'minor',
  traffic_management_type: 'give_and_take',
  is_high_impact: false,
  proposed_start_on: '2026-12-07',
  proposed_end_on: '2026-12-08',
  deadline_on: '2026-11-26',
  reasonable_period_end_on: '2026-12-08',
  created_at: '2026-11-24T09:00:00Z',
  modified_at: '2026-11-24T09:00:00Z',
  status_changed_at: '2026-11-24T09:00:00Z',
  is_deemed: false,
  is_early_start: false,
  is_traffic_sensitive: false,
  is_duration_challenged: false,
  ever_modification_requested: false,
  excavation: false,
  excavation_carried_out: false,
  final_reinstatement: false,
  is_lane_rental: false,
  lane_rental_assessment_outcome: null,
  lane_rental_charges_agreed: null,
  is_hs2: false,
  hs2_is_consultation: false,
  hs2_is_consent: false,
  hs2_acknowledged: false,
  details: JSON.stringify(details),
}

type Row = Omit<Insertable<PermitTable>, 'details'>

async function insertWorkOf(db: Database, permit: Row, work_status: WorkStatus, place: Geometry): Promise<void> {
  const [centre_easting, centre_northing] = centrePoint(place)
  await db
    .insertInto('work')
    .values({
      reference: permit.work_reference,
      promoter_swa_code: permit.promoter_swa_code,
      highway_authority_swa_code: permit.highway_authority_swa_code,
      workstream_prefix: permit.workstream_prefix,
      work_status,
      usrn: permit.usrn,
      street_name: permit.street_name,
      town: permit.town,
      area_name: permit.area_name,
      road_category: permit.road_category,
      works_coordinates: JSON.stringify(place),
      bounds: boxText(boundsOf(place)),
      centre_easting,
      centre_northing,
      works_location_description: details.works_location_description,
      description_of_work: details.description_of_work,
      created_at: permit.created_at,
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
}
