import type { PermitConditionType } from '../contract/enums/permits.ts'
import { isSignals } from './traffic-management.ts'

/** Conditions that every permit carries (BR-COND-02). */
export const mandatoryConditions = ['NCT01a', 'NCT01b', 'NCT11a'] as const satisfies readonly PermitConditionType[]

/** Whether a condition is always present on a permit and cannot be taken off (BR-COND-02, 03). */
export function isMandatory(condition: PermitConditionType): boolean {
  return (mandatoryConditions as readonly PermitConditionType[]).includes(condition)
}

/** A condition worth offering, and the words that say why. */
export type Suggestion = { readonly condition: PermitConditionType; readonly because: string }

/** Conditions that the answers suggest; a habit of the trade and no rule (BR-COND-05). */
export function suggestedConditions(application: {
  readonly traffic_management_type?: string | null
  readonly is_ttro_required?: boolean | null
}): Suggestion[] {
  const suggestions: Suggestion[] = []
  if (application.is_ttro_required) {
    suggestions.push({ condition: 'NCT07a', because: 'You need a temporary traffic order' })
  }
  if (isSignals(application.traffic_management_type)) {
    suggestions.push({ condition: 'NCT08a', because: 'You are using signals' })
    suggestions.push({ condition: 'NCT09c', because: 'You are using signals' })
  }
  return suggestions
}

/** What the comment of a condition should say (BR-COND-07); null where it needs none. */
export const detailExpected: Readonly<Record<PermitConditionType, string | null>> = {
  NCT01a: null,
  NCT01b: null,
  NCT02a: 'days and times',
  NCT02b: 'hours',
  NCT03: 'what, where and when',
  NCT04a: 'what, and by when',
  NCT04b: 'place, and when',
  NCT05a: 'width and length',
  NCT06a: 'width of the lane or footway',
  NCT07a: 'extent, dates and reference of the order',
  NCT08a: 'type and times',
  NCT08b: 'times',
  NCT09a: 'what changes, and when',
  NCT09b: 'the arrangement',
  NCT09c: 'by when',
  NCT09d: 'the arrangement',
  NCT10a: 'method, for example hand dig or open cut',
  NCT11a: null,
  NCT11b: 'who is told, and when',
  NCT12a: 'activity and hours',
}
