import {
  AliasNode,
  ColumnNode,
  IdentifierNode,
  ReferenceNode,
  SelectQueryNode,
  sql,
  type OperationNode,
  type SelectQueryBuilder,
} from 'kysely'
import type { Database } from './database.ts'
import { instantInJson } from './instants.ts'

/** Columns that hold instants. */
type InstantNames<Row> = {
  [Name in keyof Row]-?: Temporal.Instant extends NonNullable<Row[Name]> ? Name : never
}[keyof Row]
type Instants<Row> = [InstantNames<Row>] extends [never] ? [] : [Readonly<Record<InstantNames<Row>, true>>]
type Carried<Row> = {
  [Name in keyof Row]: Name extends InstantNames<Row> ? string | Extract<Row[Name], null> : Row[Name]
}

/**
 * The rows of a query that names its columns, in its order, carried over as one JSON value of lists without the names: a
 * third of the time when there are thousands. JSON carries text, numbers, flags, days and JSON itself as the driver would;
 * instants have to be named, and come as answers carry them (BR-GEN-10): objects for them, some millions in an export, cost
 * a fifth of its time.
 */
export async function rowsAtOnce<DB, TB extends keyof DB, Row>(
  db: Database,
  query: SelectQueryBuilder<DB, TB, Row>,
  ...instants: Instants<Row>
): Promise<Carried<Row>[]> {
  const names = namesOf(query.toOperationNode())
  const values = sql.join(names.map((name) => sql.ref(`found.${name}`)))
  const { rows } = await sql<{ found: unknown[][] }>`
    select coalesce(json_agg(json_build_array(${values})), '[]') as found from ${query} as found`.execute(db)
  const instantNames = new Set(Object.keys(instants[0] ?? {}))
  const isInstant = names.map((name) => instantNames.has(name))
  return (rows[0]?.found ?? []).map((row) => {
    const named: Record<string, unknown> = {}
    for (const [at, name] of names.entries()) {
      const value = row[at]
      named[name] = isInstant[at] && typeof value === 'string' ? instantInJson(value) : value
    }
    return named as Carried<Row>
  })
}

/** What the columns of a query are called in its rows. */
function namesOf(query: OperationNode): string[] {
  const selections = SelectQueryNode.is(query) ? (query.selections ?? []) : []
  return selections.map(({ selection }) => nameOf(selection))
}

function nameOf(selection: OperationNode): string {
  if (AliasNode.is(selection) && IdentifierNode.is(selection.alias)) return selection.alias.name
  if (ReferenceNode.is(selection) && ColumnNode.is(selection.column)) return selection.column.column.name
  if (ColumnNode.is(selection)) return selection.column.name
  throw new Error('A column without a name of its own cannot be carried over')
}
