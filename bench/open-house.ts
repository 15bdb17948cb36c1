import type { FastifyInstance } from 'fastify'
import { englandAndWales } from '../domain/rules/bank-holidays.ts'
import { buildApp } from '../server/app.ts'
import { newSecret, readConfig } from '../server/config.ts'
import type { House } from '../server/http/implement.ts'
import { makeLiveUpdates } from '../server/http/live-updates.ts'
import { makeTokens } from '../server/http/tokens.ts'
import type { Store } from '../server/store/database.ts'
import { makeTestClock } from '../server/testing/test-clock.ts'

/** A server over a filled store, at the day of the tests. */
export interface BenchHouse {
  readonly app: FastifyInstance
  /** What its jobs are given. */
  readonly house: House
  /** A token of this account, good for the whole bench. */
  tokenOf(email: string): Promise<string>
  close(): Promise<void>
}

export async function openHouse(store: Store, databaseUrl: string | undefined): Promise<BenchHouse> {
  const config = readConfig({
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '10000000',
    SESSION_SECRET: newSecret(),
    DATA_DIR: 'memory://',
    DATABASE_URL: databaseUrl,
  })
  const clock = makeTestClock()
  const app = await buildApp(config, store, clock)
  const live = makeLiveUpdates(store.db, (error) => {
    throw error
  })
  const tokens = makeTokens(config.sessionSecret)
  return {
    app,
    house: { config, db: store.db, clock, tokens, holidays: englandAndWales, live },
    tokenOf: (email) => tokens.issue('id', email, clock.realNow()),
    close: async () => {
      await app.close()
      await live.close()
    },
  }
}
