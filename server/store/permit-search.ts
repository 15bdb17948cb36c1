import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows } from './list-filters.ts'
import { allOf, oneOf } from './matching.ts'

export interface PermitsAsked {
  /** Works references in capitals; undefined for the permits of all works. */
  readonly works: readonly string[] | undefined
  /** Only permits with a larger number. */
  readonly after: number
  readonly limit: number
}

/**
 * Permits that any of the scopes may see, by the number that each got when it was stored (BR-EVT-05): one that is stored
 * while somebody pages comes at the end, so that no page misses or repeats a permit.
 */
export async function searchedPermits(
  db: Database,
  scopes: readonly RowsScope[],
  { works, after, limit }: PermitsAsked,
): Promise<{ reference: string; number: number }[]> {
  if (scopes.length === 0) return []
  const source = works ? ofWorks(works) : sql`permit`
  const pages = scopes.map((scope) => {
    const condition = allOf([...ownRows(scope, 'permit'), sql<SqlBool>`permit.number > ${after}::bigint`])
    // each organisation's permits lie in order in an index; one walk over all of them would have to read everybody's
    return sql`(select reference, number from ${source} where ${condition} order by number limit ${limit}::int)`
  })
  const { rows } = await sql<{ reference: string; number: number }>`
    select reference, number from (${sql.join(pages, sql` union all `)}) as found
     order by number limit ${limit}::int`.execute(db)
  return rows
}

/** A few works records have few permits: `offset 0` has them found first, instead of along an organisation's whole list. */
function ofWorks(works: readonly string[]): RawBuilder<unknown> {
  return sql`(select * from permit where ${oneOf('permit.work_reference', works)} offset 0) as permit`
}
