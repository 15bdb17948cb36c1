import { useQuery } from '@tanstack/react-query'
import { listPermits } from '../../../domain/contract/permits.ts'
import { useActing, useMay } from '../../app/session.ts'
import { permitsInProgress } from '../../lists/permits-in-progress.ts'

/** Many calls for one answer: a map that is moved does not ask again, and works do not start by the second. */
const keptMilliseconds = 120_000

/** Permits whose works are in progress, wherever they are; undefined until they are known, and where they are not wanted. */
export function useProgressListed(isWanted: boolean): ReadonlySet<string> | undefined {
  const may = useMay()
  const { scope } = useActing()
  const { data } = useQuery({
    queryKey: ['in progress, of the list', scope],
    queryFn: ({ signal }) => permitsInProgress(scope, signal),
    enabled: isWanted && may(listPermits),
    staleTime: keptMilliseconds,
    select: setOf,
  })
  return data
}

const setOf = (references: readonly string[]): ReadonlySet<string> => new Set(references)
