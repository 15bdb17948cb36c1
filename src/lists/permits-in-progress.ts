import { listPermits } from '../../domain/contract/permits.ts'
import { call } from '../api/call.ts'
import { loadAll } from './load-all.ts'

/**
 * References of permits whose works are in progress, by the permits list: a promoter has its own there, an authority those on its
 * streets. For a server before another Street Manager, whose APIs do not say it for a place.
 *
 * @param scope  whom a contractor acts for
 */
export async function permitsInProgress(scope: { readonly swa_code?: string }, signal: AbortSignal): Promise<string[]> {
  const read = (offset: number) =>
    call(
      listPermits,
      {
        query: { ...scope, work_status: ['in_progress'], include_total_count: true, ...(offset > 0 ? { offset } : {}) },
      },
      { signal },
    )
  const { rows } = await loadAll(read, () => {})
  return rows.map((row) => row.permit_reference_number)
}
