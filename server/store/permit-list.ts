import { sql } from 'kysely'
import type { SortDirection } from '../../domain/contract/enums.ts'
import type { Database } from './database.ts'
import type { Condition } from './matching.ts'
import { mostCounted, pageSize } from './paging.ts'

export interface PermitOrder {
  readonly column: 'created_at' | 'deadline_on' | 'start_on' | 'end_on' | 'status_changed_at'
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
  /** References of the page's rows, in order. */
  readonly references: readonly string[]
}

/**
 * One page of the permits for which the condition holds (BR-REP-01 to 04). The order is whole: permits that sort alike
 * follow by reference, so that pages never overlap. One walk finds the page and counts: it ends after 501 permits.
 */
export async function findPermitPage(
  db: Database,
  condition: Condition,
  order: PermitOrder,
  { offset, counted }: PageAsked,
): Promise<PageFound> {
  const end = offset + pageSize
  const direction = sql.raw(order.direction)
  const walk = counted ? Math.max(end + 1, mostCounted) : end + 1
  const { rows } = await sql<{ found: number; page: string[] | null }>`
    select count(*)::int as found,
           array_agg(reference order by place) filter (where place > ${offset}::int and place <= ${end}::int) as page
      from (select reference, row_number() over (order by sorted ${direction}, reference ${direction}) as place
              from (select reference, ${sql.ref(order.column)} as sorted
                      from permit
                     where ${condition}
                     order by ${sql.ref(order.column)} ${direction}, reference ${direction}
                     limit ${walk}::int) as hit) as placed`.execute(db)
  const found = rows[0]?.found ?? 0
  return {
    total_rows: counted ? Math.min(found, mostCounted) : 0,
    has_next_page: found > end,
    references: rows[0]?.page ?? [],
  }
}

export type ListedPermit = Awaited<ReturnType<typeof readListedPermits>>[number]

/** The permits as the list shows them, in the order of the references. */
export async function readListedPermits(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('permit')
    .innerJoin('work', 'work.reference', 'permit.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'permit.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'permit.highway_authority_swa_code')
    .selectAll('permit')
    .select([
      'work.works_coordinates',
      'work.work_status',
      'promoter.name as promoter_organisation',
      'authority.name as highway_authority',
    ])
    .where('permit.reference', 'in', references)
    .execute()
  const byReference = new Map(rows.map((row) => [row.reference, row]))
  return references.flatMap((reference) => byReference.get(reference) ?? [])
}
