import { nonComplianceResponseStatusLabels } from '../../domain/labels/non-compliances.ts'
import { label } from '../../domain/labels/words.ts'
import { nonComplianceReference } from '../../domain/references.ts'
import type { MeetingSide } from '../../domain/rules/joint-site-meeting-states.ts'
import { linkOf, nonComplianceMachine, type InspectionLink } from '../../domain/rules/non-compliance-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { londonDate, londonInstant } from '../../domain/rules/working-days.ts'
import type { NonComplianceTable } from '../store/inspection-tables.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import { unanswered } from '../street-manager/non-compliances/link-inspection.ts'
import { meetingAfter } from '../street-manager/non-compliances/meeting-step.ts'
import { isAboutMeeting, mayAnswerNonCompliance } from '../../domain/rules/non-compliance-answers.ts'
import { nonComplianceEvent } from '../street-manager/non-compliances/non-compliance-event.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor } from './event-row.ts'
import type { Visit } from './inspection-row.ts'
import type { NonComplianceStep } from './inspection-stories.ts'
import { say, visit, type Inspection, type ToldInspections } from './inspections.ts'
import { officerOf, peopleOf } from './work-words.ts'

type NonCompliance = BulkRow<NonComplianceTable>
type Place = Pick<Visit, 'work' | 'sites'>

export interface ToldNonCompliances extends ToldInspections {
  readonly nonCompliances: NonCompliance[]
}

/** The reference that the first non-compliance of works gets. */
export const firstNonCompliance = (place: Place) => nonComplianceReference(place.work.reference, 1)

/**
 * The non-compliance that a failed inspection began (BR-NC-01), and what both sides and further visits made of it.
 *
 * @throws RangeError when a step is not open
 */
export function liveNonCompliance(
  told: ToldNonCompliances,
  place: Place,
  began: Inspection,
  steps: readonly NonComplianceStep[],
  chance: Chance,
): void {
  const { work } = place
  const row = issuedRow(place, began)
  told.nonCompliances.push(row)
  const officer = personActor(officerOf(work.highway_authority_swa_code))
  const promoter = personActor(chance.pick(peopleOf(work.promoter_swa_code)))
  let at = Temporal.Instant.from(began.created_at)
  const tell = (event: Parameters<typeof nonComplianceEvent>[1], details: string, by: MeetingSide) => {
    const actor = by === 'authority' ? officer : promoter
    told.events.push(eventRow(work, nonComplianceEvent(row.reference, event, details), actor, at))
  }
  tell('non_compliance_issued', `Issued by inspection ${began.reference}`, 'authority')
  for (const step of steps) {
    at = at.add({ minutes: chance.whole(90, 16 * 60) })
    if ('visit' in step) {
      const finding = { type: 'non_compliance_follow_up', ...step.visit } as const
      const inspection = visit(told, finding, { ...place, nonCompliance: row.reference, at })
      tell('inspection_linked_to_non_compliance', `Inspection ${inspection.reference} linked`, 'authority')
      const isResolved = settle(row, linkOf(inspection), at)
      if (isResolved) tell('non_compliance_resolved', `Resolved by inspection ${inspection.reference}`, 'authority')
      continue
    }
    const { event, words } = respond(row, step, at)
    tell(event, words, step.side)
    if (step.do === 'withdrawn') withdrawAll(told, work, row, step.details ?? '', at)
  }
}

type Answer = Extract<NonComplianceStep, { readonly side: MeetingSide }>

function respond(row: NonCompliance, { side, do: status, details = null }: Answer, at: Temporal.Instant) {
  const move = mayAnswerNonCompliance(row, status, side === 'authority' ? 'HighwayAuthority' : 'Planner')
  if (!move.yes) throw new RangeError(`${row.reference}: ${move.no}`)
  // each date that is put forward is another, and still to come
  const day = londonDate(at).add({ days: side === 'authority' ? 12 : 14 })
  const meetingAt = londonInstant(day, new Temporal.PlainTime(10))
  const moment = at.toString()
  Object.assign(
    row,
    { non_compliance_status: move.to },
    side === 'authority'
      ? { ha_response_status: status, ha_responded_at: moment, ha_response_details: details }
      : { promoter_response_status: status, promoter_responded_at: moment, promoter_response_details: details },
    isAboutMeeting(status) ? meetingAfter(row, status, side, meetingAt) : {},
  )
  const said = label(nonComplianceResponseStatusLabels, status)
  return { event: move.event, words: details ? `${said}: ${details}` : said }
}

/** What a follow-up does to it; whether it has resolved it (BR-NC-03, 04, 31 to 34). */
function settle(row: NonCompliance, link: InspectionLink, at: Temporal.Instant): boolean {
  const move = mayMove(nonComplianceMachine, row.non_compliance_status, link, 'HighwayAuthority')
  if (!move.yes) throw new RangeError(`${row.reference}: ${move.no}`)
  const moment = at.toString()
  if (link === 'link_failed_inspection') Object.assign(row, unanswered, { ha_responded_at: moment })
  if (link !== 'link_passed_completion') return false
  Object.assign(row, {
    non_compliance_status: 'resolved',
    ha_response_status: 'works_completed_and_passed',
    ha_responded_at: moment,
    ha_response_details: null,
  })
  return true
}

/** Its inspections go with it (BR-NC-08). */
function withdrawAll(
  told: ToldNonCompliances,
  work: Visit['work'],
  of: NonCompliance,
  reason: string,
  at: Temporal.Instant,
) {
  const officer = personActor(officerOf(work.highway_authority_swa_code))
  for (const row of told.inspections) {
    if (row.non_compliance_reference !== of.reference) continue
    const { event } = say(row, { do: 'withdraw', why: 'other', reason }, at)
    told.events.push(eventRow(work, event, officer, at))
  }
}

function issuedRow(place: Place, { created_at }: Inspection): NonCompliance {
  return {
    ...unanswered,
    reference: firstNonCompliance(place),
    work_reference: place.work.reference,
    sequence: 1,
    non_compliance_status: 'issued',
    ha_responded_at: created_at,
    created_at,
  }
}
