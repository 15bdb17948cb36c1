import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { listProgrammeBars } from '../../../domain/contract/programme.ts'
import { call } from '../../api/call.ts'
import { useActing } from '../../app/session.ts'
import type { ProgrammeView } from './programme-address.ts'
import type { Days } from './programme-days.ts'

/** More bars than these are asked for by fewer days or more filters. */
export const mostBars = 5000

/** The bars of a view, page after page until all are there or there are as many as a chart can bear. */
export function useProgramme(view: ProgrammeView, days: Days) {
  const { scope } = useActing()
  const query = queryOf(view, days)
  const bars = useInfiniteQuery({
    queryKey: [listProgrammeBars.capability, 'programme bars', query, scope],
    queryFn: ({ pageParam, signal }) =>
      call(listProgrammeBars, { query: { ...query, ...scope, offset: pageParam } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ pagination }, pages) => {
      const had = pages.reduce((sum, { rows }) => sum + rows.length, 0)
      return pagination.has_next_page && had < mostBars ? had : undefined
    },
    placeholderData: keepPreviousData,
  })
  const { hasNextPage, isFetching, isError, isPlaceholderData, fetchNextPage, data } = bars
  const wantsMore = hasNextPage && !isFetching && !isError && !isPlaceholderData
  useEffect(() => {
    if (wantsMore) void fetchNextPage()
  }, [wantsMore, fetchNextPage])
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data])
  return {
    rows,
    /** Up to 5,001. */
    total: data?.pages[0]?.pagination.total_rows ?? 0,
    isLoading: bars.isPending,
    isLoadingMore: wantsMore || bars.isFetchingNextPage,
    isOld: isPlaceholderData,
    isError,
    tryAgain: async () => void (await (data ? fetchNextPage() : bars.refetch())),
  }
}

type Query = QueryOf<typeof listProgrammeBars>

function queryOf(view: ProgrammeView, { from, to }: Days): Query {
  const { rows, kinds, categories, phases, areas, workstreams, organisation, street } = view
  const some = <Value>(values: readonly Value[]) => (values.length > 0 ? [...values] : undefined)
  const query: Query = {
    start_date: `${from}T00:00:00Z`,
    end_date: `${to}T00:00:00Z`,
    group_by: rows,
    kind: some(kinds),
    work_category: some(categories),
    phase: some(phases),
    geographical_area_reference_number: some(areas),
    workstream_prefix: some(workstreams),
    organisation: organisation || undefined,
    ...(/^\d{6,8}$/.test(street) ? { usrn: street } : { street_descriptor: street || undefined }),
  }
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Query
}
