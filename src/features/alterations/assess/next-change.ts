/** Which change request an officer takes up next. */
import { useQuery } from '@tanstack/react-query'
import { listAlterations } from '../../../../domain/contract/alterations.ts'
import type { AnswerOf } from '../../../../domain/contract/endpoint.ts'
import { queryFor } from '../../../api/query.ts'
import { useActing } from '../../../app/session.ts'

export type WaitingChange = Pick<
  AnswerOf<typeof listAlterations>['rows'][number],
  | 'work_reference_number'
  | 'permit_reference_number'
  | 'alteration_reference_number'
  | 'alteration_type_string'
  | 'street'
  | 'deadline_date'
>

/** By deadline, the one after this; from the end of the queue its first, and the first for one that has left it. */
export function nextAfter(waiting: readonly WaitingChange[], ref: string): WaitingChange | undefined {
  const queue = [...waiting].sort((a, b) =>
    a.deadline_date < b.deadline_date ? -1 : a.deadline_date > b.deadline_date ? 1 : 0,
  )
  const at = queue.findIndex(({ alteration_reference_number: each }) => each === ref)
  const others = queue.filter(({ alteration_reference_number: each }) => each !== ref)
  return (at === -1 ? undefined : others[at]) ?? others[0]
}

/** The next change request that waits; the list has no order by deadline, but those sent first are due first (BR-ALT-17). */
export function useNextChange(ref: string): WaitingChange | undefined {
  const { scope } = useActing()
  const { data } = useQuery(
    queryFor(listAlterations, {
      query: { alteration_status: ['submitted'], sort_column: 'date_created', sort_direction: 'asc', ...scope },
    }),
  )
  return data && nextAfter(data.rows, ref)
}
