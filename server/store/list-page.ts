import { sql, type RawBuilder } from 'kysely'
import type { SortDirection } from '../../domain/contract/enums/lists.ts'
import type { Database } from './database.ts'
import type { Condition } from './matching.ts'
import { mostCounted, pageSize } from './paging.ts'

/** Rows that a list walks through: a table, or tables joined so that each row of the first comes once. */
export interface ListSource {
  readonly from: RawBuilder<unknown>
  /** The column that tells rows apart, a text like `permit.reference`. */
  readonly key: string
  /** Column that all rows are walked by, where that is not the key alone. */
  readonly walkedBy?: string
}

export interface ListOrder {
  readonly column: string
  readonly direction: SortDirection
}

export interface PageAsked {
  readonly offset: number
  /** Whether to count on past the page (BR-REP-04). */
  readonly counted: boolean
}

export interface PageFound {
  /** At most 501; 0 when not asked for. */
  readonly total_rows: number
  readonly has_next_page: boolean
  /** Keys of the page's rows, in order. */
  readonly keys: readonly string[]
}

/**
 * One page of the rows for which the condition holds (BR-REP-01 to 04). The order is whole: rows that sort alike follow
 * by key, so that pages never overlap. One walk finds the page and counts: it ends after 501 rows.
 */
export async function findPage(
  db: Database,
  { from, key }: ListSource,
  condition: Condition,
  order: ListOrder,
  { offset, counted }: PageAsked,
): Promise<PageFound> {
  const end = offset + pageSize
  const direction = sql.raw(order.direction)
  const walk = counted ? Math.max(end + 1, mostCounted) : end + 1
  const { rows } = await sql<{ found: number; page: string[] | null }>`
    select count(*)::int as found,
           array_agg(key order by place) filter (where place > ${offset}::int and place <= ${end}::int) as page
      from (select key, row_number() over (order by sorted ${direction}, key ${direction}) as place
              from (select ${sql.ref(key)} as key, ${sql.ref(order.column)} as sorted
                      from ${from}
                     where ${condition}
                     order by ${sql.ref(order.column)} ${direction}, ${sql.ref(key)} ${direction}
                     limit ${walk}::int) as hit) as placed`.execute(db)
  const found = rows[0]?.found ?? 0
  return {
    total_rows: counted ? Math.min(found, mostCounted) : 0,
    has_next_page: found > end,
    keys: rows[0]?.page ?? [],
  }
}

/**
 * The keys of all rows for which the condition holds, some thousands at a time, in the order of `walkedBy` and the keys: each
 * step begins after the last key, so that a million rows need no more memory or time a step than the first thousand.
 */
export async function* walkKeys(
  db: Database,
  { from, key, walkedBy }: ListSource,
  condition: Condition,
  atOnce: number,
): AsyncGenerator<readonly string[]> {
  const order = sql.join([...(walkedBy ? [sql.ref(walkedBy)] : []), sql.ref(key)])
  const place = sql.ref(walkedBy ?? key)
  let last: readonly [key: string, place: string] | undefined
  for (;;) {
    const reached = last && sql.join([...(walkedBy ? [last[1]] : []), last[0]])
    const beyond = reached ? sql`and (${order}) > (${reached})` : sql``
    // one value is carried over in half the time of a thousand rows
    const { rows } = await sql<{ step: [string, string][] }>`
      select coalesce(json_agg(json_build_array(key, place)), '[]') as step
        from (select ${sql.ref(key)}::text as key, ${place}::text as place from ${from} where ${condition} ${beyond}
               order by ${order} limit ${atOnce}::int) as found`.execute(db)
    const step = rows[0]?.step ?? []
    if (step.length > 0) yield step.map(([found]) => found)
    if (step.length < atOnce) return
    last = step.at(-1)
  }
}
