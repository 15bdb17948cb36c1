import type { ReinstatementType } from '../../domain/contract/enums/reinstatements.ts'
import { reinstatementReference } from '../../domain/references.ts'
import { reinstatementEndDate } from '../../domain/rules/reinstatement-dates.ts'
import { placeHindrance, siteMachine } from '../../domain/rules/site-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import { positionsOf, type Point } from '../../domain/geometry.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { Actor } from '../store/record-event.ts'
import type {
  InspectionUnitCountTable,
  ReinstatementTable,
  SiteNumberingTable,
  SiteTable,
} from '../store/site-tables.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import { finalSiteEvent } from '../street-manager/sites/note-on-permit.ts'
import { reinstatementEvent } from '../street-manager/sites/site-events.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { countUnits } from './inspection-units.ts'
import { peopleOf } from './work-words.ts'

type Work = BulkRow<WorkTable>
type Permit = BulkRow<PermitTable>
type Reinstatement = BulkRow<ReinstatementTable>

export interface SandboxSites {
  readonly sites: BulkRow<SiteTable>[]
  readonly reinstatements: Reinstatement[]
  readonly numberings: BulkRow<SiteNumberingTable>[]
  readonly unitCounts: BulkRow<InspectionUnitCountTable>[]
  readonly events: EventRow[]
}

interface Telling {
  readonly now: Temporal.Instant
  readonly chance: Chance
}

/**
 * Sites of the works that have started, reinstated and registered as far as time allows; some are still due (BR-REIN-31).
 * What a registration says of its permit and of the works' units is written into their rows, which are not stored yet.
 */
export function makeSites(
  { works, permits }: { readonly works: readonly Work[]; readonly permits: readonly Permit[] },
  { now, chance }: Telling,
): SandboxSites {
  const made: SandboxSites = { sites: [], reinstatements: [], numberings: [], unitCounts: [], events: [] }
  const workOf = new Map(works.map((work) => [work.reference, work]))
  for (const permit of permits) {
    const work = workOf.get(permit.work_reference)
    if (!work || !permit.is_active || permit.actual_start_at === null) continue
    if (placeHindrance({ work_status: work.work_status, permit: { isStarted: true } })) continue
    const isRegistered = chance.percent(work.work_status === 'completed' ? 85 : 15)
    if (isRegistered) registerSites(made, work, permit, { now, chance })
  }
  return made
}

function registerSites(made: SandboxSites, work: Work, permit: Permit, { now, chance }: Telling): void {
  const begin = Temporal.Instant.from(permit.actual_stop_at ?? permit.actual_start_at ?? permit.created_at)
  const firstAt = begin.add({ minutes: chance.whole(60, 12 * 24 * 60) })
  const actor = personActor(chance.pick(peopleOf(work.promoter_swa_code)))
  const own: Reinstatement[] = []
  const sites = chance.weighted([
    { weight: 75, number: 1 },
    { weight: 18, number: 2 },
    { weight: 7, number: 4 },
  ]).number
  const type: ReinstatementType = permit.excavation
    ? 'excavation'
    : chance.pick(['bar_holes', 'core_holes', 'pole_testing'] as const)
  for (let number = 1; number <= sites; number += 1) {
    const at = firstAt.add({ minutes: 9 * number })
    if (Temporal.Instant.compare(at, now) > 0) break
    const site = { work_reference: work.reference, number, reinstatement_type: type, created_at: at.toString() }
    made.sites.push({ ...site, is_subsumed: false, subsume_reason: null })
    own.push(reinstatementRow(work, permit, { type, number, at }, chance))
    const added = own.at(-1) as Reinstatement
    made.events.push(eventRow(work, reinstatementEvent(added, type), actor, at))
    if (type === 'excavation' && permit.actual_stop_at && number === sites) noteFinal(made, work, permit, actor, at)
    countUnits(made, { work, permit, type, own, actor, at })
  }
  if (own.length === 0) return
  made.reinstatements.push(...own)
  const last = own.length
  made.numberings.push({ work_reference: work.reference, last_site: last, last_reinstatement: last })
}

interface Registered {
  readonly type: ReinstatementType
  readonly number: number
  readonly at: Temporal.Instant
}

/** Reinstated on the day of the stop; works that go on leave interim ones (BR-REIN-09, 40). */
function reinstatementRow(work: Work, permit: Permit, { type, number, at }: Registered, chance: Chance): Reinstatement {
  const isInterim = permit.actual_stop_at === null || chance.percent(35)
  const move = mayMove(siteMachine, null, isInterim ? 'register_interim' : 'register_permanent', 'Planner')
  if (!move.yes || move.to === null) throw new RangeError(`${work.reference} takes no site`)
  const on = londonDate(Temporal.Instant.from(permit.actual_stop_at ?? permit.actual_start_at ?? permit.created_at))
  const holes = { depth: null, length: null, width: null, number_of_holes: chance.whole(1, 12) }
  const dug = { depth: chance.whole(30, 190) / 100, width: chance.whole(4, 15) / 10, number_of_holes: null }
  const measures = type === 'excavation' ? { ...dug, length: chance.whole(6, 180) / 10 } : holes
  const ends = positionsOf(work.works_coordinates)
  const [near, far] = [ends[0] as Point['coordinates'], ends.at(-1) as Point['coordinates']]
  return {
    reference: reinstatementReference(work.reference, number),
    work_reference: work.reference,
    site_reference: String(number),
    sequence: number,
    permit_reference: permit.reference,
    is_active: true,
    reinstatement_status: move.to,
    reinstated_on: on.toString(),
    end_on: reinstatementEndDate({ status: move.to, on, depth: measures.depth }).toString(),
    ...measures,
    location_description: number === 1 ? work.works_location_description : `Hole ${number}, 8 m further on`,
    created_at: at.toString(),
    details: {
      reinstatement_coordinates: { type: 'Point', coordinates: near },
      // a long one is marked at both ends (BR-REIN-08)
      ...((measures.length ?? 0) > 10
        ? { secondary_reinstatement_coordinates: { type: 'Point', coordinates: far } }
        : {}),
      location_types: permit.details.location_types,
      reinstatement_evidence: false,
    },
  }
}

/** The last site of finished works is registered as the final one (BR-REIN-30). */
function noteFinal(made: SandboxSites, work: Work, permit: Permit, actor: Actor, at: Temporal.Instant): void {
  permit.final_reinstatement = true
  permit.modified_at = at.toString()
  made.events.push(eventRow(work, finalSiteEvent(permit, true), actor, at))
}
