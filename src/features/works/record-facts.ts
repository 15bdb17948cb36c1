/** What the head of a works record says at a glance: its clock and what to mind. */
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { isTrafficSensitive } from '../../../domain/rules/sensitive-hours.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords, type ClockGroup } from '../../../domain/rules/clock.ts'
import { kindOf } from '../../../domain/rules/move-conditions.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Permit } from '../permits/use-permit.ts'

export interface RecordClock {
  readonly group: ClockGroup | 'paused'
  readonly words: string
  /** What the clock counts towards, with its date. */
  readonly note: string
}

/**
 * The clock that the role minds: the decision, the last day to start, or the end of the reasonable period. Immediate works may be in
 * progress and undecided at once: then the authority has a decision to make, and the promoter a street to clear.
 */
export function recordClock(permit: Permit, role: ActingRole, now: Temporal.Instant): RecordClock | undefined {
  const running = (date: string, what: string): RecordClock => ({
    group: clockGroup(date, now, englandAndWales),
    words: clockWords(date, now, englandAndWales),
    note: `${what} ${dateWords(date)}`,
  })
  const change = permit.permit_alterations?.find(({ alteration_status }) => alteration_status === 'submitted')
  if (change && role === 'HighwayAuthority') return running(change.deadline_date, 'Change: decision due by')
  const isInProgress = permit.work_status === 'in_progress'
  const isToDecide = permit.permit_status === 'submitted' || permit.permit_status === 'under_assessment'
  if (isInProgress && !(isToDecide && role === 'HighwayAuthority'))
    return running(permit.reasonable_period_end_date, 'Stop due by')
  switch (permit.permit_status) {
    case 'submitted':
    case 'under_assessment':
      return running(permit.deadline_date, 'Decision due by')
    case 'permit_modification_request':
      return { group: 'paused', words: 'Paused', note: 'Waits for the changes asked for' }
    case 'granted':
      // a PAA is no leave to start
      return kindOf(permit) === 'planned' ? running(permit.validity_period_end_date, 'Start due by') : undefined
    default:
      return role === 'HighwayAuthority' ? undefined : registration(permit, running)
  }
}

/** What the promoter of an excavation owes after the stop, until the last site is registered (BR-REIN-31). */
function registration(permit: Permit, running: (date: string, what: string) => RecordClock): RecordClock | undefined {
  const due = permit.reinstatement_registration_due_date
  if (!due || !permit.excavation_carried_out || permit.final_reinstatement) return undefined
  return running(due, 'Sites registered by')
}

export interface Alert {
  readonly text: string
  readonly isWarning?: boolean
}

/** What a reader must mind before anything else, the most pressing first. */
export function recordAlerts(permit: Permit, now: Temporal.Instant): Alert[] {
  const isOver = Temporal.PlainDate.compare(londonDate(now), civilDate(permit.reasonable_period_end_date)) > 0
  const asds = [...permit.permit_asds, ...permit.permit_not_selected_asds]
  const candidates: (Alert & { holds: boolean })[] = [
    { text: 'Overrun', isWarning: true, holds: permit.work_status === 'in_progress' && isOver },
    {
      text: 'Change waits for a decision',
      holds: permit.permit_alterations?.some(({ alteration_status }) => alteration_status === 'submitted') === true,
    },
    { text: 'Changes asked for', isWarning: true, holds: permit.permit_status === 'permit_modification_request' },
    { text: 'Early start', isWarning: true, holds: permit.is_early_start },
    { text: 'Traffic-sensitive', holds: asds.some(isTrafficSensitive) },
    {
      text: 'Hazardous material in this street',
      isWarning: true,
      holds: permit.usrn_contains_hazardous_material === true,
    },
    { text: 'Duration challenged', holds: permit.is_duration_challenged === true },
    { text: 'Lane rental', holds: permit.is_lane_rental },
    { text: 'Order needed', holds: permit.is_ttro_required === true },
    { text: 'HS2', holds: permit.hs2_in_act_limits === true },
    { text: 'Section 81 linked', holds: permit.linked_section_81 != null },
  ]
  return candidates.filter(({ holds }) => holds).map(({ text, isWarning }) => ({ text, isWarning }))
}
