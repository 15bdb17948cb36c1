import { useQuery } from '@tanstack/react-query'
import { getUpstreamHealth } from '../../../domain/contract/upstream.ts'
import { queryFor } from '../../api/query.ts'

const everyMilliseconds = { up: 30_000, down: 5000 }

/** Whether the Street Manager behind the server answers, asked of the server again and again while the page is open. */
export function useUpstreamHealth() {
  return useQuery({
    ...queryFor(getUpstreamHealth, {}),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.state === 'down' ? everyMilliseconds.down : everyMilliseconds.up),
  })
}
