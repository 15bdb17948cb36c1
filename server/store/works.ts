import type { Insertable, Updateable } from 'kysely'
import { boundsOf, centrePoint, type Geometry } from '../../domain/geometry.ts'
import { boxText } from './boxes.ts'
import type { Database } from './database.ts'
import type { StreetRow } from './street-tables.ts'
import type { WorkTable } from './work-tables.ts'

type PlaceColumns = 'works_coordinates' | 'bounds' | 'centre_easting' | 'centre_northing'

/** Where works are, in the four columns that say it; metres EPSG:27700. */
export function placeColumns(place: Geometry): Pick<Insertable<WorkTable>, PlaceColumns> {
  const [centre_easting, centre_northing] = centrePoint(place)
  return {
    works_coordinates: JSON.stringify(place),
    bounds: boxText(boundsOf(place)),
    centre_easting,
    centre_northing,
  }
}

/** Stores a works record. False, and nothing stored, when the reference is taken (BR-GEN-60). */
export async function insertWork(db: Database, work: Insertable<WorkTable>): Promise<boolean> {
  const inserted = await db
    .insertInto('work')
    .values(work)
    .onConflict((conflict) => conflict.column('reference').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function changeWork(
  db: Database,
  reference: string,
  change: Pick<
    Updateable<WorkTable>,
    | 'work_status'
    | 'workstream_prefix'
    | 'description_of_work'
    | 'works_location_description'
    | 'inspection_units'
    | PlaceColumns
  >,
): Promise<void> {
  await db.updateTable('work').set(change).where('reference', '=', reference).execute()
}

/** The street as the gazetteer has it; null when it has no such USRN. */
export async function findStreet(db: Database, usrn: number): Promise<StreetRow | null> {
  const street = await db
    .selectFrom('street')
    .select([
      'usrn',
      'street_descriptor',
      'town',
      'area',
      'authority_swa_code',
      'street_state',
      'road_category',
      'is_traffic_sensitive',
      'is_lane_rental',
      'reinstatement_types',
      'designations',
      'line',
      'centre_easting',
      'centre_northing',
    ])
    .where('usrn', '=', usrn)
    .executeTakeFirst()
  return (street as StreetRow | undefined) ?? null
}
