import {
  inspectionOutcomeLabels,
  inspectionOutcomeStatusTypeLabels,
  inspectionReasonForWithdrawalLabels,
} from '../../domain/labels/inspections.ts'
import { label } from '../../domain/labels/words.ts'
import { inspectionOutcomeMachine, outcomeStateOf } from '../../domain/rules/inspection-outcome-states.ts'
import { isFailed } from '../../domain/rules/inspection-matrix.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { civilDate, endOfLondonDay } from '../../domain/rules/working-days.ts'
import type { InspectionTable } from '../store/inspection-tables.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import { systemActor } from '../store/record-event.ts'
import type { WorkTable } from '../store/work-tables.ts'
import { autoAcceptedEvent, eventOfOutcome, inspectionEvent } from '../street-manager/inspections/inspection-events.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { inspectionRow, type Visit } from './inspection-row.ts'
import type { Answering, Finding } from './inspection-stories.ts'
import { officerOf, peopleOf } from './work-words.ts'

type Work = BulkRow<WorkTable>
export type Inspection = BulkRow<InspectionTable>

/** Inspections with their history, told so far. */
export interface ToldInspections {
  readonly inspections: Inspection[]
  readonly events: EventRow[]
}

/** An officer's visit, recorded with its event. */
export function visit(told: ToldInspections, finding: Finding, of: Omit<Visit, 'sequence'>): Inspection {
  const earlier = told.inspections.filter((row) => row.work_reference === of.work.reference)
  const row = inspectionRow(finding, { ...of, sequence: earlier.length + 1 })
  told.inspections.push(row)
  const words = `Outcome: ${label(inspectionOutcomeLabels, finding.outcome)}`
  const event = inspectionEvent(row.reference, eventOfOutcome[finding.outcome], words)
  told.events.push(eventRow(of.work, event, personActor(officerOf(of.work.highway_authority_swa_code)), of.at))
  return row
}

interface Answered {
  readonly work: Work
  readonly row: Inspection
  readonly recordedAt: Temporal.Instant
}

/** What both sides say to a failed inspection, some hours after each other (BR-INSP-50 to 57, 70 to 78). */
export function answer(
  told: ToldInspections,
  { work, row, recordedAt }: Answered,
  steps: readonly Answering[],
  chance: Chance,
): void {
  if (!isFailed(row.inspection_outcome)) return
  const promoter = personActor(chance.pick(peopleOf(work.promoter_swa_code)))
  const officer = personActor(officerOf(work.highway_authority_swa_code))
  let at = recordedAt
  for (const step of steps) {
    if (step.do === 'auto_accept') {
      const due = row.auto_acceptance_due_on ?? ''
      at = endOfLondonDay(civilDate(due))
      change(row, { promoter_response_status: 'inspection_outcome_accepted', is_auto_accepted: true }, at)
      const system = systemActor(work.highway_authority_swa_code)
      told.events.push(eventRow(work, autoAcceptedEvent(row.reference, due), system, at))
      continue
    }
    at = at.add({ minutes: chance.whole(60, 18 * 60) })
    const answered = say(row, step, at)
    told.events.push(eventRow(work, answered.event, answered.isPromoter ? promoter : officer, at))
  }
}

/**
 * An answer in the fields of the side that gives it, and the event of it.
 *
 * @throws RangeError when it is not open to either side
 */
export function say(row: Inspection, { do: action, reason, why = 'other' }: Answering, at: Temporal.Instant) {
  const state = outcomeStateOf(row)
  const asPromoter = mayMove(inspectionOutcomeMachine, state, action, 'Planner')
  const move = asPromoter.yes ? asPromoter : mayMove(inspectionOutcomeMachine, state, action, 'HighwayAuthority')
  if (!move.yes) throw new RangeError(`${row.reference}: ${move.no}`)
  const { details } = row
  if (action === 'withdraw') {
    const withdrawn = { inspection_status: 'withdrawn', ha_response_status: 'inspection_withdrawn' } as const
    const said = { reason_for_withdrawal: why, withdrawal_details: reason ?? '' }
    change(row, { ...withdrawn, details: { ...details, ...said } }, at)
    const words = `${label(inspectionReasonForWithdrawalLabels, why)}: ${reason}`
    return { event: inspectionEvent(row.reference, move.event, words), isPromoter: false }
  }
  if (action === 'auto_accept' || action === 'record_failed') throw new RangeError(`Nobody says ${action}`)
  change(
    row,
    asPromoter.yes
      ? { promoter_response_status: action, details: { ...details, promoter_response_details: reason ?? null } }
      : { ha_response_status: action, details: { ...details, ha_response_details: reason ?? null } },
    at,
  )
  const said = label(inspectionOutcomeStatusTypeLabels, action)
  const event = inspectionEvent(row.reference, move.event, reason ? `${said}: ${reason}` : said)
  return { event, isPromoter: asPromoter.yes }
}

/** As the store changes an inspection: the moment follows, and that of the side that has answered. */
function change(row: Inspection, values: Partial<Inspection>, at: Temporal.Instant): void {
  Object.assign(row, values, { modified_at: at.toString() })
  if (values.promoter_response_status) row.promoter_responded_at = at.toString()
  if (values.ha_response_status) row.ha_responded_at = at.toString()
}
