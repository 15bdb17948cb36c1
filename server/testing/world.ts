import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { englandAndWales } from '../../domain/rules/bank-holidays.ts'
import { buildApp } from '../app.ts'
import { newSecret, readConfig } from '../config.ts'
import { makeLiveUpdates } from '../http/live-updates.ts'
import { makeTokens } from '../http/tokens.ts'
import type { House } from '../http/implement.ts'
import { runJobs } from '../jobs/jobs.ts'
import type { Database } from '../store/database.ts'
import { makeClient, type Client } from './client.ts'
import { makeEndpointNotes, noNotes } from './endpoint-notes.ts'
import { openTestStore } from './open-test-store.ts'
import { makeTestClock, type TestClock } from './test-clock.ts'

/** One server with a database of its own, reached without a socket. */
export interface World {
  /** Calls as this account, by token. */
  as(email: string): Client
  /** Calls without a token or session. */
  readonly stranger: Client
  readonly app: FastifyInstance
  /** A request as it stands, for what no client sends. */
  inject(request: InjectOptions): Promise<LightMyRequestResponse>
  readonly clock: TestClock
  readonly db: Database
  /** What jobs are given. */
  readonly house: House
  /** Sets the clock and lets happen what time brings, like deeming. */
  waitUntil(time: string): Promise<void>
  stop(): Promise<void>
}

/**
 * Starts a server over the sandbox's county (no works), the streets of test-streets.ts and a clock that the test moves.
 * `settings` are environment settings, for tests of one of them; without `isNoted` its calls do not count as tests of
 * the endpoints that they reach.
 */
export async function startWorld(
  settings: Readonly<Record<string, string>> = {},
  { isNoted = true, runsJobs = false }: { isNoted?: boolean; runsJobs?: boolean } = {},
): Promise<World> {
  const store = await openTestStore()
  const config = readConfig({
    LOG_LEVEL: 'error',
    SESSION_SECRET: newSecret(),
    RATE_LIMIT: '1000000',
    DATA_DIR: 'memory://',
    DATABASE_URL: store.databaseUrl,
    ...settings,
  })
  const clock = makeTestClock()
  const app = await buildApp(config, store, clock, { runsJobs })
  await app.ready()
  const tokens = makeTokens(config.sessionSecret)
  const live = makeLiveUpdates(store.db, (error) => {
    throw error
  })
  const notes = isNoted ? makeEndpointNotes(store.db) : noNotes
  const house = { config, db: store.db, clock, tokens, holidays: englandAndWales, live }
  return {
    as: (email) => makeClient(app, async () => ({ token: await tokens.issue('id', email, clock.realNow()) }), notes),
    stranger: makeClient(app, async () => ({}), notes),
    app,
    inject: (request) => notes.watch(request.method ?? 'GET', String(request.url), () => app.inject(request)),
    clock,
    db: store.db,
    house,
    waitUntil: async (time) => {
      clock.set(time)
      await runJobs(house)
    },
    stop: async () => {
      await app.close()
      await live.close()
      await store.close()
    },
  }
}
