/** Builds the server without listening, so that tests can call it without a socket. Reads as a table of contents. */
import Fastify, { type FastifyInstance } from 'fastify'
import { englandAndWales } from '../domain/rules/bank-holidays.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import { answerError } from './http/answer-errors.ts'
import { registerCompression } from './http/compression.ts'
import type { House } from './http/implement.ts'
import { answerUnreadPath } from './http/json-api-errors.ts'
import { makeLiveUpdates } from './http/live-updates.ts'
import { registerLiveStream } from './http/live-stream.ts'
import { logOptions } from './http/log-options.ts'
import { registerOpenApi } from './http/openapi.ts'
import { registerOperation } from './http/operation.ts'
import { registerRoutes } from './http/routes.ts'
import { registerSecurity } from './http/security.ts'
import { registerApp } from './http/serve-app.ts'
import { registerShiftGrid } from './http/shift-grid.ts'
import { makeTokens } from './http/tokens.ts'
import { makePassThrough } from './remote/street-manager/pass-through.ts'
import { startJobs } from './jobs/jobs.ts'
import type { Store } from './store/database.ts'
import { followPrimary } from './store/read-replica.ts'
import { linkServers, type ServerLink } from './store/server-link.ts'
import { implementations } from './street-manager/implementations.ts'

/** JSON bodies: the largest lawful application, with every list full, stays well below this. */
const largestBodyBytes = 2 * 1024 * 1024

/** How long requests under way may go on once the server is asked to stop; a stalled upload could take minutes. */
const graceMilliseconds = 5000

interface Options {
  /** False: whoever builds it lets time pass by hand (`runJobs`), as tests do. */
  readonly runsJobs?: boolean
  /** Where lines of the log go, when not to the process's output. */
  readonly logTo?: { write(line: string): void }
}

export async function buildApp(
  config: Config,
  store: Store,
  clock: Clock,
  { runsJobs = true, logTo }: Options = {},
): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logOptions(config.logLevel, logTo),
    bodyLimit: largestBodyBytes,
    // only the proxy in front: what stands before the address that it adds is what the client claims
    trustProxy: config.trustProxy && ((_: string, hop: number) => hop === 0),
    // ten megabytes from a phone at the roadside take minutes
    requestTimeout: 300_000,
    frameworkErrors: answerUnreadPath,
    genReqId: () => crypto.randomUUID(),
    rewriteUrl: (request) => (request.url ?? '/').replace(/^\/(?:v5|latest)\//, '/v6/'),
    routerOptions: { maxParamLength: 320 },
  })
  const plain = {
    config,
    db: store.db,
    clock,
    tokens: makeTokens(config.sessionSecret),
    holidays: englandAndWales,
  }
  const replica =
    config.databaseReadUrl === undefined
      ? undefined
      : followPrimary({
          url: config.databaseReadUrl,
          primary: store.db,
          onDown: (error) => app.log.warn({ err: error }, 'the read replica cannot be used: the primary reads lists'),
          onUp: () => app.log.warn('the read replica reads lists again'),
        })
  const passThrough =
    config.streetManager &&
    makePassThrough(plain, config.streetManager, (error) => app.log.warn({ err: error }, 'Street Manager failed'))
  let link: ServerLink | undefined
  const house: House = passThrough?.house ?? {
    ...plain,
    replica,
    live: makeLiveUpdates(
      store.db,
      (error) => app.log.error({ err: error }, 'live updates could not be read'),
      () => link?.hears() ?? false,
    ),
  }

  app.setErrorHandler(answerError)
  await registerSecurity(app, config)
  await registerCompression(app)
  app.get('/healthz', async () => {
    await store.db.selectFrom('setting').select('key').limit(1).execute()
    return { status: 'ok', environment: config.streetManager ? 'live' : 'sandbox' }
  })
  if (passThrough) await passThrough.register(app, implementations)
  else registerRoutes(app, house, implementations)
  registerOperation(app, store.db, config, () => ({
    jobs_leader: link && !link.leads() ? 0 : 1,
    ...replica?.gauges(),
  }))
  await registerLiveStream(app, house)
  await registerOpenApi(app, implementations)
  registerShiftGrid(app, config.shiftGridFile)
  await registerApp(app)

  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), graceMilliseconds).unref()
  })
  link =
    config.databaseUrl === undefined || passThrough
      ? undefined
      : linkServers(config.databaseUrl, runsJobs, {
          onEvents: () => house.live.somethingHappened(),
          onLead: () => jobs?.turnNow(),
          onFailure: (error) => app.log.warn({ err: error }, 'other servers are not heard'),
        })
  const jobs =
    runsJobs && !passThrough
      ? startJobs(
          house,
          (error) => app.log.error({ err: error }, 'a job failed'),
          () => link?.leads() ?? true,
        )
      : undefined
  app.addHook('onClose', async () => {
    await jobs?.stop()
    await link?.close()
    await house.live.close()
    await passThrough?.close()
    await replica?.close()
  })
  return app
}
