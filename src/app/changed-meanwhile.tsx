import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { timeWords } from '../../domain/words.ts'
import { Button } from '../components/Button.tsx'

/** What comes so soon after one's own write is that write. */
const ownWriteMilliseconds = 10_000

interface ReadNow {
  readonly data: unknown
  readonly isFetching: boolean
  /** Milliseconds of the browser's clock. */
  readonly dataUpdatedAt: number
}

/**
 * Says that a record which lies open was changed by somebody else. The record itself shows it at once; the word stands at the foot of
 * the window, so that nothing moves under the reader's eyes.
 */
export function ChangedMeanwhile({ name, read }: { name: string; read: ReadNow }) {
  const { at, hide } = useChangedAt(name, read)
  return (
    <div role="status" className="app-changed">
      {at === undefined ? null : (
        <div className="app-live">
          <span className="app-live__dot" aria-hidden="true" />
          <p className="app-live__text">
            {name.charAt(0).toUpperCase() + name.slice(1)} was changed at{' '}
            {timeWords(Temporal.Instant.fromEpochMilliseconds(at))}. You see it as it is now.
          </p>
          <Button variant="secondary" size="row" onPress={hide}>
            Hide<span className="govuk-visually-hidden"> this message</span>
          </Button>
        </div>
      )}
    </div>
  )
}

function useChangedAt(name: string, { data, isFetching, dataUpdatedAt }: ReadNow) {
  const client = useQueryClient()
  const wroteAt = useRef(0)
  const read = useRef<{ name: string; data: unknown }>(undefined)
  const [changed, setChanged] = useState<{ name: string; at: number }>()

  useEffect(() => client.getMutationCache().subscribe(() => void (wroteAt.current = Date.now())), [client])
  useEffect(() => {
    // what is kept from before is not read yet: the newest is on its way
    if (isFetching || data === undefined) return
    const before = read.current
    read.current = { name, data }
    const isOther = before?.name === name && before.data !== data
    if (isOther && Date.now() - wroteAt.current > ownWriteMilliseconds) setChanged({ name, at: dataUpdatedAt })
  }, [name, data, isFetching, dataUpdatedAt])

  return { at: changed?.name === name ? changed.at : undefined, hide: () => setChanged(undefined) }
}
