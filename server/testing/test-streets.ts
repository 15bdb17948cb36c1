import { boundsOf, centrePoint, type MultiLineString } from '../../domain/geometry.ts'
import { boxText } from '../store/boxes.ts'
import type { Database } from '../store/database.ts'
import type { Designation } from '../store/street-tables.ts'

interface TestStreet {
  readonly usrn: number
  readonly name: string
  readonly authority: string
  readonly roadCategory: number
  readonly state?: number
  readonly otherTypes?: readonly number[]
  readonly designations?: readonly Designation[]
}

const trafficSensitive: Designation = {
  street_special_desig_code: 2,
  special_desig_location_text: 'Whole street',
  special_desig_start_time: 730,
  special_desig_end_time: 930,
  special_desig_periodicity_code: 2,
  whole_road: true,
}

/** Streets that tests know by name, far from the sandbox's county so that no lookup there meets them. */
export const testStreets = {
  /** road category 4, nothing on it */
  quiet: { usrn: 99000001, name: 'Quiet Lane', authority: '5510', roadCategory: 4 },
  /** traffic-sensitive, road category 2 */
  busy: {
    usrn: 99000002,
    name: 'Busy Street',
    authority: '5510',
    roadCategory: 2,
    designations: [trafficSensitive, { street_special_desig_code: 3, whole_road: false }],
  },
  /** traffic-sensitive, though of a category whose end dates may slide */
  sensitive: {
    usrn: 99000003,
    name: 'Sensitive Road',
    authority: '5510',
    roadCategory: 3,
    designations: [trafficSensitive],
  },
  /** of the neighbouring authority */
  neighbour: { usrn: 99000004, name: 'Border Way', authority: '5520', roadCategory: 4 },
  /** road category 9 */
  private: { usrn: 99000005, name: 'Private Drive', authority: '5510', roadCategory: 9 },
  /** street state 4 */
  closed: { usrn: 99000006, name: 'Closed Alley', authority: '5510', roadCategory: 4, state: 4 },
  /** two kinds of surface: the promoter has to say which */
  mixed: { usrn: 99000007, name: 'Mixed Row', authority: '5510', roadCategory: 3, otherTypes: [6] },
} as const satisfies Record<string, TestStreet>

/** Easting of the west end of each test street and the northing of the first; metres EPSG:27700. */
const westEnd = 600_000
const firstNorthing = 100_000

/** A straight street of 200 metres; the streets lie 1 km from each other. */
export function lineOfTestStreet(usrn: number): MultiLineString {
  const northing = firstNorthing + (usrn - testStreets.quiet.usrn) * 1000
  return {
    type: 'MultiLineString',
    coordinates: [
      [
        [westEnd, northing],
        [westEnd + 200, northing],
      ],
    ],
  }
}

export async function insertTestStreets(db: Database): Promise<void> {
  const rows = Object.values<TestStreet>(testStreets).map((street) => {
    const line = lineOfTestStreet(street.usrn)
    const [easting, northing] = centrePoint(line)
    const designations = street.designations ?? []
    return {
      usrn: street.usrn,
      street_descriptor: street.name,
      town: 'Testing',
      area: 'Test area',
      authority_swa_code: street.authority,
      street_state: street.state ?? 2,
      road_category: street.roadCategory,
      is_traffic_sensitive: designations.some((one) => one.street_special_desig_code === 2),
      is_lane_rental: false,
      reinstatement_types: JSON.stringify(
        [street.roadCategory, ...(street.otherTypes ?? [])].map((code) => ({ code })),
      ),
      designations: JSON.stringify(designations),
      line: JSON.stringify(line),
      bounds: boxText(boundsOf(line)),
      centre_easting: easting,
      centre_northing: northing,
    }
  })
  await db.insertInto('street').values(rows).execute()
}
