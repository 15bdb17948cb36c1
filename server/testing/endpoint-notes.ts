/**
 * What a run of the tests has seen of each endpoint: a success, a refusal, and whether a write that succeeded left an
 * event. Written only when `ENDPOINT_NOTES` names a file; scripts/endpoint-coverage.ts reads it at the end.
 */
import { appendFileSync } from 'node:fs'
import { expect } from 'vitest'
import { basePath, type Capability, type Endpoint } from '../../domain/contract/endpoint.ts'
import { staleAfter } from '../http/stale-after.ts'
import type { Database } from '../store/database.ts'
import { implementations } from '../street-manager/implementations.ts'
import { nameOf } from './endpoint-name.ts'

export interface EndpointNotes {
  /** Sends a request and notes what came of it. */
  watch<T extends { readonly statusCode: number }>(method: string, url: string, send: () => Promise<T>): Promise<T>
}

/** For calls that count for nothing: random ones prove no behaviour. */
export const noNotes: EndpointNotes = { watch: (_method, _url, send) => send() }

const routes = implementations.map(({ endpoint }) => ({
  endpoint,
  parts: (basePath(endpoint.api) + endpoint.path).split('/'),
}))

/** The endpoint that answers at a path; the more of it is spelt out the better it fits. */
function endpointAt(method: string, url: string): Endpoint | undefined {
  const parts = (url.split('?')[0] ?? '').replace(/^\/(?:v5|latest)\//, '/v6/').split('/')
  return routes
    .filter((route) => route.endpoint.method === method && route.parts.length === parts.length)
    .filter((route) => route.parts.every((part, at) => part.startsWith(':') || part === parts[at]))
    .sort((a, b) => parametersIn(a.parts) - parametersIn(b.parts))[0]?.endpoint
}

const parametersIn = (parts: readonly string[]) => parts.filter((part) => part.startsWith(':')).length

const noted = new Set<string>()

function note(endpoint: Endpoint, what: string): void {
  const file = process.env['ENDPOINT_NOTES']
  const line = `${nameOf(endpoint)}\t${what}\n`
  if (!file || noted.has(line)) return
  noted.add(line)
  appendFileSync(file, line)
}

/** Notes of one world. A write that succeeds has to tell open browsers all that its declaration says it changes. */
export function makeEndpointNotes(db: Database): EndpointNotes {
  let underWay = 0
  let begun = 0

  async function watchWrite<T extends { readonly statusCode: number }>(endpoint: Endpoint, send: () => Promise<T>) {
    const since = await newestEvent(db)
    underWay += 1
    const isFirst = underWay === 1
    const turn = (begun += 1)
    const response = await send().finally(() => (underWay -= 1))
    const wasAlone = isFirst && begun === turn
    if (response.statusCode >= 300) return response
    const events = await eventsSince(db, since)
    note(endpoint, events.length > 0 ? 'left an event' : 'left none')
    if (events.length > 0)
      expect(untold(endpoint, events), `${nameOf(endpoint)}: not told to open browsers`).toEqual([])
    if (wasAlone) expect(twice(events), `${nameOf(endpoint)}: events left twice (BR-WORK-09)`).toEqual([])
    return response
  }

  return {
    watch: async (method, url, send) => {
      const endpoint = endpointAt(method, url)
      const isWrite = endpoint !== undefined && method !== 'GET'
      const response = isWrite ? await watchWrite(endpoint, send) : await send()
      if (endpoint) note(endpoint, response.statusCode < 300 ? 'success' : 'refusal')
      return response
    },
  }
}

async function newestEvent(db: Database): Promise<number> {
  const { newest } = await db
    .selectFrom('work_event')
    .select((eb) => eb.fn.max('update_id').as('newest'))
    .executeTakeFirstOrThrow()
  return newest ?? 0
}

function eventsSince(db: Database, since: number) {
  return db
    .selectFrom('work_event')
    .select(['event', 'object_type', 'object_reference'])
    .where('update_id', '>', since)
    .execute()
}

type LeftEvent = Awaited<ReturnType<typeof eventsSince>>[number]

function untold(endpoint: Endpoint, events: readonly LeftEvent[]): Capability[] {
  const told = new Set(events.flatMap(({ event }) => staleAfter(event)))
  return (endpoint.changes ?? []).filter((capability) => !told.has(capability))
}

function twice(events: readonly LeftEvent[]): string[] {
  // files that join a record together leave one each
  const names = events.filter(({ event }) => event !== 'file_uploaded').map((event) => Object.values(event).join(' '))
  return names.filter((name, at) => names.indexOf(name) !== at)
}
