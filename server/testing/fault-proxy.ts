/** What can happen on the way to a Street Manager, made to happen: it stands between and counts what gets through. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** `lost-after`: Street Manager does it, and its answer never comes back. */
export type Fault =
  | { readonly kind: 'reset' | 'lost-after' | 'truncated' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
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
  /** The headers of the last call that reached it. */
  lastHeaders(): IncomingMessage['headers']
  stop(): Promise<void>
}

export async function startFaultProxy(target: string): Promise<FaultProxy> {
  let waiting: { pattern: RegExp; fault: Fault }[] = []
  let standing: Fault | undefined
  let last: IncomingMessage['headers'] = {}
  const reached: string[] = []

  const faultOf = (name: string): Fault | undefined => {
    const at = waiting.findIndex(({ pattern }) => pattern.test(name))
    return at < 0 ? standing : waiting.splice(at, 1)[0]?.fault
  }
  const forward = (request: IncomingMessage, response: ServerResponse, fault: Fault | undefined) => {
    reached.push(`${request.method} ${request.url}`)
    last = request.headers
    const onward = ask(new URL(request.url ?? '/', target), { method: request.method, headers: request.headers })
    onward.on('response', (answer) => {
      if (fault?.kind === 'lost-after') {
        answer.resume()
        answer.on('end', () => response.destroy())
        return
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      if (fault?.kind !== 'truncated') return void answer.pipe(response)
      answer.once('data', (chunk: Buffer) => {
        response.write(chunk.subarray(0, Math.floor(chunk.length / 2)))
        setTimeout(() => response.destroy(), 20)
      })
    })
    onward.on('error', () => response.destroy())
    request.pipe(onward)
  }
  const server = createServer((request, response) => {
    const fault = faultOf(`${request.method} ${request.url}`)
    if (fault?.kind === 'reset') return void request.socket.destroy()
    if (fault?.kind === 'answer') {
      request.resume()
      return void response.writeHead(fault.status, fault.headers).end(fault.body)
    }
    if (fault?.kind === 'slow') return void setTimeout(() => forward(request, response, fault), fault.milliseconds)
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
    lastHeaders: () => last,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
