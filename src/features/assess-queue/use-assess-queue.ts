/** The queue as the service tells it, read a page at a time. */
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { listAlterations } from '../../../domain/contract/alterations.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { call } from '../../api/call.ts'
import { useActing, type Acting } from '../../app/session.ts'
import { pageRows } from '../../lists/list-address.ts'
import { placeIn, queueOf, type QueueCase, type QueueMark, type QueuePlace } from './assess-queue.ts'

/** Enough for the days before the next deadlines; those that are due later come as these are decided. */
const mostPages = 8

interface Page<Row> {
  readonly rows: readonly Row[]
  readonly pagination: { readonly has_next_page: boolean }
}

async function someOf<Row>(read: (page: { offset?: number }) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < mostPages; at += 1) {
    const page = await read(at > 0 ? { offset: at * pageRows } : {})
    rows.push(...page.rows)
    if (!page.pagination.has_next_page) break
  }
  return rows
}

// the first part of a key tells which writes make an answer stale
const waitingPermits = (within: Acting['within']) =>
  queryOptions({
    queryKey: [listPermits.capability, 'assess queue', within],
    queryFn: ({ signal }) =>
      someOf((page) =>
        call(
          listPermits,
          {
            query: {
              status: ['submitted', 'under_assessment'],
              sort_column: 'deadline_date',
              sort_direction: 'asc',
              ...within,
              ...page,
            },
          },
          { signal },
        ),
      ),
  })

// the list has no order by deadline, but those sent first are due first (BR-ALT-17)
const waitingChanges = (within: Acting['within']) =>
  queryOptions({
    queryKey: [listAlterations.capability, 'assess queue', within],
    queryFn: ({ signal }) =>
      someOf((page) =>
        call(
          listAlterations,
          {
            query: {
              alteration_status: ['submitted'],
              sort_column: 'date_created',
              sort_direction: 'asc',
              ...within,
              ...page,
            },
          },
          { signal },
        ),
      ),
  })

export interface AssessQueue {
  /** Undefined until both lists are read. */
  readonly cases: readonly QueueCase[] | undefined
  readonly isFailed: boolean
  readonly tryAgain: () => Promise<void>
}

/** What waits in the areas that the officer has chosen, or on all of the authority's streets. */
export function useAssessQueue(): AssessQueue {
  const { within } = useActing()
  const permits = useQuery(waitingPermits(within))
  const changes = useQuery(waitingChanges(within))
  const cases = useMemo(
    () => permits.data && changes.data && queueOf(permits.data, changes.data),
    [permits.data, changes.data],
  )
  return {
    cases,
    isFailed: permits.isError || changes.isError,
    tryAgain: async () => void (await Promise.all([permits.refetch(), changes.refetch()])),
  }
}

/** Where a case stands in it; undefined while the queue is not known. */
export function useQueuePlace({ ref, deadline_date, date_created }: QueueMark): QueuePlace | undefined {
  const { cases } = useAssessQueue()
  return useMemo(
    () => cases && placeIn(cases, { ref, deadline_date, date_created }),
    [cases, ref, deadline_date, date_created],
  )
}
