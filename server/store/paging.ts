import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'

/** Rows of one page (BR-REP-01). */
export const pageSize = 25

/** Totals are counted up to here and no further (BR-REP-03). */
export const mostCounted = 501

export interface PageAsked {
  readonly offset?: number | undefined
  /** Absent means true; with false the total is told as 0 (BR-REP-04). */
  readonly include_total_count?: boolean | undefined
}

export interface Page<Row> {
  readonly pagination: { total_rows: number; has_next_page: boolean }
  readonly rows: Row[]
}

/** One page of a sorted query with the total of its rows; beyond the end it is empty (BR-REP-18). */
export async function onePage<Main, DB, TB extends keyof DB, Row>(
  db: Kysely<Main>,
  query: SelectQueryBuilder<DB, TB, Row>,
  { offset = 0, include_total_count = true }: PageAsked,
): Promise<Page<Row>> {
  const rows = (await query
    .limit(pageSize + 1)
    .offset(offset)
    .execute()) as Row[]
  const total_rows = include_total_count ? await countRows(db, query) : 0
  return {
    pagination: { total_rows, has_next_page: rows.length > pageSize },
    rows: rows.slice(0, pageSize),
  }
}

async function countRows<Main, DB, TB extends keyof DB, Row>(
  db: Kysely<Main>,
  query: SelectQueryBuilder<DB, TB, Row>,
): Promise<number> {
  const some = query
    .clearSelect()
    .clearOrderBy()
    .select(sql<number>`1`.as('one'))
    .limit(mostCounted)
  const { rows } = await sql<{ total: number }>`select count(*) as total from ${some} as counted`.execute(db)
  return rows[0]?.total ?? 0
}
