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

/** What may suggest a condition besides traffic orders and signals. */
export type Circumstances = {
  readonly traffic_management_type?: string | null
  readonly is_ttro_required?: boolean | null
  readonly location_types?: readonly string[] | null
  readonly road_category?: number | null
  /** of the proposed hours, in traffic-sensitive time */
  readonly minutesInSensitiveTime?: number
  /** hours before 7am or after 7pm are proposed */
  readonly worksByNight?: boolean
}

/**
 * Every condition that the answers make one think of, each once, with its reasons. Those of `suggestedConditions` and limited
 * hours are usual; the others are worth a thought, and no source asks for them.
 */
export function conditionSuggestions(circumstances: Circumstances): (Suggestion & { readonly isUsual: boolean })[] {
  const { traffic_management_type: traffic, location_types: places, road_category: road } = circumstances
  const usual = suggestedConditions(circumstances)
  const worthIt: Suggestion[] = []
  if ((circumstances.minutesInSensitiveTime ?? 0) > 0) {
    usual.push({ condition: 'NCT02a', because: 'Your hours fall in traffic-sensitive time' })
  }
  if (circumstances.worksByNight) {
    worthIt.push({ condition: 'NCT02b', because: 'You work before 7am or after 7pm' })
  }
  if (road != null && road <= 2 && traffic && traffic !== 'no_carriageway_incursion') {
    worthIt.push({ condition: 'NCT05a', because: `The road is of category ${road}: say how much of it you take` })
  }
  if (places?.some((place) => place === 'footway' || place === 'footpath')) {
    worthIt.push({ condition: 'NCT06a', because: 'The footway is affected: people on foot need a way past' })
  }
  if (traffic === 'stop_go_boards' || traffic === 'convoy_workings') {
    worthIt.push({ condition: 'NCT08b', because: 'This traffic management is worked by hand' })
  }
  if (traffic === 'road_closure') {
    worthIt.push({ condition: 'NCT11b', because: 'A closed road is news to people who live there' })
  }
  return [
    ...usual.map((suggestion) => ({ ...suggestion, isUsual: true })),
    ...worthIt.map((suggestion) => ({ ...suggestion, isUsual: false })),
  ]
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
