/** Random calls to every endpoint: whatever comes, the answer is lawful, never a 500, and a refusal stores nothing. */
import * as fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { implementations } from '../street-manager/implementations.ts'
import { furtherApplication } from '../testing/application.ts'
import { lawfulValue, schemaOf } from '../testing/body-schema.ts'
import { callerOf, makePath, noteBodies, parametersOf, urlOf } from '../testing/callable.ts'
import { nameOf } from '../testing/endpoint-name.ts'
import { keepRows, type KeptRows } from '../testing/keep-rows.ts'
import { memoryInUse } from '../testing/memory-in-use.ts'
import { naughtyClasses } from '../testing/naughty-text.ts'
import { someFields, valueLike } from '../testing/random-values.ts'
import { recordMakers, type RecordPath } from '../testing/record-paths.ts'
import { watchStore, type StoreWatch } from '../testing/watch-store.ts'
import { startWorld, type World } from '../testing/world.ts'
import type { Implementation } from './implement.ts'

/** The code is the same on both databases; what may differ is what they make of odd values. */
const usual = inject('world').kind === 'pglite' ? 20_000 : 4000
/** FUZZ_REQUESTS of `npm run test:long` asks for more. */
const requestsInAll = Number(process.env['FUZZ_REQUESTS'] ?? usual)

let world: World
let watch: StoreWatch
let kept: KeptRows
let requests = 0
/** Megabytes after the round in which everything is met for the first time. */
let steady = 0
const answered = new Map<number, number>()
/** Bodies that were taken once: spoilt a little, they come further than random ones. */
const taken = new Map<string, object>([
  ['POST /v6/work/works/:workReferenceNumber/permits', furtherApplication()],
  ['PUT /v6/work/works/:workReferenceNumber/start', { actual_start_date: '2026-11-24T10:00:00Z' }],
  ['PUT /v6/work/works/:workReferenceNumber/stop', { actual_stop_date: '2026-11-24T10:00:00Z' }],
])

beforeAll(async () => {
  // jobs that run by themselves write rows that no request asked for
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  world = await startWorld({ LOG_LEVEL: 'silent' }, { isNoted: false })
  const noting = noteBodies(world, taken)
  for (const make of Object.values(recordMakers)) await make(noting, '001')
  watch = await watchStore(world.db)
  kept = await keepRows(world.db)
})
afterAll(async () => {
  const counts = [...answered].sort().map(([status, count]) => `${count} × ${status}`)
  console.log(`random calls: ${requests} requests to ${implementations.length} endpoints: ${counts.join(', ')}`)
  await world.stop()
  vi.useRealTimers()
})

// one of the endpoints moves the sandbox's clock
afterEach(() => world.clock.shiftTo(0))

/** Trying a password takes half a second by design. */
const isSlow = ({ capability }: Endpoint) => capability === 'authentication' || capability === 'session'
const slowRuns = 6

const jsonOnly = implementations.filter(({ endpoint }) => !endpoint.multipart)
const slow = jsonOnly.filter(({ endpoint }) => isSlow(endpoint)).length
const runsOf = (requestsWanted: number) => Math.ceil((requestsWanted - slow * slowRuns) / (jsonOnly.length - slow))
/** Where there are many, a first round meets every endpoint and fills what is made once; memory is held against its end. */
const isLong = requestsInAll > usual
const rounds = isLong
  ? [
      { name: 'first round', runs: runsOf(requestsInAll * 0.2) },
      { name: 'steady', runs: runsOf(requestsInAll * 0.8) },
    ]
  : [{ name: 'all', runs: runsOf(requestsInAll) }]
/** What tests note about themselves grows a little with their number. */
const allowedGrowth = 24

const oddPart = fc.oneof(
  fc.constantFrom('MW00110000001', 'MW00110000001-01', '1', '9310', '001', '99000001'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.oneof(...naughtyClasses.map((texts) => fc.constantFrom(...texts))),
)

/** Which parameters of the path, if any, are something else than the record that is there. */
function oddPathOf(endpoint: Endpoint): fc.Arbitrary<RecordPath> {
  const names = parametersOf(endpoint)
  if (names.length === 0) return fc.constant({})
  const some = fc
    .subarray(names, { minLength: 1 })
    .chain((odd) => fc.record(Object.fromEntries(odd.map((name) => [name, oddPart]))))
  return fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: some })
}

function bodyOf({ endpoint, shapes }: Implementation): fc.Arbitrary<unknown> {
  if (!shapes.body) return fc.constant({})
  const schema = schemaOf(shapes.body)
  const start = taken.get(nameOf(endpoint)) ?? (lawfulValue(schema) as object)
  const spoilt = someFields({ ...schema, required: [] }).map((changes) => ({ ...start, ...changes }))
  return fc.oneof({ weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: valueLike(schema) })
}

function queryText(query: unknown): string {
  const pairs = typeof query === 'object' && query !== null ? Object.entries(query) : []
  return String(
    new URLSearchParams(
      pairs.map(([name, value]) => [name, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]),
    ),
  )
}

/** What random calls closed, disabled or renamed stands again: other calls are about other things. */
async function standing(endpoint: Endpoint): Promise<{ path: RecordPath; written: number }> {
  world.clock.shiftTo(0)
  await kept.restore()
  const path = await makePath(world, endpoint)
  return { path, written: await watch.rowsWritten() }
}

describe.each(rounds)('random calls, $name', ({ name, runs }) => {
  it.each(jsonOnly.map((one) => [nameOf(one.endpoint), one] as const))(
    '%s',
    async (_, implementation) => {
      const { endpoint, shapes } = implementation
      const caller = world.as(callerOf(endpoint))
      const isWrite = endpoint.method === 'POST' || endpoint.method === 'PUT'
      let { path, written } = await standing(endpoint)
      let isUsed = false
      const calls = fc.record({
        odd: oddPathOf(endpoint),
        query: valueLike(schemaOf(shapes.query)),
        body: bodyOf(implementation),
      })
      const call = async ({ odd, query, body }: { odd: RecordPath; query: unknown; body: unknown }) => {
        const url = `${urlOf(endpoint, { ...path, ...odd })}?${queryText(query)}`
        const payload = isWrite ? JSON.stringify(body) : undefined
        const headers: Record<string, string> = payload ? { 'content-type': 'application/json' } : {}
        const { status } = await caller.request(endpoint.method, url, payload, headers)
        requests += 1
        answered.set(status, (answered.get(status) ?? 0) + 1)
        expect(status).toBeLessThan(500)
        const before = written
        written = await watch.rowsWritten()
        if (status >= 400 || endpoint.method === 'GET') expect(written, 'rows written by a refusal').toBe(before)
        if (status < 300) isUsed = isWrite || endpoint.method === 'DELETE'
        // what has been done to a record, its workstream or the caller may leave nothing more to do
        else if (isUsed && [401, 403, 404, 409].includes(status)) {
          ;({ path, written } = await standing(endpoint))
          isUsed = false
        }
      }
      await fc.assert(fc.asyncProperty(calls, call), { numRuns: isSlow(endpoint) ? slowRuns : runs })
    },
    Math.max(120_000, runs * 200),
  )

  it.runIf(isLong)('memory is flat once everything was met', () => {
    const megabytes = memoryInUse()
    console.log(`random calls: ${megabytes} MB in use after ${requests} requests (${name})`)
    if (name === 'steady') expect(megabytes - steady).toBeLessThan(allowedGrowth)
    steady = megabytes
  })
})
