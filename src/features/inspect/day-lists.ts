import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { listReinspections } from '../../../domain/contract/inspections.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { listPbiSampleInspections } from '../../../domain/contract/sampling.ts'
import { listSection81s } from '../../../domain/contract/section-81s.ts'
import { queryFor } from '../../api/query.ts'
import { pageRows } from '../../lists/list-address.ts'
import { openSection81Statuses } from '../section-81s/open-statuses.ts'
import type { DayArea } from './day-area.tsx'

/** More than anybody goes to in a day. */
const mostPages = 8

/** What the day is made of, in one geographical area, in the person's own or in all: of each list what runs out first. */
function dayQueries(within: DayArea['within'], offset: number) {
  return {
    samples: queryFor(listPbiSampleInspections, {
      query: { ...within, offset, sort_column: 'sample_expiry_date', sort_direction: 'asc' },
    }),
    planned: queryFor(listReinspections, {
      query: { ...within, offset, sort_column: 'reinspection_date', sort_direction: 'asc' },
    }),
    live: queryFor(listPermits, {
      query: { ...within, offset, work_status: ['in_progress'], sort_column: 'end_date', sort_direction: 'asc' },
    }),
    section81s: queryFor(listSection81s, {
      query: { ...within, offset, section_81_status: [...openSection81Statuses] },
    }),
  }
}

/** How many pages of each list the day has: in the address, so that the day that is kept has them too. */
function usePages() {
  const [search, setSearch] = useSearchParams()
  const asked = Number(search.get('pages') ?? 1)
  const pages = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), mostPages) : 1
  const showMore = () =>
    setSearch(
      (before) => {
        before.set('pages', String(pages + 1))
        return before
      },
      { replace: true, preventScrollReset: true },
    )
  return { pages, showMore }
}

/** The rows of all pages of a list that are here, and what became of its reading. */
function inOne<Row>(
  results: readonly UseQueryResult<{ rows: readonly Row[]; pagination: { has_next_page: boolean } }>[],
) {
  return {
    rows: results.flatMap(({ data }) => data?.rows ?? []),
    isPending: results.some(({ isPending }) => isPending),
    isError: results.some(({ isError }) => isError),
    hasMore: results.at(-1)?.data?.pagination.has_next_page ?? false,
    refetch: () => Promise.all(results.map(({ refetch }) => refetch())),
  }
}

/** The four lists of the day, as many pages of each as the address says. */
export function useDayLists(within: DayArea['within']) {
  const { pages, showMore } = usePages()
  const queries = Array.from({ length: pages }, (_, page) => dayQueries(within, page * pageRows))
  const samples = useQueries({ queries: queries.map((page) => page.samples), combine: inOne })
  const planned = useQueries({ queries: queries.map((page) => page.planned), combine: inOne })
  const live = useQueries({ queries: queries.map((page) => page.live), combine: inOne })
  const section81s = useQueries({ queries: queries.map((page) => page.section81s), combine: inOne })
  const hasMore = pages < mostPages && [samples, planned, live, section81s].some((list) => list.hasMore)
  return {
    pages,
    showMore,
    hasMore,
    queries: queries.flatMap((page) => Object.values(page)),
    samples,
    planned,
    live,
    section81s,
  }
}
