/** A server that stands before another one: our own embedded Street Manager, over HTTP, with faults between them. */
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { buildApp } from '../app.ts'
import { newSecret, readConfig } from '../config.ts'
import { sandboxPassword } from '../sandbox/accounts.ts'
import { openStore, type Database } from '../store/database.ts'
import { startFaultProxy, type FaultProxy } from './fault-proxy.ts'
import { startWorld, type World } from './world.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
type Browser = (
  method: Method,
  url: string,
  payload?: object | Buffer,
  headers?: Record<string, string>,
) => Promise<LightMyRequestResponse>

export interface PassedThrough {
  /** The Street Manager. */
  readonly upstream: World
  readonly proxy: FaultProxy
  /** The server that stands before it. */
  readonly app: FastifyInstance
  readonly db: Database
  /** Signs this account in; resolves to what its browser says from then on. */
  signIn(email: string): Promise<{ readonly cookie: string; readonly 'sec-fetch-site': string }>
  /** A browser in which this account has signed in at the server before it. */
  browserOf(email: string): Promise<Browser>
  stop(): Promise<void>
}

/** `patience`: how long Street Manager may take, when a test cannot wait as long as a person. */
export async function startPassedThrough(
  patience: { readMilliseconds?: number; writeMilliseconds?: number } = {},
): Promise<PassedThrough> {
  const upstream = await startWorld({}, { isNoted: false })
  const address = await upstream.app.listen({ port: 0, host: '127.0.0.1' })
  const proxy = await startFaultProxy(address)
  const store = await openStore({ dataDir: 'memory://', databaseUrl: undefined })
  const { streetManager, ...config } = readConfig({
    LOG_LEVEL: 'silent',
    SESSION_SECRET: newSecret(),
    RATE_LIMIT: '1000000',
    DATA_DIR: 'memory://',
    STREET_MANAGER_URL: `${proxy.url}/v6`,
    STREET_MANAGER_POLL_SECONDS: '1',
  })
  if (!streetManager) throw new Error('There is no Street Manager to stand before')
  const app = await buildApp({ ...config, streetManager: { ...streetManager, ...patience } }, store, upstream.clock)
  await app.ready()
  const signIn: PassedThrough['signIn'] = async (email) => {
    const signedIn = await app.inject({
      method: 'POST',
      url: '/session',
      payload: { email, password: sandboxPassword },
    })
    if (signedIn.statusCode !== 200) throw new Error(`${email} could not sign in: ${signedIn.payload}`)
    return { cookie: `msw_session=${signedIn.cookies[0]?.value}`, 'sec-fetch-site': 'same-origin' }
  }
  return {
    upstream,
    proxy,
    app,
    db: store.db,
    signIn,
    browserOf: async (email) => {
      const own = await signIn(email)
      return (method, url, payload, headers = {}) =>
        app.inject({ method, url, headers: { ...own, ...headers }, ...(payload ? { payload } : {}) })
    },
    stop: async () => {
      await app.close()
      await store.close()
      await proxy.stop()
      await upstream.stop()
    },
  }
}
