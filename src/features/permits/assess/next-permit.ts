/** Which application an officer takes up next. */
import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../../../domain/contract/endpoint.ts'
import { listPermits } from '../../../../domain/contract/permits.ts'
import { queryFor } from '../../../api/query.ts'
import { useActing } from '../../../app/session.ts'

export type WaitingPermit = Pick<
  AnswerOf<typeof listPermits>['rows'][number],
  'work_reference_number' | 'permit_reference_number' | 'street' | 'deadline_date'
>

/** The one after this in the queue; from its end, and for one that has left it, the queue's first. */
export function nextAfter(queue: readonly WaitingPermit[], prn: string): WaitingPermit | undefined {
  const at = queue.findIndex(({ permit_reference_number: each }) => each === prn)
  const others = queue.filter(({ permit_reference_number: each }) => each !== prn)
  return (at === -1 ? undefined : others[at]) ?? others[0]
}

/** The next application by deadline; undefined while the list is not known, and when nothing else waits. */
export function useNextPermit(prn: string): WaitingPermit | undefined {
  const { scope } = useActing()
  const { data } = useQuery(
    queryFor(listPermits, {
      query: {
        status: ['submitted', 'under_assessment'],
        sort_column: 'deadline_date',
        sort_direction: 'asc',
        ...scope,
      },
    }),
  )
  return data && nextAfter(data.rows, prn)
}
