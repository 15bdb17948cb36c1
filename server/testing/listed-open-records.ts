/**
 * What stands in a street and is listed to everybody: activities, Section 58s and samples of the ground, by default
 * Marlshire's, on Quiet Lane. Written straight to the store, since a test of a list is about rows, not about how they came
 * to be.
 */
import { sql, type Insertable } from 'kysely'
import type { Database } from '../store/database.ts'
import type { MaterialClassificationTable } from '../store/material-classification-tables.ts'
import type { Section58Table } from '../store/section-58-tables.ts'
import type { ActivityTable } from '../store/activity-tables.ts'

const point = JSON.stringify({ type: 'Point', coordinates: [600_020, 100_002] })
const bounds = sql<string>`'(600020,100002),(600020,100002)'::box`
const centre = { centre_easting: 600_020, centre_northing: 100_002 }

const inStreet = {
  highway_authority_swa_code: '5510',
  usrn: 99000001,
  street_name: 'Quiet Lane',
  town: 'Testing',
  area_name: 'Test area',
  created_at: '2026-11-20T09:00:00Z',
} as const

/** A skip for three days in December. */
export async function insertActivity(
  db: Database,
  reference: string,
  changes: Partial<Insertable<ActivityTable>> = {},
): Promise<void> {
  await db
    .insertInto('activity')
    .values({
      ...inStreet,
      ...centre,
      reference,
      activity_name: 'Builder’s skip',
      activity_type: 'skips',
      activity_location_description: 'Outside number 12',
      activity_coordinates: point,
      bounds,
      start_on: '2026-12-07',
      end_on: '2026-12-09',
      cancelled: false,
      traffic_management_type: 'some_carriageway_incursion',
      details: JSON.stringify({ location_types: ['carriageway'], collaborative_working: false }),
      ...changes,
    })
    .execute()
}

/** Proposed for six months from December. */
export async function insertSection58(
  db: Database,
  reference: string,
  changes: Partial<Insertable<Section58Table>> = {},
): Promise<void> {
  await db
    .insertInto('section_58')
    .values({
      ...inStreet,
      ...centre,
      reference,
      section_58_status: 'proposed',
      section_58_coordinates: point,
      bounds,
      start_on: '2026-12-01',
      end_on: '2027-05-31',
      restriction_duration: 'six_months',
      restriction_extent: 'whole_road',
      status_changed_at: inStreet.created_at,
      details: JSON.stringify({ location_types: ['carriageway'] }),
      ...changes,
    })
    .execute()
}

/** Coal tar, found by Marl Water. */
export async function insertMaterialClassification(
  db: Database,
  reference: string,
  changes: Partial<Insertable<MaterialClassificationTable>> = {},
): Promise<void> {
  await db
    .insertInto('material_classification')
    .values({
      ...inStreet,
      reference,
      raised_by_swa_code: '9310',
      material_classification_classification: 'hazardous',
      material_classification_coordinates: point,
      bounds,
      sample_on: '2026-11-19',
      details: JSON.stringify({
        hazardous_material_type: ['coal_tar'],
        layer_affected: ['surface_course'],
        location_types: ['carriageway'],
        location_description: 'Outside number 12',
      }),
      ...changes,
    })
    .execute()
}

/** On the other test street, of the neighbouring authority. */
export const acrossTheBorder = {
  highway_authority_swa_code: '5520',
  usrn: 99000004,
  street_name: 'Border Way',
  town: 'Eastham',
  area_name: 'East Marl',
} as const
