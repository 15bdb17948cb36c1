/** What a kind of the queue says of its rows, and the days that its clocks are made of. */
import { sql, type RawBuilder } from 'kysely'
import { practiceDays } from '../../domain/rules/to-do-days.ts'
import type { Holidays } from '../../domain/rules/working-days.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Condition } from './matching.ts'

export interface ToDoContext {
  readonly scope: RowsScope
  readonly today: Temporal.PlainDate
  readonly holidays: Holidays
}

/** A civil day of London, in SQL. */
export type DayInSql = RawBuilder<string>

export interface ToDoSource {
  /** What has the two parties, the workstream and the place of a row. */
  readonly table: string
  readonly from: RawBuilder<unknown>
  /** Columns that name the row, its works record and its permit. */
  readonly reference: string
  readonly work: string | null
  readonly permit: string | null
  readonly due: DayInSql
  readonly since: DayInSql
  readonly conditions: readonly (Condition | undefined)[]
  /** Whose rows they are, where it is not the organisation of the scope on its side of the table. */
  readonly owned?: readonly Condition[]
  /** The party to name; by default the one that is not the reader's side. */
  readonly party?: 'promoter' | 'authority' | 'none'
}

export type SourceMaker = (context: ToDoContext) => ToDoSource

/** The London day of an instant. */
export const dayOf = (column: string): DayInSql => sql`(${sql.ref(column)} at time zone 'Europe/London')::date`

export const dayInSql = (day: Temporal.PlainDate): DayInSql => sql`${day.toString()}::date`

/** No rule sets a day: a week after it came, and from then on today. */
export const byPractice = (since: DayInSql, { today }: ToDoContext): DayInSql =>
  sql`greatest(${since} + ${sql.lit(practiceDays)}, ${dayInSql(today)})`

/** Days with what follows from them, as a table to join. */
export function calendar(days: readonly { readonly on: string; readonly due: string }[], name: string) {
  const [on, due] = [days.map((day) => day.on), days.map((day) => day.due)]
  return sql`unnest(${on}::date[], ${due}::date[]) as ${sql.ref(name)}(day, due)`
}

/** A row of a table that has its own parties and place. */
export function fromTable(table: string, source: Omit<ToDoSource, 'table' | 'from'>): ToDoSource {
  return { table, from: sql`${sql.table(table)}`, ...source }
}
