/** The works of Marlshire: where, by whom, and what became of them. */
import { boundsOf, centrePoint } from '../../domain/geometry.ts'
import { englandAndWales } from '../../domain/rules/bank-holidays.ts'
import { worksReference } from '../../domain/references.ts'
import { boxText } from '../store/boxes.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { CommentTable } from '../store/record-tables.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import type { Chance } from './chance.ts'
import { talkAbout } from './comments.ts'
import { byTime, type EventRow } from './event-row.ts'
import { isImmediateCategory, liveThrough, type LivedPermit } from './live-through.ts'
import {
  eastMarl,
  marlBroadband,
  marlGas,
  marlPower,
  marlshire,
  marlWater,
  sandboxOrganisations,
  workstreamPrefixes,
} from './organisations.ts'
import { permitRow } from './permit-row.ts'
import type { WorkFacts } from './work-facts.ts'
import { tellStory } from './stories.ts'
import type { SandboxStreet } from './streets.ts'
import { workEvents } from './work-events.ts'
import { placeOnStreet } from './work-places.ts'
import { workWords } from './work-words.ts'
import { workingDaysAround } from './working-days-around.ts'

export interface SandboxWorks {
  readonly works: BulkRow<WorkTable>[]
  readonly permits: BulkRow<PermitTable>[]
  readonly comments: BulkRow<CommentTable>[]
  /** In the order of time, as the log would have been written. */
  readonly events: EventRow[]
}

const promoters = [
  { swa_code: marlWater, weight: 32 },
  { swa_code: marlBroadband, weight: 25 },
  { swa_code: marlGas, weight: 14 },
  { swa_code: marlPower, weight: 14 },
  { swa_code: marlshire, weight: 15 },
] as const

/**
 * So many works records with their permits, comments and history; the same chance and now give the same ones. What became of
 * them is told by `tell`, and `references` are those that were given already.
 */
export function makeWorks(
  count: number,
  streets: readonly SandboxStreet[],
  now: Temporal.Instant,
  chance: Chance,
  { tell = tellStory, references = new Set<string>() } = {},
): SandboxWorks {
  const around = workingDaysAround(now, englandAndWales)
  const candidates = streetsByUse(streets)
  const made: SandboxWorks = { works: [], permits: [], comments: [], events: [] }
  for (let number = 0; number < count; number += 1) {
    const lives: LivedPermit[] = []
    for (const life of tell(around, chance)) {
      const workStatus = lives.at(-1)?.workStatus ?? null
      lives.push(liveThrough(life, { workStatus, holidays: englandAndWales, around, chance }))
    }
    const last = lives.at(-1) as LivedPermit
    const facts = workFacts(chance.pick(candidates), last, references, chance)
    made.works.push(workRow(facts, lives, chance))
    for (const [position, lived] of lives.entries()) {
      const isActive = lived === last
      made.permits.push(permitRow(facts, lived, { sequence: position + 1, isActive }, englandAndWales, chance))
    }
    const talk = talkAbout(facts, last, now, chance)
    made.comments.push(...talk.comments)
    made.events.push(...workEvents(facts, lives, chance), ...talk.events)
  }
  made.events.sort(byTime)
  return made
}

/** Each street as often as it is dug up: main roads most, and none that a permit may not be for (BR-GEN-36). */
function streetsByUse(streets: readonly SandboxStreet[]): SandboxStreet[] {
  return streets
    .filter((street) => street.street_state === 2 && street.road_category !== 9)
    .flatMap((street) => {
      const busy = street.road_category <= 2 ? 5 : street.road_category === 3 ? 2 : 1
      const often = street.town === 'Marlford' ? busy * 2 : busy
      return Array.from({ length: often }, () => street)
    })
}

function workFacts(street: SandboxStreet, last: LivedPermit, references: Set<string>, chance: Chance): WorkFacts {
  const chosen = chance.weighted(promoters).swa_code
  const promoter = chosen === marlshire && street.authority_swa_code === eastMarl ? eastMarl : chosen
  const workstream = chance.pick(workstreamPrefixes(promoter))
  const prefix = sandboxOrganisations.find((one) => one.swa_code === promoter)?.prefix ?? 'XX'
  let reference = worksReference(prefix, workstream, chance.whole(10_000_000, 99_999_999))
  while (references.has(reference)) {
    reference = worksReference(prefix, workstream, chance.whole(10_000_000, 99_999_999))
  }
  references.add(reference)
  const length = isImmediateCategory(last.life) ? 'immediate' : last.life.end - last.life.start >= 10 ? 'long' : 'short'
  return { reference, promoter, workstream, street, words: workWords(promoter, length, chance) }
}

function workRow(facts: WorkFacts, lives: readonly LivedPermit[], chance: Chance): BulkRow<WorkTable> {
  const { street } = facts
  const [first, last] = [lives[0] as LivedPermit, lives.at(-1) as LivedPermit]
  const works_coordinates = placeOnStreet(street.line, last.life.end - last.life.start >= 10, chance)
  const [centre_easting, centre_northing] = centrePoint(works_coordinates)
  return {
    reference: facts.reference,
    promoter_swa_code: facts.promoter,
    highway_authority_swa_code: street.authority_swa_code,
    workstream_prefix: facts.workstream,
    work_status: last.workStatus,
    usrn: street.usrn,
    street_name: street.street_descriptor,
    town: street.town,
    area_name: street.area,
    road_category: street.road_category,
    works_coordinates,
    bounds: boxText(boundsOf(works_coordinates)),
    centre_easting,
    centre_northing,
    works_location_description: facts.words.location,
    description_of_work: facts.words.description,
    inspection_units: null,
    created_at: first.receivedAt.toString(),
  }
}
