/**
 * The same write by several at the same moment, and the same attempt sent again: one of each kind that a record of the Work
 * API knows. One is done; the others meet a clear conflict; one event is left (BR-WORK-09).
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as z from 'zod/mini'
import { makePath, urlOf } from '../testing/callable.ts'
import type { Answer, Client, Input } from '../testing/client.ts'
import { nameOf } from '../testing/endpoint-name.ts'
import { oneTimeWrites, type OneTimeWrite } from '../testing/one-time-writes.ts'
import { recordMakers } from '../testing/record-paths.ts'
import { watchStore, type StoreWatch } from '../testing/watch-store.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let watch: StoreWatch
beforeAll(async () => {
  // jobs that run by themselves write rows that no request asked for
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  world = await startWorld()
  watch = await watchStore(world.db)
})
afterAll(async () => {
  await world.stop()
  vi.useRealTimers()
})

const writes = oneTimeWrites.map((write) => [nameOf(write.endpoint), write] as const)

async function eventsSince(since: number): Promise<string[]> {
  const rows = await world.db
    .selectFrom('work_event')
    .select(['event', 'object_type', 'object_reference'])
    .where('update_id', '>', since)
    .execute()
  return rows.map((row) => Object.values(row).join(' '))
}

async function newestEvent(): Promise<number> {
  const rows = await world.db.selectFrom('work_event').select('update_id').execute()
  return Math.max(0, ...rows.map(({ update_id }) => update_id))
}

const successes = (answers: readonly Answer<unknown>[]) => answers.filter(({ status }) => status < 300)

async function ready({ endpoint, by, body }: OneTimeWrite) {
  const url = urlOf(endpoint, await makePath(world, endpoint))
  const send = (sent: object | undefined = body, headers: Record<string, string> = {}) =>
    world.as(by).request(endpoint.method, url, sent, headers)
  return { send, since: await newestEvent() }
}

describe('the same write at the same moment', () => {
  it.each(writes)('%s is done once', async (_, write) => {
    const { send, since } = await ready(write)
    const answers = await Promise.all(Array.from({ length: 6 }, () => send()))
    expect(successes(answers).length, JSON.stringify(answers.map(({ body }) => body))).toBe(1)
    const refused = answers.filter(({ status }) => status >= 300)
    // what is deleted is not there for the next
    const expected = write.endpoint.method === 'DELETE' ? 404 : 409
    expect(refused.map(({ status }) => status)).toEqual(refused.map(() => expected))
    const events = await eventsSince(since)
    expect(events.length).toBeGreaterThan(0)
    expect(new Set(events).size, events.join(', ')).toBe(events.length)
  })
})

describe('an attempt that is sent again with its Idempotency-Key', () => {
  const withBody = writes.filter(([, { body }]) => body !== undefined)

  it.each(withBody)('%s: the first answer again, and nothing done twice', async (name, write) => {
    const { send, since } = await ready(write)
    const headers = { 'idempotency-key': name.replaceAll(/\W+/g, '-').slice(-60) }
    const first = await send(write.body, headers)
    expect(first.status, JSON.stringify(first.body)).toBe(write.endpoint.success)
    const events = await eventsSince(since)
    const again = await send(write.body, headers)
    expect([again.status, again.body]).toEqual([first.status, first.body])
    const other = await send({ ...write.body, internal_user_name: 'Somebody else' }, headers)
    expect(other.status).toBe(409)
    expect(await eventsSince(since)).toEqual(events)
  })

  /** The same people, who send every request that has a body three times: again, and then with another body. */
  function insistent(client: Client): Client {
    return {
      ...client,
      must: async (endpoint, input) => {
        const body = (input as Input<{ body: z.ZodMiniType }> | undefined)?.body
        if (typeof body !== 'object' || body === null) return client.must(endpoint, input)
        const headers = { 'idempotency-key': `attempt-${(attempts += 1)}` }
        const first = await client.must(endpoint, { ...input, headers })
        const rows = await watch.rowsWritten()
        expect(await client.must(endpoint, { ...input, headers })).toEqual(first)
        const other = {
          ...input,
          body: { ...body, internal_user_name: 'Somebody else' },
          headers,
        } as unknown as typeof input
        expect((await client.refusal(endpoint, other)).status).toBe(409)
        expect(await watch.rowsWritten(), 'rows written by what was sent again').toBe(rows)
        return first
      },
    }
  }
  let attempts = 0

  it.each(Object.keys(recordMakers))('a path to %s is made of records that are there once', async (parameter) => {
    const path = await recordMakers[parameter]?.({ ...world, as: (email) => insistent(world.as(email)) }, '001')
    expect(path?.[parameter]).toEqual(expect.any(String))
  })
})
