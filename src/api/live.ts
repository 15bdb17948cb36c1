/**
 * Listens to the server's live updates and marks as stale what they name, so that another person's change reaches this
 * screen without a reload. A screen that must stay still asks for the count instead of the rows (LiveBanner).
 */
import type { QueryClient } from '@tanstack/react-query'
import type { Capability } from '../../domain/contract/endpoint.ts'
import { invalidate } from './query.ts'

export type LiveState = 'connecting' | 'live' | 'offline'

export interface LiveConnection {
  open(): void
  close(): void
  state(): LiveState
  /** When the last word came from the server, in milliseconds of the browser's clock. */
  lastHeardMs(): number
  subscribe(listener: () => void): () => void
}

/** Changes that come close together are answered with one fetch. */
const gatherMilliseconds = 250

/** A browser gives a stream up for good when it is refused; we ask again, less and less often. */
const askAgainMilliseconds = { first: 5000, most: 60_000 }

export function makeLiveConnection(client: QueryClient): LiveConnection {
  const listeners = new Set<() => void>()
  const waiting = new Set<Capability>()
  let source: EventSource | undefined
  let state: LiveState = 'connecting'
  let heard = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  let askAgain: ReturnType<typeof setTimeout> | undefined
  let wait = askAgainMilliseconds.first

  const become = (next: LiveState) => {
    if (next === 'live') heard = Date.now()
    if (state === next) return
    state = next
    // what happened while nobody listened is not told again, so everything shown so far may be stale
    if (next === 'live') void client.invalidateQueries()
    for (const listener of listeners) listener()
  }
  const flush = () => {
    timer = undefined
    const capabilities = [...waiting]
    waiting.clear()
    void invalidate(client, capabilities)
  }
  const onChange = (event: MessageEvent<string>) => {
    become('live')
    const { changes } = JSON.parse(event.data) as { changes: Capability[] }
    for (const capability of changes) waiting.add(capability)
    timer ??= setTimeout(flush, gatherMilliseconds)
  }

  const listen = () => {
    clearTimeout(askAgain)
    source?.close()
    source = new EventSource('/app/live')
    source.addEventListener('ready', () => {
      wait = askAgainMilliseconds.first
      become('live')
    })
    source.addEventListener('change', onChange)
    source.addEventListener('clock', () => void client.invalidateQueries())
    source.addEventListener('error', onError)
  }
  const onError = () => {
    become('offline')
    if (source?.readyState !== EventSource.CLOSED) return
    askAgain = setTimeout(listen, wait)
    wait = Math.min(wait * 2, askAgainMilliseconds.most)
  }
  // A stream whose network is gone hangs in silence for minutes: the browser knows at once.
  const onOffline = () => {
    clearTimeout(askAgain)
    source?.close()
    become('offline')
  }

  return {
    open: () => {
      window.addEventListener('offline', onOffline)
      window.addEventListener('online', listen)
      listen()
    },
    close: () => {
      window.removeEventListener('offline', onOffline)
      window.removeEventListener('online', listen)
      clearTimeout(timer)
      clearTimeout(askAgain)
      timer = undefined
      source?.close()
      state = 'connecting'
    },
    state: () => state,
    lastHeardMs: () => heard,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
