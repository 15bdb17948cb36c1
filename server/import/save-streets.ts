import { sql } from 'kysely'
import { boundsOf, centrePoint, type Geometry } from '../../domain/geometry.ts'
import { boxText } from '../store/boxes.ts'
import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import type { ImportedRecord } from './imported.ts'
import { lineFromWorks } from './street-line.ts'

const keyOf = (usrn: number) => `street ${usrn}`

/** Adds the streets that the gazetteer does not have, so that works can be found by street. */
export async function saveStreets(db: Database, records: readonly ImportedRecord[]): Promise<void> {
  const wanted = new Map(records.map((record) => [record.street.usrn, record]))
  const known = await db
    .selectFrom('street')
    .select('usrn')
    .where('usrn', 'in', [...wanted.keys()])
    .execute()
  for (const { usrn } of known) wanted.delete(usrn)
  await insertRows(db, 'street', [...wanted.values()].map(streetRow))
  const version = new Date(0).toISOString()
  const rows = [...wanted.keys()].map((usrn) => ({ source_key: keyOf(usrn), reference: String(usrn), version }))
  await insertRows(db, 'imported_record', rows)
}

function streetRow({ street, authority, geometry }: ImportedRecord) {
  return {
    usrn: street.usrn,
    street_descriptor: street.name,
    town: street.town,
    area: street.area,
    authority_swa_code: authority.swa_code,
    street_state: 2,
    road_category: street.roadCategory,
    is_traffic_sensitive: false,
    is_lane_rental: street.isLaneRental,
    reinstatement_types: [{ code: street.roadCategory }],
    designations: [],
    ...placeOf([geometry]),
  }
}

/** Draws imported streets anew after works on them were added or moved; streets of a gazetteer keep their own line. */
export async function redrawStreets(db: Database, usrns: readonly number[]): Promise<void> {
  if (usrns.length === 0) return
  const streets = await db
    .selectFrom('street')
    .innerJoin('imported_record', (join) =>
      join.on('imported_record.source_key', '=', sql<string>`'street ' || street.usrn`),
    )
    .select('usrn')
    .where('usrn', 'in', [...usrns])
    .execute()
  const drawn = streets.map(({ usrn }) => usrn)
  if (drawn.length === 0) return
  const found = await db
    .selectFrom('work')
    .select(['usrn', 'works_coordinates as geometry'])
    .where('usrn', 'in', drawn)
    .unionAll(db.selectFrom('activity').select(['usrn', 'activity_coordinates as geometry']).where('usrn', 'in', drawn))
    .execute()
  const geometries = Map.groupBy(found, ({ usrn }) => usrn)
  const rows = [...geometries].map(([usrn, on]) => ({ usrn, ...placeOf(on.map(({ geometry }) => geometry)) }))
  await sql`
    update street set line = made.line, bounds = made.bounds, centre_easting = made.centre_easting, centre_northing = made.centre_northing
      from json_populate_recordset(null::street, ${JSON.stringify(rows)}::json) as made
     where street.usrn = made.usrn`.execute(db)
}

function placeOf(geometries: readonly Geometry[]) {
  const line = lineFromWorks(geometries)
  const [centre_easting, centre_northing] = centrePoint(line)
  return { line, bounds: boxText(boundsOf(line)), centre_easting, centre_northing }
}
