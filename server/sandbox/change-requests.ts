/** Change requests of Marlshire's works: some wait for their officer, some were refused. */
import { changeRequestReference } from '../../domain/references.ts'
import { responseDeadline, responsePeriod } from '../../domain/rules/response-deadline.ts'
import { londonDate, type Holidays } from '../../domain/rules/working-days.ts'
import type { AlterationDetails, PermitAlterationTable } from '../store/alteration-tables.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import { alterationEvent, changeWords } from '../street-manager/alterations/alteration-events.ts'
import type { Chance } from './chance.ts'
import { longer, valuesOf } from './change-request-values.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { officerOf, peopleOf } from './work-words.ts'

interface Marlshire {
  readonly works: readonly BulkRow<WorkTable>[]
  readonly permits: readonly BulkRow<PermitTable>[]
}

interface MadeRequests {
  readonly alterations: BulkRow<PermitAlterationTable>[]
  readonly events: EventRow[]
}

interface Telling {
  readonly now: Temporal.Instant
  readonly holidays: Holidays
  readonly chance: Chance
}

const reasons = [
  'The main lies deeper than the drawings show',
  'The crew is held up at another emergency',
  'A customer asked for a second connection',
  'Rain has filled the trench',
] as const

const refusals = [
  'The market needs the road on these days',
  'Other works are booked here from the day after your present end',
] as const

/** One in five of the granted permits whose works go on or are still to come asks for some more days. */
export function makeChangeRequests({ works, permits }: Marlshire, telling: Telling): MadeRequests {
  const workOf = new Map(works.map((work) => [work.reference, work]))
  const made: MadeRequests = { alterations: [], events: [] }
  for (const permit of permits) {
    const work = workOf.get(permit.work_reference)
    const isOpen = work?.work_status === 'planned' || work?.work_status === 'in_progress'
    const isOver = permit.proposed_end_on < londonDate(telling.now).toString()
    if (!work || !isOpen || isOver || permit.permit_status !== 'granted' || permit.work_category === 'paa') continue
    if (telling.chance.percent(20)) askForDays(made, permit, work, telling)
  }
  return made
}

function askForDays(
  made: MadeRequests,
  permit: BulkRow<PermitTable>,
  work: BulkRow<WorkTable>,
  { now, holidays, chance }: Telling,
): void {
  const askedAt = now.subtract({ minutes: chance.whole(30, 20 * 60) })
  const original = valuesOf(permit, work)
  const proposed = longer(permit, original, holidays, chance)
  const isExtension = work.work_status === 'in_progress'
  // a small permit that is not begun cannot grow into a major one (BR-ALT-14)
  const growsTooBig = !isExtension && proposed.work_category === 'major' && permit.work_category !== 'major'
  if (growsTooBig || askedAt.toString() <= permit.status_changed_at) return
  const refusedAt = askedAt.add({ minutes: chance.whole(20, 200) })
  const isRefused = chance.percent(25) && Temporal.Instant.compare(refusedAt, now) < 0
  const type = isExtension ? 'WORK_EXTENSION' : 'PROMOTER_CHANGE_REQUEST'
  const comments = isRefused ? { assessment_comments: chance.pick(refusals) } : {}
  const details = { permit_alteration_reason: chance.pick(reasons), original, proposed, ...comments }
  const alteration = alterationRow(permit, details, { type, isRefused, askedAt, refusedAt, holidays })
  made.alterations.push(alteration)
  const owner = { ...permit, reference: permit.work_reference }
  const planner = personActor(chance.pick(peopleOf(permit.promoter_swa_code)))
  const asked = alterationEvent(alteration, 'alteration_submitted', changeWords(type, details))
  made.events.push(eventRow(owner, asked, planner, askedAt))
  if (!comments.assessment_comments) return
  const officer = personActor(officerOf(permit.highway_authority_swa_code))
  const refused = alterationEvent(alteration, 'alteration_refused', comments.assessment_comments)
  made.events.push(eventRow(owner, refused, officer, refusedAt))
}

function alterationRow(
  permit: BulkRow<PermitTable>,
  details: AlterationDetails,
  told: {
    readonly type: 'WORK_EXTENSION' | 'PROMOTER_CHANGE_REQUEST'
    readonly isRefused: boolean
    readonly askedAt: Temporal.Instant
    readonly refusedAt: Temporal.Instant
    readonly holidays: Holidays
  },
): BulkRow<PermitAlterationTable> {
  const { proposed } = details
  const period = responsePeriod(permit.work_category, { modified: true })
  return {
    reference: changeRequestReference(permit.reference, 1),
    permit_reference: permit.reference,
    work_reference: permit.work_reference,
    sequence: 1,
    promoter_swa_code: permit.promoter_swa_code,
    highway_authority_swa_code: permit.highway_authority_swa_code,
    workstream_prefix: permit.workstream_prefix,
    alteration_type: told.type,
    alteration_status: told.isRefused ? 'refused' : 'submitted',
    work_category: proposed.work_category,
    proposed_start_on: proposed.proposed_start_on,
    proposed_end_on: proposed.proposed_end_on,
    is_early_start: proposed.is_early_start,
    is_traffic_sensitive: proposed.is_traffic_sensitive,
    is_high_impact: proposed.is_high_impact,
    deadline_on: responseDeadline(told.askedAt, period, told.holidays).toString(),
    created_at: told.askedAt.toString(),
    status_changed_at: (told.isRefused ? told.refusedAt : told.askedAt).toString(),
    duration_challenge_review_status: null,
    duration_challenge_non_acceptance_response_status: null,
    details,
  }
}
