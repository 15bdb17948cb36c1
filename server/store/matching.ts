/** Conditions that lists are filtered by; each is left out when its filter was not given. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import { civilDate, endOfLondonDay } from '../../domain/rules/working-days.ts'
import { instant } from './instants.ts'

export type Condition = RawBuilder<SqlBool>

/** Those conditions that were asked for, joined: all must hold (BR-REP-18). */
export function allOf(conditions: readonly (Condition | undefined)[]): Condition {
  const asked = conditions.filter((condition) => condition !== undefined)
  return asked.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`${sql.join(asked, sql` and `)}`
}

/** At least one of them holds. */
export function anyOf(conditions: readonly Condition[]): Condition {
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`
}

/** One of several values; an empty list holds for nothing (BR-REP-18). */
export function oneOf(column: string, values: readonly string[] | undefined): Condition | undefined {
  return values && sql<SqlBool>`${sql.ref(column)} = any(${values}::text[])`
}

/** One of several answers, among which `no_response` stands for none (BR-REP-30). */
export function answeredBy(column: string, values: readonly string[] | undefined): Condition | undefined {
  const real = oneOf(
    column,
    values?.filter((value) => value !== 'no_response'),
  )
  // an index on the column serves the first of the two
  return values?.includes('no_response') ? sql<SqlBool>`(${real} or ${sql.ref(column)} is null)` : real
}

/** A flag that is, or is not, set. */
export function flagged(flag: string | Condition, wanted: boolean | undefined): Condition | undefined {
  const condition = typeof flag === 'string' ? sql<SqlBool>`${sql.ref(flag)}` : flag
  if (wanted === undefined) return undefined
  return wanted ? condition : sql<SqlBool>`not ${condition}`
}

/** Part of a text, letter case aside (BR-REP-06). `text` is the column or an expression in lower case. */
export function contains(text: string | RawBuilder<string>, part: string | undefined): Condition | undefined {
  const wanted = part?.trim().toLowerCase()
  if (!wanted) return undefined
  const haystack = typeof text === 'string' ? sql`lower(${sql.ref(text)})` : text
  return sql<SqlBool>`${haystack} like ${`%${literally(wanted)}%`}`
}

/**
 * Part of a reference, letter case aside (BR-REP-06). `table` is one whose references are indexed by four letters; its
 * `reference` begins with its `work_reference` (BR-GEN-60 to 80), so that one index finds either.
 */
export function partOfReference(
  table: string,
  column: 'reference' | 'work_reference',
  part: string | undefined,
): Condition | undefined {
  const wanted = part?.trim().toLowerCase() ?? ''
  const holds = contains(`${table}.${column}`, wanted)
  const letters = [...wanted]
  if (!holds || letters.length < 4) return holds
  const fours = letters.slice(3).map((_, at) => letters.slice(at, at + 4).join(''))
  return sql<SqlBool>`(${holds} and fours_of(lower(${sql.ref(`${table}.reference`)})) @> ${fours}::text[])`
}

/** The text with the signs that LIKE gives a meaning made plain. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}

/** A civil day within both London days, each included and each optional (BR-REP-08, 19). */
export function dayBetween(
  column: string,
  from: string | undefined,
  to: string | undefined,
): (Condition | undefined)[] {
  return [
    from === undefined ? undefined : sql<SqlBool>`${sql.ref(column)} >= ${civilDate(from).toString()}::date`,
    to === undefined ? undefined : sql<SqlBool>`${sql.ref(column)} <= ${civilDate(to).toString()}::date`,
  ]
}

/** An instant from 00:00 of the first London day to the end of the last, each optional (BR-REP-08, 19). */
export function instantBetween(
  column: string,
  from: string | undefined,
  to: string | undefined,
): (Condition | undefined)[] {
  const startOf = (day: string) => endOfLondonDay(civilDate(day).subtract({ days: 1 }))
  return [
    from === undefined ? undefined : sql<SqlBool>`${sql.ref(column)} >= ${instant(startOf(from))}`,
    to === undefined ? undefined : sql<SqlBool>`${sql.ref(column)} < ${instant(endOfLondonDay(civilDate(to)))}`,
  ]
}
