/** What a row of the permit list is drawn with: symbol, clock and the next thing to do, from the rules. */
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import type { ActingRole, AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { listPermits } from '../../../domain/contract/permits.ts'
import { can, type PermitState } from '../../../domain/rules/permit-states.ts'
import { londonDate, civilDate } from '../../../domain/rules/working-days.ts'
import { paths } from '../../app/paths.ts'
import type { SymbolBadge, SymbolState } from '../../components/traffic-management-paths.ts'

export type PermitListRow = AnswerOf<typeof listPermits>['rows'][number]

/** Traffic management that this version has a symbol for; undefined for a newer one (BR-GEN-100). */
export function knownTrafficManagement(type: string) {
  return trafficManagementTypes.find((known) => known === type)
}

export function symbolState({ status, work_status }: PermitListRow): SymbolState {
  if (work_status === 'in_progress') return 'in_progress'
  if (work_status === 'completed' || work_status === 'cancelled') return 'completed'
  return status === 'granted' ? 'planned' : 'awaiting'
}

/** One badge at most: an overrun matters more than that the works are immediate. */
export function symbolBadge(row: PermitListRow, now: Temporal.Instant): SymbolBadge | undefined {
  if (isOverrun(row, now)) return 'overrun'
  if (row.work_category.startsWith('immediate')) return 'immediate'
  return row.work_status === 'completed' ? 'completed' : undefined
}

/** In progress after the last day of the reasonable period (BR-PERMIT-96). */
export function isOverrun(row: PermitListRow, now: Temporal.Instant): boolean {
  if (row.work_status !== 'in_progress' || !row.reasonable_period_end_date) return false
  return Temporal.PlainDate.compare(londonDate(now), civilDate(row.reasonable_period_end_date)) > 0
}

export type RowClock = 'running' | 'paused' | 'none'

/** The decision clock runs until a decision, and stands still while changes are asked for. */
export function rowClock({ status }: Pick<PermitListRow, 'status'>): RowClock {
  if (status === 'submitted' || status === 'under_assessment') return 'running'
  return status === 'permit_modification_request' ? 'paused' : 'none'
}

/** The one next step that this role can take on the row now, from the state table. */
export function rowAction(
  row: PermitListRow,
  role: ActingRole,
  now: Temporal.Instant,
): { text: string; href: string } | undefined {
  const permit = stateOf(row)
  const { work_reference_number: wrn, permit_reference_number: prn } = row
  if (can(permit, 'grant', role, now).yes) return { text: 'Assess', href: paths.assess(wrn, prn) }
  if (permit.permit_status === 'granted' && can(permit, 'log_start', role, now).yes) {
    return { text: 'Start', href: paths.work(wrn, 'on-site') }
  }
  if (can(permit, 'log_stop', role, now).yes) return { text: 'Stop', href: paths.work(wrn, 'on-site') }
  return undefined
}

/** Why this application is not granted together with others; undefined when it may be (BR-PERMIT-40). */
export function whyNotGrantTogether(row: PermitListRow, role: ActingRole, now: Temporal.Instant): string | undefined {
  if (!can(stateOf(row), 'grant', role, now).yes) return 'no longer to be decided'
  if (row.work_category === 'hs2_highway') return 'HS2 works are decided by themselves'
  if (row.is_early_start) return 'an early start is decided by itself'
  if (row.lane_rental_charges_potentially_apply) return 'lane rental is decided by itself'
  return undefined
}

function stateOf(row: PermitListRow): PermitState {
  return {
    permit_status: row.status,
    assessment_status: row.assessment_status,
    work_category: row.work_category,
    work_type: row.work_category.startsWith('immediate') ? 'immediate' : 'planned',
    work_status: row.work_status,
    deadline_date: row.deadline_date,
    actual_start_date: row.actual_start_date,
    actual_stop_date: row.actual_end_date,
    is_latest: row.is_active_permit,
  }
}
