/** Reads and writes as TanStack Query knows them, both from the declarations; which answers a write makes stale is one of them. */
import { queryOptions, QueryClient, useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query'
import type { AnswerOf, Capability, Endpoint } from '../../domain/contract/endpoint.ts'
import { ApiError, call, type CallOptions, type Input } from './call.ts'

type AnyEndpoint = Endpoint<never> | Endpoint

/** Query options of one read; loader and screen share them. */
export function queryFor<E extends AnyEndpoint>(endpoint: E, input: Input<E>) {
  return queryOptions<AnswerOf<E>>({
    queryKey: keyOf(endpoint, input),
    queryFn: ({ signal }) => call(endpoint, input, { signal }),
  })
}

const keyOf = <E extends AnyEndpoint>(endpoint: E, input: Input<E>): QueryKey => [
  endpoint.capability,
  `${endpoint.method} ${endpoint.api} ${endpoint.path}`,
  input,
]

/** Marks every answer of the capabilities as stale; what is on the screen is fetched again. */
export function invalidate(client: QueryClient, capabilities: readonly Capability[]): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => capabilities.includes(queryKey[0] as Capability) })
}

/** A write that, once done, makes stale what its declaration says. */
export function useSend<E extends AnyEndpoint>(endpoint: E) {
  const client = useQueryClient()
  return useMutation<AnswerOf<E>, Error, Input<E> & CallOptions>({
    mutationFn: ({ signal, idempotencyKey, ...input }) =>
      call(endpoint, input as unknown as Input<E>, {
        ...(signal ? { signal } : {}),
        ...(idempotencyKey ? { idempotencyKey } : {}),
      }),
    onSuccess: () => invalidate(client, endpoint.changes ?? []),
  })
}

const triedAgainQuietly = 2

/** The browser's own word: when it says that there is a connection, there may still be none. */
const isOffline = () => 'onLine' in navigator && !navigator.onLine

/** One client for the app. Reads are tried again when the connection, the server or its limit was at fault; writes never. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // what is kept is what there is: without a connection nothing is asked for anew, and what is not kept fails at once
        staleTime: () => (isOffline() ? Infinity : 30_000),
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (count, error) => {
          if (!(error instanceof ApiError) || isOffline()) return false
          return count < triedAgainQuietly && ['offline', 'server', 'busy'].includes(error.kind)
        },
        retryDelay: (attempt, error) => {
          const told = error instanceof ApiError ? error.retryAfterSeconds : undefined
          return (told ?? 2 ** attempt) * 1000
        },
      },
      // a send without a connection is refused at once: kept back, it would go out later without being asked for again
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}
