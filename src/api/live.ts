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

/**
 * The server speaks every half a minute. A computer that slept, or a box on the way that forgot the connection, leaves a stream
 * that looks open and says nothing for ever: after so long a silence it is taken for dead and asked for anew.
 */
const silence = { lookMilliseconds: 15_000, mostMilliseconds: 90_000 }

export function makeLiveConnection(client: QueryClient): LiveConnection {
  const listeners = new Set<() => void>()
  const waiting = new Set<Capability>()
  let source: EventSource | undefined
  let state: LiveState = 'connecting'
  let heard = Date.now()
  let timer: ReturnType<typeof setTimeout> | undefined
  let askAgain: ReturnType<typeof setTimeout> | undefined
  let watch: ReturnType<typeof setInterval> | undefined
  let wait = askAgainMilliseconds.first
  /** Since when this stream is waited for, or its last word. */
  let quietSince = Date.now()

  const become = (next: LiveState) => {
    if (next === 'live') heard = quietSince = Date.now()
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
    quietSince = Date.now()
    source = new EventSource('/app/live')
    source.addEventListener('ready', () => {
      wait = askAgainMilliseconds.first
      become('live')
    })
    source.addEventListener('change', onChange)
    source.addEventListener('alive', () => become('live'))
    source.addEventListener('clock', () => void client.invalidateQueries())
    source.addEventListener('error', onError)
  }
  const onWatch = () => {
    if (source?.readyState === EventSource.CLOSED || Date.now() - quietSince <= silence.mostMilliseconds) return
    become('offline')
    listen()
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
      watch = setInterval(onWatch, silence.lookMilliseconds)
      listen()
    },
    close: () => {
      window.removeEventListener('offline', onOffline)
      window.removeEventListener('online', listen)
      clearTimeout(timer)
      clearTimeout(askAgain)
      clearInterval(watch)
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
