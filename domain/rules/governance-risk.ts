import type { GovernanceRisk } from '../contract/enums/governance.ts'
import { endOfLondonDay, londonDate } from './working-days.ts'

/** Up to these percents of the time remaining a risk is high, or medium (BR-GOV-22). */
export interface RiskThresholds {
  readonly high: number
  readonly medium: number
}

export const usualThresholds: RiskThresholds = { high: 10, medium: 30 }

/** What risk is reckoned from; civil days in Europe/London, null when unknown. */
export interface RiskFacts {
  readonly startOn: Temporal.PlainDate | null
  readonly endOn: Temporal.PlainDate | null
  /** {@link isSettled} */
  readonly isSettled: boolean
}

export interface GovernanceRiskFound {
  readonly days: number
  readonly percent: number
  readonly status: GovernanceRisk
}

/** Days and percent remaining, and how much of a risk that is (BR-GOV-20 to 22). */
export function governanceRisk(
  { startOn, endOn, isSettled }: RiskFacts,
  today: Temporal.PlainDate,
  thresholds: RiskThresholds = usualThresholds,
): GovernanceRiskFound {
  if (isSettled || startOn === null || endOn === null) return { days: 0, percent: 0, status: 'none' }
  const left = today.until(endOn).days
  if (left < 0) return { days: 0, percent: 0, status: 'high' }
  const total = Math.max(startOn.until(endOn).days, 1)
  const isBefore = Temporal.PlainDate.compare(today, startOn) < 0
  const percent = isBefore ? 100 : Math.min(Math.floor((left * 100) / total), 100)
  return { days: left, percent, status: bandOf(percent, thresholds) }
}

function bandOf(percent: number, { high, medium }: RiskThresholds): GovernanceRisk {
  if (percent <= high) return 'high'
  return percent <= medium ? 'medium' : 'low'
}

interface Statuses {
  readonly permit_status: string
  readonly work_status: string
  readonly hasStarted: boolean
}

/** Whether nothing can go wrong any more: works over, or a permit that ended before they began (BR-GOV-22). */
export function isSettled({ permit_status, work_status, hasStarted }: Statuses): boolean {
  if (work_status === 'completed' || work_status === 'cancelled') return true
  return !hasStarted && ['refused', 'cancelled', 'revoked'].includes(permit_status)
}

/** Dates of a permit that a governance permit's end comes of. */
export interface PermitEnds {
  readonly proposedEndOn: Temporal.PlainDate
  /** null where only the day was given */
  readonly proposedEndAt: Temporal.Instant | null
  readonly reasonablePeriodEndOn: Temporal.PlainDate
  readonly actualStopAt: Temporal.Instant | null
}

/** The actual stop; else the end of the reasonable period where that is sooner than the proposed end (BR-GOV-23). */
export function governanceEnd(ends: PermitEnds): Temporal.Instant {
  if (ends.actualStopAt) return ends.actualStopAt
  const isShorter = Temporal.PlainDate.compare(ends.reasonablePeriodEndOn, ends.proposedEndOn) < 0
  if (isShorter) return lastSecondOf(ends.reasonablePeriodEndOn)
  const { proposedEndAt: at } = ends
  return at && londonDate(at).equals(ends.proposedEndOn) ? at : lastSecondOf(ends.proposedEndOn)
}

const lastSecondOf = (day: Temporal.PlainDate) => endOfLondonDay(day).subtract({ seconds: 1 })

/** What has to be there before the works are governed (BR-GOV-24). */
export interface GovernanceParts {
  readonly forms: readonly { readonly is_required: boolean; readonly is_submitted: boolean | null }[]
  readonly peopleCount: number
  readonly hasOperation: boolean
  readonly hasWorkOrder: boolean
}

/** Every required form done, somebody responsible, operation and work order linked (BR-GOV-24). */
export function isGovernanceComplete({ forms, peopleCount, hasOperation, hasWorkOrder }: GovernanceParts): boolean {
  const areDone = forms.every((form) => !form.is_required || form.is_submitted === true)
  return hasOperation && hasWorkOrder && peopleCount > 0 && areDone
}
