import { hashKey, notifyManager, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'
import { dateTimeWords, timeWords } from '../../domain/words.ts'
import { sessionQuery } from './session.ts'

/** Without a connection: how old what the page shows is, by its oldest part. */
export function KeptNote() {
  const client = useQueryClient()
  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [client],
  )
  const oldest = useSyncExternalStore(subscribe, () => {
    const shown = client.getQueryCache().findAll({ type: 'active' })
    const times = shown
      .filter(({ queryHash, state }) => state.dataUpdatedAt > 0 && queryHash !== sessionHash)
      .map(({ state }) => state.dataUpdatedAt)
    return times.length > 0 ? Math.min(...times) : 0
  })
  return (
    <div className="app-clock-banner" role="status">
      <p className="govuk-width-container app-clock-banner__text">
        {oldest > 0 ? `Showing data from ${whenWords(oldest)}. ` : ''}You are offline.
      </p>
    </div>
  )
}

const sessionHash = hashKey(sessionQuery.queryKey)

/** The time alone where it was today. */
function whenWords(milliseconds: number): string {
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds)
  const dayOf = (instant: Temporal.Instant) => instant.toZonedDateTimeISO('Europe/London').toPlainDate()
  return dayOf(at).equals(dayOf(Temporal.Now.instant())) ? timeWords(at) : dateTimeWords(at)
}
