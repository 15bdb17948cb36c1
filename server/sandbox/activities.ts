import type { ActivityActivityType } from '../../domain/contract/enums/activities.ts'
import type { LocationType } from '../../domain/contract/enums/permits.ts'
import { boundsOf, centrePoint } from '../../domain/geometry.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import { activityReference } from '../../domain/references.ts'
import { boxText } from '../store/boxes.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { ActivityTable } from '../store/activity-tables.ts'
import type { Chance } from './chance.ts'
import { freshReference } from './fresh-reference.ts'
import type { SandboxStreet } from './streets.ts'
import { placeOnStreet } from './work-places.ts'
import { officerOf } from './work-words.ts'

const kinds: readonly {
  weight: number
  type: ActivityActivityType
  names: readonly string[]
  days: [number, number]
  part: LocationType
}[] = [
  {
    weight: 40,
    type: 'skips',
    names: ['Builders’ skip', 'Skip for a house clearance'],
    days: [3, 14],
    part: 'carriageway',
  },
  {
    weight: 25,
    type: 'scaffolding',
    names: ['Scaffold on a shop front', 'Scaffold for a new roof'],
    days: [10, 50],
    part: 'footway',
  },
  { weight: 8, type: 'hoarding', names: ['Hoarding round a building site'], days: [40, 120], part: 'footway' },
  {
    weight: 7,
    type: 'crane_mobile_platform',
    names: ['Crane lift', 'Platform for sign works'],
    days: [1, 2],
    part: 'carriageway',
  },
  {
    weight: 12,
    type: 'event',
    names: ['Market day', 'Charity run', 'Street party', 'Lights switch-on'],
    days: [1, 1],
    part: 'carriageway',
  },
  { weight: 8, type: 'compound', names: ['Site compound'], days: [20, 60], part: 'verge' },
]

/** What else occupies streets: skips, scaffolds, events, some over, some to come (BR-ACT-01). */
export function makeActivities(
  count: number,
  streets: readonly SandboxStreet[],
  now: Temporal.Instant,
  chance: Chance,
): BulkRow<ActivityTable>[] {
  const open = streets.filter((street) => street.street_state === 2 && street.road_category <= 4)
  const today = londonDate(now)
  const references = new Set<string>()
  return Array.from({ length: count }, () => {
    const street = chance.pick(open)
    const kind = chance.weighted(kinds)
    const starts = today.add({ days: chance.whole(-30, 40) })
    const ends = starts.add({ days: chance.whole(kind.days[0], kind.days[1]) - 1 })
    const activity_coordinates = placeOnStreet(street.line, false, chance)
    const [centre_easting, centre_northing] = centrePoint(activity_coordinates)
    return {
      reference: freshReference(references, () =>
        activityReference(street.authority_swa_code, chance.whole(10_000_000, 99_999_999)),
      ),
      highway_authority_swa_code: street.authority_swa_code,
      activity_name: chance.pick(kind.names),
      activity_type: kind.type,
      activity_location_description: `Outside number ${chance.whole(1, 120)}`,
      usrn: street.usrn,
      street_name: street.street_descriptor,
      town: street.town,
      area_name: street.area,
      activity_coordinates,
      bounds: boxText(boundsOf(activity_coordinates)),
      centre_easting,
      centre_northing,
      start_on: starts.toString(),
      end_on: ends.toString(),
      start_at: null,
      end_at: null,
      cancelled: chance.percent(4),
      traffic_management_type: kind.type === 'event' ? 'road_closure' : 'some_carriageway_incursion',
      created_at: now.subtract({ hours: 24 * chance.whole(35, 60) }).toString(),
      details: {
        road_category: street.road_category,
        location_types: [kind.part],
        collaborative_working: false,
        contact_name: officerOf(street.authority_swa_code).name,
      },
    }
  })
}
