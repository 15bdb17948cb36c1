import type { PermitConditionType } from '../contract/enums/permits.ts'
import { isMandatory } from './conditions.ts'
import type { RuleProblem } from './rule-broken.ts'

type Condition = { readonly condition: PermitConditionType; readonly comment?: string | null }

/**
 * The conditions after an authority's imposed change: those that it lists, and the mandatory ones that it does not list as
 * they are, since it cannot take them off (BR-COND-03).
 */
export function imposedConditions(present: readonly Condition[], asked: readonly Condition[]): Condition[] {
  const kept = present.filter(
    ({ condition }) => isMandatory(condition) && !asked.some((other) => other.condition === condition),
  )
  return [...kept, ...asked]
}

/** What is wrong with an imposed change: it adds or removes conditions and nothing else, so that it has to do that (BR-ALT-05). */
export function imposedProblems(
  present: readonly Condition[],
  asked: readonly Condition[] | null | undefined,
): RuleProblem[] {
  const field = 'permit_conditions'
  if (!asked) return [{ field, message: 'Enter the conditions that the permit has from now on', rule: 'BR-ALT-05' }]
  const isSame = asText(imposedConditions(present, asked)) === asText(present)
  return isSame ? [{ field, message: 'Add, remove or change at least one condition', rule: 'BR-ALT-05' }] : []
}

function asText(conditions: readonly Condition[]): string {
  return JSON.stringify(conditions.map(({ condition, comment }) => `${condition} ${comment ?? ''}`).sort())
}
