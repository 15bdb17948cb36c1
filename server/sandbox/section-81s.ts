import type { AuditEvent } from '../../domain/contract/enums/history.ts'
import { boundsOf, centrePoint } from '../../domain/geometry.ts'
import { section81TypeLabels } from '../../domain/labels/section-81s.ts'
import { label } from '../../domain/labels/words.ts'
import { section81Reference, section81WorksReference } from '../../domain/references.ts'
import { isUnattributed } from '../../domain/rules/section-81-checks.ts'
import { section81Machine } from '../../domain/rules/section-81-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import { boxText } from '../store/boxes.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { Section81Table } from '../store/section-81-tables.ts'
import type { WorkTable } from '../store/work-tables.ts'
import { section81Event } from '../street-manager/section-81s/section-81-events.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { freshReference } from './fresh-reference.ts'
import { holdingPrefix, sandboxOrganisations } from './organisations.ts'
import { section81Stories, type Section81Story } from './section-81-stories.ts'
import type { SandboxStreet } from './streets.ts'
import { placeOnStreet } from './work-places.ts'
import { officerOf, peopleOf } from './work-words.ts'

/** Apparatus that officers have found (BR-S81-01), each seen to as its table of states allows. */
export function makeSection81s(streets: readonly SandboxStreet[], now: Temporal.Instant, chance: Chance) {
  const open = streets.filter((street) => street.street_state === 2 && street.road_category !== 9)
  const references = new Set<string>()
  const works: BulkRow<WorkTable>[] = []
  const section81s: BulkRow<Section81Table>[] = []
  const events: EventRow[] = []
  for (const story of section81Stories) {
    const street = chance.pick(open)
    const prefix = sandboxOrganisations.find((one) => one.swa_code === street.authority_swa_code)?.prefix ?? 'XX'
    const reference = freshReference(references, () =>
      section81WorksReference(prefix, chance.whole(10_000_000, 99_999_999)),
    )
    const issuedAt = now.subtract({ hours: 24 * chance.whole(7, 28) })
    const work = workRow(reference, story, street, issuedAt, chance)
    works.push(work)
    const lived = liveSection81(work, story, issuedAt, chance)
    section81s.push(lived.row)
    events.push(...lived.events)
  }
  return { works, section81s, events }
}

function workRow(
  reference: string,
  story: Section81Story,
  street: SandboxStreet,
  issuedAt: Temporal.Instant,
  chance: Chance,
): BulkRow<WorkTable> {
  const works_coordinates = placeOnStreet(street.line, false, chance)
  const [centre_easting, centre_northing] = centrePoint(works_coordinates)
  return {
    reference,
    promoter_swa_code: story.promoter,
    highway_authority_swa_code: street.authority_swa_code,
    workstream_prefix: holdingPrefix,
    work_status: isUnattributed(story.type) ? 'unattributable' : 'section_81',
    usrn: street.usrn,
    street_name: street.street_descriptor,
    town: street.town,
    area_name: street.area,
    road_category: street.road_category,
    works_coordinates,
    bounds: boxText(boundsOf(works_coordinates)),
    centre_easting,
    centre_northing,
    works_location_description: `Outside number ${chance.whole(1, 120)}`,
    description_of_work: story.found,
    inspection_units: null,
    created_at: issuedAt.toString(),
  }
}

/** Each step some hours after the one before: the last is long past before today. */
function liveSection81(work: BulkRow<WorkTable>, story: Section81Story, issuedAt: Temporal.Instant, chance: Chance) {
  const officer = personActor(officerOf(work.highway_authority_swa_code))
  const promoter = personActor(chance.pick(peopleOf(story.promoter)))
  const row = issuedRow(work, story, issuedAt)
  const tell = (event: AuditEvent, details: string, actor: typeof officer, at: Temporal.Instant) =>
    eventRow(work, section81Event(row.reference, event, details), actor, at)
  const created = {
    event: isUnattributed(story.type) ? 'unattributable_works_record_created' : 'section_81_works_record_created',
    object_type: 'work',
    object_reference: work.reference,
    topic: 'Works',
    details: work.works_location_description,
  } as const
  const type = label(section81TypeLabels, story.type)
  const events = [
    eventRow(work, created, officer, issuedAt),
    tell('section_81_submitted', `${type}: ${story.found}`, officer, issuedAt),
  ]
  let at = issuedAt
  for (const step of story.steps) {
    at = at.add({ hours: chance.whole(4, 30) })
    const asAuthority = mayMove(section81Machine, row.section_81_status, step.do, 'HighwayAuthority')
    const move = asAuthority.yes ? asAuthority : mayMove(section81Machine, row.section_81_status, step.do, 'Planner')
    if (!move.yes) throw new RangeError(`${story.found}: ${move.no}`)
    row.section_81_status = move.to
    row.status_changed_at = at.toString()
    if (!asAuthority.yes) {
      row.promoter_status = move.to
      row.promoter_status_changed_at = at.toString()
      row.promoter_response = step.reason ?? null
      if (step.do !== 'mark_fixed') row.section_81_work_type = step.workType ?? null
    }
    const status = section81Machine.states[move.to]
    const details = step.reason ? `${status}: ${step.reason}` : status
    events.push(tell(move.event, details, asAuthority.yes ? officer : promoter, at))
  }
  return { row, events }
}

function issuedRow(
  work: BulkRow<WorkTable>,
  story: Section81Story,
  issuedAt: Temporal.Instant,
): BulkRow<Section81Table> {
  return {
    reference: section81Reference(work.reference),
    work_reference: work.reference,
    section_81_type: story.type,
    section_81_severity: story.severity ?? null,
    made_safe_by_ha: story.severity ? story.severity === 'high' : null,
    section_81_status: 'issued',
    status_changed_at: issuedAt.toString(),
    promoter_status: null,
    promoter_status_changed_at: null,
    promoter_response: null,
    section_81_work_type: null,
    linked_permit_reference: null,
    created_at: issuedAt.toString(),
    details: {
      location_types: [story.type === 'cabinet' || story.type === 'pole_post' ? 'footway' : 'carriageway'],
      inspected_on: londonDate(issuedAt).toString(),
      inspector_name: officerOf(work.highway_authority_swa_code).name,
      additional_details: story.found,
    },
  }
}
