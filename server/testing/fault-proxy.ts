/** What can happen on the way to a Street Manager, made to happen: it stands between and counts what gets through. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * `lost-after`: Street Manager does it, and its answer never comes back. `truncated`, `torn` and `stalled`: half of its answer
 * does, and then the connection ends, is reset, or says nothing more.
 */
export type Fault =
  | { readonly kind: 'reset' | 'lost-after' | 'truncated' | 'torn' | 'stalled' }
  /** The first byte of the answer is so late. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** The second half of the first piece of the answer is so late. */
  | { readonly kind: 'trickle'; readonly milliseconds: number }
  /** Something happens between the call and its arrival. */
  | { readonly kind: 'meanwhile'; readonly act: () => void }
  /** Not an answer of HTTP as it should be; the call never arrives. */
  | { readonly kind: 'bytes'; readonly text: string }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Record<string, string>
      readonly body?: string
    }

export interface FaultProxy {
  readonly url: string
  /** The next calls whose method and path match meet these, one each; then all is well again. */
  next(pattern: RegExp, ...faults: Fault[]): void
  /** Every call meets it until {@link heal}. */
  always(fault: Fault): void
  heal(): void
  /** `METHOD path` of everything that reached Street Manager, in order. */
  readonly reached: string[]
  /** When each call was made, the failed ones too, in milliseconds. */
  readonly asked: { readonly name: string; readonly at: number }[]
  /** The headers of the last call that reached it. */
  lastHeaders(): IncomingMessage['headers']
  stop(): Promise<void>
}

/** What becomes of an answer whose first half has gone back. */
const ends: Partial<Record<Fault['kind'], (response: ServerResponse) => void>> = {
  truncated: (response) => response.destroy(),
  torn: (response) => response.socket?.resetAndDestroy(),
  stalled: () => {},
}

function trickle(answer: IncomingMessage, response: ServerResponse, milliseconds: number): void {
  answer.once('data', (chunk: Buffer) => {
    const half = Math.floor(chunk.length / 2)
    response.write(chunk.subarray(0, half))
    answer.pause()
    setTimeout(() => {
      response.write(chunk.subarray(half))
      answer.pipe(response)
    }, milliseconds)
  })
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  let waiting: { pattern: RegExp; fault: Fault }[] = []
  let standing: Fault | undefined
  let last: IncomingMessage['headers'] = {}
  const reached: string[] = []
  const asked: { name: string; at: number }[] = []

  const faultOf = (name: string): Fault | undefined => {
    const at = waiting.findIndex(({ pattern }) => pattern.test(name))
    return at < 0 ? standing : waiting.splice(at, 1)[0]?.fault
  }
  const forward = (request: IncomingMessage, response: ServerResponse, fault: Fault | undefined) => {
    reached.push(`${request.method} ${request.url}`)
    last = request.headers
    const onward = ask(new URL(request.url ?? '/', target), { method: request.method, headers: request.headers })
    onward.on('response', async (answer) => {
      if (fault?.kind === 'slow') await delay(fault.milliseconds)
      if (fault?.kind === 'lost-after') {
        answer.resume()
        answer.on('end', () => response.destroy())
        return
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      if (fault?.kind === 'trickle') return void trickle(answer, response, fault.milliseconds)
      const breakOff = fault && ends[fault.kind]
      if (!breakOff) return void answer.pipe(response)
      answer.once('data', (chunk: Buffer) => {
        response.write(chunk.subarray(0, Math.floor(chunk.length / 2)))
        setTimeout(() => breakOff(response), 20)
      })
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  }
  const server = createServer((request, response) => {
    const name = `${request.method} ${request.url}`
    asked.push({ name, at: performance.now() })
    const fault = faultOf(name)
    if (fault?.kind === 'reset') return void request.socket.destroy()
    if (fault?.kind === 'answer') {
      request.resume()
      return void response.writeHead(fault.status, fault.headers).end(fault.body)
    }
    if (fault?.kind === 'bytes') {
      request.resume()
      return void request.on('end', () => request.socket.end(fault.text))
    }
    if (fault?.kind === 'meanwhile') fault.act()
    forward(request, response, fault)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (pattern, ...faults) => {
      waiting.push(...faults.map((fault) => ({ pattern, fault })))
    },
    always: (fault) => {
      standing = fault
    },
    heal: () => {
      standing = undefined
      waiting = []
    },
    reached,
    asked,
    lastHeaders: () => last,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
