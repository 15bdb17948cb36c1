import { useSearchParams } from 'react-router'
import { listWorkstreamAccess } from '../../../domain/contract/workstream-access.ts'
import { queryFor } from '../../api/query.ts'

/** As the service pages. */
const pageSize = 25

/** Which people are asked for, kept in the address: part of a name, one organisation, a page. */
export function usePeopleAsked() {
  const [search, setSearch] = useSearchParams()
  const query = search.get('query') ?? ''
  const organisation = search.get('organisation') ?? ''
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? '1')) || 1)
  function searchWith(changes: Readonly<Record<string, string>>): URLSearchParams {
    const next = Object.entries({ query, organisation, page: '', ...changes })
    return new URLSearchParams(next.filter(([name, value]) => value !== '' && !(name === 'page' && value === '1')))
  }
  return {
    query,
    organisation,
    page,
    options: queryFor(listWorkstreamAccess, {
      query: {
        ...(query ? { query } : {}),
        ...(organisation ? { organisation_reference: organisation } : {}),
        offset: (page - 1) * pageSize,
        include_total_count: true,
      },
    }),
    change: (changes: Readonly<Record<string, string>>) => setSearch(searchWith(changes)),
    pageHref: (next: number) => `?${searchWith({ page: String(next) })}`,
    summary: (shown: number, total: number) =>
      shown === 0
        ? 'No people'
        : `${(page - 1) * pageSize + 1} to ${(page - 1) * pageSize + shown} of ${total > 500 ? 'more than 500' : total}`,
  }
}
