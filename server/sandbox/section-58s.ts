import type { AuditEvent } from '../../domain/contract/enums/history.ts'
import type { Section58Duration, Section58Status } from '../../domain/contract/enums/section-58s.ts'
import { boundsOf, centrePoint } from '../../domain/geometry.ts'
import { section58Reference } from '../../domain/references.ts'
import { restrictionEnd } from '../../domain/rules/section-58-dates.ts'
import { endOfLondonDay, londonDate } from '../../domain/rules/working-days.ts'
import { boxText } from '../store/boxes.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import { outsideWorks, systemActor, type Actor } from '../store/record-event.ts'
import type { Section58Table } from '../store/section-58-tables.ts'
import { section58Event } from '../street-manager/section-58s/section-58-events.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { freshReference } from './fresh-reference.ts'
import type { SandboxStreet } from './streets.ts'
import { placeOnStreet } from './work-places.ts'
import { officerOf } from './work-words.ts'

type Row = BulkRow<Section58Table>

/** One restriction of each kind that there is to see; days are counted from today. */
const lives: readonly {
  readonly status: Section58Status
  readonly starts: number
  readonly duration: Section58Duration
  /** When it came to its status. Time closes a restriction by itself, so that its number is not looked at. */
  readonly moved: number
}[] = [
  { status: 'proposed', starts: 12, duration: 'one_year', moved: -20 },
  { status: 'proposed', starts: 40, duration: 'three_years', moved: -3 },
  { status: 'proposed', starts: 75, duration: 'six_months', moved: -9 },
  { status: 'in_force', starts: -20, duration: 'six_months', moved: -19 },
  { status: 'in_force', starts: -140, duration: 'one_year', moved: -138 },
  { status: 'in_force', starts: -300, duration: 'three_years', moved: -299 },
  { status: 'in_force', starts: -60, duration: 'two_years', moved: -58 },
  { status: 'in_force', starts: -95, duration: 'six_months', moved: -95 },
  { status: 'cancelled', starts: -30, duration: 'one_year', moved: -33 },
  { status: 'closed', starts: -260, duration: 'six_months', moved: 0 },
]

const surfaces = ['Carriageway resurfaced', 'Micro asphalt laid', 'Surface dressing', 'Footway relaid in new slabs']

/** Restrictions on streets that were made up anew (BR-S58-01), each lived as its table of states allows. */
export function makeSection58s(
  streets: readonly SandboxStreet[],
  now: Temporal.Instant,
  chance: Chance,
): { readonly section58s: Row[]; readonly events: EventRow[] } {
  const open = streets.filter((street) => street.street_state === 2 && street.road_category <= 4)
  const references = new Set<string>()
  const made = lives.map((life) => {
    const street = chance.pick(open)
    const reference = freshReference(references, () =>
      section58Reference(street.authority_swa_code, chance.whole(10_000_000, 99_999_999)),
    )
    return liveSection58(reference, life, street, now, chance)
  })
  return { section58s: made.map(({ row }) => row), events: made.flatMap(({ events }) => events) }
}

function liveSection58(
  reference: string,
  life: (typeof lives)[number],
  street: SandboxStreet,
  now: Temporal.Instant,
  chance: Chance,
) {
  const startOn = londonDate(now).add({ days: life.starts })
  const endOn = restrictionEnd(startOn, life.duration)
  const createdAt = daysFrom(now, life.status === 'proposed' ? life.moved : life.starts - 60)
  const movedAt = life.status === 'closed' ? endOfLondonDay(endOn) : daysFrom(now, life.moved)
  const row: Row = {
    ...placeColumns(street, chance),
    reference,
    section_58_status: life.status,
    start_on: startOn.toString(),
    end_on: endOn.toString(),
    restriction_duration: life.duration,
    created_at: createdAt.toString(),
    status_changed_at: movedAt.toString(),
    details: {
      contact_organisation: 'Highway maintenance',
      location_types: ['carriageway'],
      additional_information: chance.pick(surfaces),
      ...(life.status === 'cancelled' ? { cancellation_reason: 'The resurfacing was put off' } : {}),
    },
  }
  const officer = personActor(officerOf(street.authority_swa_code))
  const system = systemActor(street.authority_swa_code)
  const event = (what: AuditEvent, actor: Actor, at: Temporal.Instant) =>
    eventRow(outsideWorks(row), section58Event(row, what, row.details.cancellation_reason), actor, at)
  const events = [event('section_58_created', officer, createdAt)]
  if (life.status === 'in_force') events.push(event('section_58_progressed', officer, movedAt))
  if (life.status === 'cancelled') events.push(event('section_58_cancelled', officer, movedAt))
  if (life.status === 'closed') {
    events.push(event('section_58_progressed', officer, daysFrom(now, life.starts + 1)))
    events.push(event('section_58_closed', system, movedAt))
  }
  return { row, events }
}

function placeColumns(street: SandboxStreet, chance: Chance) {
  const section_58_coordinates = placeOnStreet(street.line, true, chance)
  const [centre_easting, centre_northing] = centrePoint(section_58_coordinates)
  return {
    highway_authority_swa_code: street.authority_swa_code,
    usrn: street.usrn,
    street_name: street.street_descriptor,
    town: street.town,
    area_name: street.area,
    section_58_coordinates,
    bounds: boxText(boundsOf(section_58_coordinates)),
    centre_easting,
    centre_northing,
    restriction_extent: section_58_coordinates.type === 'Polygon' ? 'part_of_the_road' : 'whole_road',
  } as const
}

/** The same time so many days before or after. */
const daysFrom = (now: Temporal.Instant, days: number) => now.add({ hours: 24 * days })
