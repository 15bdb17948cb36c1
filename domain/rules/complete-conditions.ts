import type { PermitConditionType } from '../contract/enums/permits.ts'
import { mandatoryConditions } from './conditions.ts'
import { isUnderHs2Act, type Hs2Works } from './hs2-works.ts'

type Condition = { readonly condition: PermitConditionType; readonly comment?: string | null }

/**
 * The conditions that a permit carries: those asked for, after the ones that are always there (BR-COND-02). What the
 * HS2 Act governs has none (BR-COND-04).
 */
export function completeConditions(asked: readonly Condition[] | null | undefined, works: Hs2Works): Condition[] {
  if (isUnderHs2Act(works)) return []
  const conditions = asked ?? []
  const missing = mandatoryConditions.filter((code) => !conditions.some(({ condition }) => condition === code))
  return [...missing.map((condition) => ({ condition })), ...conditions]
}
