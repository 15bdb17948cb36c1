import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { fillPath, type BodyOf, type Endpoint, type Shapes } from '../domain/contract/endpoint.ts'
import { buildApp } from '../server/app.ts'
import { newSecret, readConfig } from '../server/config.ts'
import { makeTokens } from '../server/http/tokens.ts'
import { seedSandbox } from '../server/sandbox/seed.ts'
import { openStore } from '../server/store/database.ts'
import { makeTestClock } from '../server/testing/test-clock.ts'
import { insertTestStreets } from '../server/testing/test-streets.ts'
import { fillPermits } from '../server/testing/fill/fill-permits.ts'

type Params = Readonly<Record<string, string>>

/** A server whose calls are measured, with many permits in an embedded database on disk. */
export interface BenchServer {
  /** Calls as this account; the time that it took is kept under the name of the write. */
  send<S extends Shapes>(
    name: string,
    by: string,
    endpoint: Endpoint<S>,
    call?: { params?: Params; body?: BodyOf<Endpoint<S>> | FormData },
  ): Promise<Params>
  /** Milliseconds by name, in the order of the calls. */
  readonly times: ReadonlyMap<string, number[]>
  stop(): Promise<void>
}

/** Starts it in a folder of its own, at the day of the tests' bodies. */
export async function startBenchServer(permits: number): Promise<BenchServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-server-'))
  const config = readConfig({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '1000000',
    SESSION_SECRET: newSecret(),
  })
  const store = await openStore(config)
  const clock = makeTestClock()
  await seedSandbox(store.db, { works: 0, now: clock.now() })
  await insertTestStreets(store.db)
  await fillPermits(store.db, permits)
  const app = await buildApp(config, store, clock)
  const tokens = makeTokens(config.sessionSecret)
  const times = new Map<string, number[]>()
  return {
    times,
    send: async (name, by, endpoint, { params, body } = {}) => {
      const token = await tokens.issue('id', by, clock.realNow())
      const url = fillPath(endpoint as Endpoint, params)
      const { took, answer } = await measured(app, endpoint.method, url, token, body)
      if (answer.statusCode !== endpoint.success) throw new Error(`${endpoint.method} ${url}: ${answer.payload}`)
      times.set(name, [...(times.get(name) ?? []), took])
      return answer.payload === '' ? {} : answer.json<Params>()
    },
    stop: async () => {
      await app.close()
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

async function measured(app: FastifyInstance, method: Endpoint['method'], url: string, token: string, body: unknown) {
  const payload = body === undefined ? {} : { payload: body as object }
  const before = performance.now()
  const answer = await app.inject({ method, url, headers: { token }, ...payload })
  return { answer, took: performance.now() - before }
}
