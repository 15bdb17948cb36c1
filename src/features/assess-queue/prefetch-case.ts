/** What the page of a case will ask for is asked for before it is opened, so that moving on waits for nothing. */
import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { alterationQuery } from '../alterations/alteration-query.ts'
import { prefetchClashes } from '../clashes/use-clashes.ts'
import type { QueueCase } from './assess-queue.ts'

/** The next case whole; the previous one was most often on the page just now, and its clashes can come later. */
export function usePrefetched(next: QueueCase | undefined, previous: QueueCase | undefined): void {
  const client = useQueryClient()
  const today = londonDate(useNow()).toString()
  useEffect(() => {
    if (next) void prefetchCase(client, next, today)
  }, [client, next, today])
  useEffect(() => {
    if (previous) void prefetchRecord(client, previous)
  }, [client, previous])
}

async function prefetchCase(client: QueryClient, one: QueueCase, today: string): Promise<void> {
  const proposed = await prefetchRecord(client, one)
  if (proposed) await prefetchClashes(client, proposed, today)
}

/** The state that is decided on; undefined when it could not be read, which the page itself will say. */
async function prefetchRecord(client: QueryClient, { kind, wrn, prn, ref }: QueueCase) {
  const params = { workReferenceNumber: wrn, permitReferenceNumber: prn }
  const page =
    kind === 'permit' ? import('../permits/assess-permit.tsx') : import('../alterations/assess-alteration.tsx')
  const [permit, change] = await Promise.all([
    client.fetchQuery(queryFor(getPermit, { params })).catch(() => undefined),
    kind === 'change' ? client.fetchQuery(alterationQuery({ wrn, prn, ref })).catch(() => undefined) : undefined,
    client.prefetchQuery(queryFor(getWorkHistory, { params: { workReferenceNumber: wrn } })),
    page.catch(() => undefined),
  ])
  return kind === 'change' ? change?.proposed : permit
}
