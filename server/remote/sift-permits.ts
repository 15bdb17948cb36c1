/** The filters and the order of the governance list, over permits that were fetched whole. */
import { governanceRisks, type GovernanceException } from '../../domain/contract/enums/governance.ts'
import { governanceExceptionsOf } from '../../domain/rules/governance-exceptions.ts'
import { civilDate } from '../../domain/rules/working-days.ts'
import type { GovernanceFilters } from '../store/governance.ts'
import { liveFacts, type LivePermit } from '../store/governance-live.ts'
import { governedFacts, referenceOf } from '../street-manager/governance/describe-entry.ts'
import type { Governed } from '../street-manager/governance/reader.ts'

export interface Beside {
  readonly governed: Governed
  readonly live: LivePermit | undefined
}

export const exceptionsOf = ({ governed, live }: Beside): GovernanceException[] =>
  live ? governanceExceptionsOf(governedFacts(governed), liveFacts(live)).map(({ exception }) => exception) : []

const labelOf = ({ governed }: Beside, key: string) =>
  governed.permit.operation?.labels.find((label) => label.key === key)?.value

/** Whether every filter that was given holds (BR-REP-18). */
export function matches(one: Beside, filters: GovernanceFilters, today: Temporal.PlainDate): boolean {
  const { permit } = one.governed
  const exceptions = exceptionsOf(one)
  const { risk, is_complete, ending_within, exceptions_only, exception, reference } = filters
  return (
    (risk?.includes(permit.risk.status) ?? true) &&
    (is_complete === undefined || permit.is_complete === is_complete) &&
    (ending_within === undefined || endsWithin(one, ending_within, today)) &&
    (['team', 'scheme', 'area'] as const).every(
      (key) => filters[key] === undefined || labelOf(one, key) === filters[key],
    ) &&
    (!exceptions_only || exceptions.length > 0) &&
    (exception === undefined || exception.some((wanted) => exceptions.includes(wanted))) &&
    isNamed(one, reference)
  )
}

function endsWithin({ governed: { permit } }: Beside, days: number, today: Temporal.PlainDate): boolean {
  if (permit.end_date === null || permit.risk.status === 'none') return false
  const left = today.until(civilDate(permit.end_date)).days
  return left >= 0 && left <= days
}

function isNamed({ governed: { permit } }: Beside, text: string | undefined): boolean {
  const wanted = text?.trim().toUpperCase()
  if (!wanted) return true
  return (referenceOf(permit) ?? '').includes(wanted) || String(permit.source_permit?.usrn) === wanted
}

/** In the order asked for; by default the worst risk first, then the fewest days. */
export function inOrder(
  rows: readonly Beside[],
  { sort_column = 'risk', sort_direction }: GovernanceFilters,
): Beside[] {
  const isDown =
    (sort_direction ?? (sort_column === 'risk' || sort_column === 'modified_at' ? 'desc' : 'asc')) === 'desc'
  const keyOf = ({ governed: { permit } }: Beside): string => {
    if (sort_column === 'end_date') return permit.end_date ?? '9999'
    if (sort_column === 'modified_at') return permit.modified_at
    if (sort_column === 'permit_reference_number') return referenceOf(permit) ?? '~'
    const rank = governanceRisks.length - governanceRisks.indexOf(permit.risk.status)
    return `${rank} ${String(100_000 - permit.risk.days).padStart(6, '0')}`
  }
  const keyed = rows.map((row) => [keyOf(row), row] as const)
  const sorted = keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return (isDown ? sorted.reverse() : sorted).map(([, row]) => row)
}

export function choicesOf(rows: readonly Beside[]) {
  const named = (key: string) => [...new Set(rows.flatMap((row) => labelOf(row, key) ?? []))].sort()
  return { teams: named('team'), schemes: named('scheme'), areas: named('area') }
}
