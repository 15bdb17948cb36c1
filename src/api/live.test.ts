import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { makeLiveConnection, type LiveConnection } from './live.ts'

/** A stream as the browser gives it, spoken to by the test. */
class Stream extends EventTarget {
  static readonly CLOSED = 2
  static readonly opened: Stream[] = []
  readyState = 1
  constructor() {
    super()
    Stream.opened.push(this)
  }
  close() {
    this.readyState = Stream.CLOSED
  }
  says(type: string, data: object = {}) {
    this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
  }
  breaks(isForGood: boolean) {
    this.readyState = isForGood ? Stream.CLOSED : 0
    this.dispatchEvent(new Event('error'))
  }
}

const hour = 3_600_000
const newest = () => Stream.opened.at(-1) as Stream

let live: LiveConnection
let client: QueryClient
let queue: ReturnType<typeof vi.fn<QueryClient['invalidateQueries']>>
beforeEach(async () => {
  vi.useFakeTimers()
  vi.stubGlobal('window', new EventTarget())
  vi.stubGlobal('EventSource', Stream)
  Stream.opened.length = 0
  client = new QueryClient()
  queue = vi.fn<QueryClient['invalidateQueries']>(() => Promise.resolve())
  vi.spyOn(client, 'invalidateQueries').mockImplementation(queue)
  live = makeLiveConnection(client)
  live.open()
  newest().says('ready')
  queue.mockClear()
})
afterEach(() => {
  live.close()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** The server's word every half a minute, for so long. */
function staysFor(milliseconds: number) {
  for (let gone = 0; gone < milliseconds; gone += 30_000) {
    vi.advanceTimersByTime(30_000)
    newest().says('alive')
  }
}

it('a quiet stream is a live one as long as the server says so, and nothing is fetched for it', () => {
  staysFor(hour)
  expect(live.state()).toBe('live')
  expect(Stream.opened).toHaveLength(1)
  expect(queue).not.toHaveBeenCalled()
  expect(live.lastHeardMs()).toBe(Date.now())
})

it('cut for an hour, it asks again until it is answered, then everything shown is fetched once', () => {
  const heard = Date.now()
  newest().breaks(true)
  for (let gone = 0; gone < hour; gone += 60_000) {
    vi.advanceTimersByTime(60_000)
    if (newest().readyState !== Stream.CLOSED) newest().breaks(true)
  }
  expect(live.state()).toBe('offline')
  expect(live.lastHeardMs()).toBe(heard)
  expect(queue).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  newest().says('ready')
  expect(live.state()).toBe('live')
  expect(queue).toHaveBeenCalledExactlyOnceWith()
})

it('a stream that hangs in silence is known for dead, and its successor catches up', () => {
  const first = newest()
  vi.advanceTimersByTime(85_000)
  expect(live.state()).toBe('live')
  vi.advanceTimersByTime(30_000)
  expect(live.state()).toBe('offline')
  expect(first.readyState).toBe(Stream.CLOSED)
  newest().says('ready')
  expect(queue).toHaveBeenCalledExactlyOnceWith()
})

it('a successor that never answers is given up too, one at a time', () => {
  vi.advanceTimersByTime(hour)
  expect(live.state()).toBe('offline')
  expect(Stream.opened.filter(({ readyState }) => readyState !== Stream.CLOSED)).toHaveLength(1)
  expect(Stream.opened.length).toBeLessThan(45)
})

it('changes that come together are one fetch of what they name', () => {
  newest().says('change', { changes: ['permits'] })
  newest().says('change', { changes: ['works', 'permits'] })
  expect(queue).not.toHaveBeenCalled()
  vi.advanceTimersByTime(250)
  expect(queue).toHaveBeenCalledOnce()
})

it('a page that is left opens no more streams', () => {
  live.close()
  vi.advanceTimersByTime(hour)
  expect(Stream.opened).toHaveLength(1)
})
