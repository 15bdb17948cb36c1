import type { AncillaryInfoType } from '../../domain/contract/enums/ancillary-informations.ts'
import { boundsOf, positionsOf } from '../../domain/geometry.ts'
import { ancillaryInfoTypeLabels } from '../../domain/labels/ancillary-informations.ts'
import { label } from '../../domain/labels/words.ts'
import { ancillaryInformationReference } from '../../domain/references.ts'
import { checkAncillaryInformation } from '../../domain/rules/ancillary-information-checks.ts'
import { permitRecordMachine } from '../../domain/rules/permit-record-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import type { AncillaryInformationTable } from '../store/ancillary-informations-tables.ts'
import { boxText } from '../store/boxes.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import { permitEvent } from '../street-manager/permits/permit-events.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { peopleOf } from './work-words.ts'

type Permit = BulkRow<PermitTable>
type Row = BulkRow<AncillaryInformationTable>

interface Item {
  readonly type: AncillaryInfoType
  readonly words: string
  /** Of an item that was taken away again. */
  readonly removedFor?: string
}

/** One of each kind that there is to add (BR-PERMIT-94). */
const items: readonly Item[] = [
  { type: 'portable_traffic_signals_or_other_traffic_controls', words: 'Signal head beyond the bend' },
  { type: 'site_welfare_facilities', words: 'Welfare van of the crew' },
  { type: 'site_compound_or_material_storage', words: 'Pipes on pallets, fenced' },
  { type: 'site_compound_for_works', words: 'Compound with two cabins' },
  { type: 'site_welfare_facilities', words: 'Toilet block', removedFor: 'The crew uses the one in the depot' },
]

/** How often each item is told. */
const rounds = 4

/** Signals, welfare and compounds beside works that go on (BR-PERMIT-94). */
export function makeAncillaryInformations(
  { works, permits }: { readonly works: readonly BulkRow<WorkTable>[]; readonly permits: readonly Permit[] },
  now: Temporal.Instant,
  chance: Chance,
) {
  const made = { rows: [] as Row[], events: [] as EventRow[] }
  const workOf = new Map(works.map((work) => [work.reference, work]))
  const placed = now.subtract({ hours: 30 })
  const open = chance
    .shuffled(permits)
    .filter(
      (permit) =>
        permit.is_active &&
        workOf.get(permit.work_reference)?.work_status === 'in_progress' &&
        Temporal.Instant.compare(permit.status_changed_at, placed) < 0 &&
        mayMove(permitRecordMachine, permit.permit_status, 'add_ancillary_information', 'Planner').yes,
    )
  const wanted = Array.from({ length: rounds }, () => items).flat()
  for (const [place, item] of wanted.entries()) {
    const permit = open[place]
    const work = permit && workOf.get(permit.work_reference)
    if (!permit || !work) break
    const at = now.subtract({ minutes: chance.whole(20 * 60, 28 * 60) })
    const removedAt = at.add({ minutes: chance.whole(60, 600) })
    const row = rowOf(item, permit, work, { at, removedAt: item.removedFor ? removedAt : null })
    made.rows.push(row)
    const actor = personActor(chance.pick(peopleOf(permit.promoter_swa_code)))
    const added = `${label(ancillaryInfoTypeLabels, item.type)} (${row.reference}): ${item.words}`
    made.events.push(eventRow(work, permitEvent(permit, 'ancillary_info_added', added), actor, at))
    if (!item.removedFor) continue
    const removed = `${row.reference}: ${item.removedFor}`
    made.events.push(eventRow(work, permitEvent(permit, 'ancillary_info_removed', removed), actor, removedAt))
  }
  return made
}

interface Span {
  readonly at: Temporal.Instant
  readonly removedAt: Temporal.Instant | null
}

/** @throws RangeError when the rules would not have taken it */
function rowOf(item: Item, permit: Permit, work: BulkRow<WorkTable>, { at, removedAt }: Span): Row {
  const points = positionsOf(work.works_coordinates)
    .slice(0, 2)
    .map(([east, north]) => ({ type: 'Point' as const, coordinates: [east, north] as [number, number] }))
  const details = {
    location_description: work.works_location_description,
    ancillary_info_description: item.words,
    ancillary_info_coordinates: points,
    usrns: [work.usrn],
    ...(item.removedFor ? { ancillary_info_removal_reason: item.removedFor } : {}),
  }
  const [problem] = checkAncillaryInformation({ ...details, ancillary_info_type: item.type })
  if (problem) throw new RangeError(`${permit.reference}: ${problem.message}`)
  const around = { type: 'LineString' as const, coordinates: points.map((point) => point.coordinates) }
  return {
    reference: ancillaryInformationReference(permit.reference, 1),
    permit_reference: permit.reference,
    work_reference: work.reference,
    sequence: 1,
    ancillary_info_type: item.type,
    bounds: boxText(boundsOf(around)),
    created_at: at.toString(),
    removed_at: removedAt?.toString() ?? null,
    details,
  }
}
