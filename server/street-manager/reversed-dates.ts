import type { RuleProblem } from '../../domain/rules/rule-broken.ts'
import { civilDate } from '../../domain/rules/working-days.ts'

/** Problems of date filters whose end comes before their start; the end is the field to put right (BR-REP-18, 19). */
export function reversedDates<Name extends string>(
  query: Readonly<Partial<Record<Name, unknown>>>,
  pairs: readonly (readonly [from: Name, to: Name])[],
): RuleProblem[] {
  return pairs.flatMap(([from, to]) => {
    const [first, last] = [query[from], query[to]]
    if (typeof first !== 'string' || typeof last !== 'string') return []
    const isReversed = Temporal.PlainDate.compare(civilDate(first), civilDate(last)) > 0
    return isReversed ? [{ field: to, message: `Must be the same as or after ${from}`, rule: 'BR-REP-18' }] : []
  })
}
