import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { useActing, useMay } from '../../app/session.ts'
import { loadAll, pagesOf } from '../../lists/load-all.ts'

type Row = AnswerOf<typeof listPermits>['rows'][number]

/** Many calls for one answer: a map that is moved does not ask again, and works do not start by the second. */
const keptMilliseconds = 120_000

/**
 * Permits whose works are in progress by the Reporting API, of all places: for a server before another Street Manager, which says it
 * for no box. A promoter's list has its own works, an authority's those on its streets.
 */
export function useProgressListed(isWanted: boolean): ReadonlySet<string> | undefined {
  const client = useQueryClient()
  const may = useMay()
  const { scope } = useActing()
  const { data } = useQuery({
    queryKey: ['in progress, of the list', scope],
    queryFn: async () => {
      const query = { ...scope, work_status: ['in_progress'] }
      const { rows } = await loadAll(pagesOf<Row>(client, listPermits, query), () => {})
      return rows.map((row) => row.permit_reference_number)
    },
    enabled: isWanted && may(listPermits),
    staleTime: keptMilliseconds,
    select: setOf,
  })
  return data
}

const setOf = (references: readonly string[]): ReadonlySet<string> => new Set(references)
