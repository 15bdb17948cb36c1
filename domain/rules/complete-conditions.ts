import type { PermitConditionType, WorkType } from '../contract/enums.ts'
import { mandatoryConditions } from './conditions.ts'

type Condition = { readonly condition: PermitConditionType; readonly comment?: string | null }

/**
 * The conditions that a permit carries: those asked for, after the ones that are always there (BR-COND-02). HS2 highway
 * works have none (BR-COND-04).
 */
export function completeConditions(asked: readonly Condition[] | null | undefined, workType: WorkType): Condition[] {
  if (workType === 'hs2_highway_works') return []
  const conditions = asked ?? []
  const missing = mandatoryConditions.filter((code) => !conditions.some(({ condition }) => condition === code))
  return [...missing.map((condition) => ({ condition })), ...conditions]
}
