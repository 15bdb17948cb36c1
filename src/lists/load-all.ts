/** Every row of a list, page after page, for what the page itself cannot hold. */
import type { QueryClient } from '@tanstack/react-query'
import type { Input } from '../api/call.ts'
import { queryFor } from '../api/query.ts'
import { pageRows } from './list-address.ts'
import type { AnyEndpoint } from './list-definition.ts'

/** More would keep the service and the person waiting: then filters have to narrow the list. */
export const mostLoaded = 2000

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly pagination: { readonly has_next_page: boolean }
}

/**
 * @param read        one page, by its offset
 * @param onProgress  how many rows are here
 * @returns the rows, and whether there were more than are loaded
 */
export async function loadAll<Row>(
  read: (offset: number) => Promise<Page<Row>>,
  onProgress: (rows: number) => void,
): Promise<{ rows: readonly Row[]; isCut: boolean }> {
  const rows: Row[] = []
  for (let offset = 0; offset < mostLoaded; offset += pageRows) {
    const page = await read(offset)
    rows.push(...page.rows)
    onProgress(rows.length)
    if (!page.pagination.has_next_page) return { rows, isCut: false }
  }
  return { rows, isCut: true }
}

/** Reads pages of this question; those that were read just now are not asked for again. */
export function pagesOf<Row>(client: QueryClient, endpoint: AnyEndpoint, query: Readonly<Record<string, unknown>>) {
  return async (offset: number): Promise<Page<Row>> => {
    const asked = { query: { ...query, ...(offset > 0 ? { offset } : {}), include_total_count: true } }
    return (await client.fetchQuery(queryFor(endpoint, asked as unknown as Input<AnyEndpoint>))) as unknown as Page<Row>
  }
}
