/** What whoever runs the server asks it: whether it may be sent requests, and what it counts. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { sql } from 'kysely'
import type { Config } from '../config.ts'
import { makeMetrics } from '../metrics.ts'
import type { Database } from '../store/database.ts'
import { migrations } from '../store/migrations.ts'
import { answerUnknownPath } from './answer-errors.ts'

/** How long the store may take to say that it is there. */
const patienceMilliseconds = 2000

/** `GET /readyz` for a load balancer, and `GET /metrics` for whoever has the token of METRICS_TOKEN. */
export function registerOperation(
  app: FastifyInstance,
  db: Database,
  { metricsToken }: Config,
  gaugesOfServer: () => Readonly<Record<string, number>>,
): void {
  let isStopping = false
  app.addHook('preClose', async () => {
    isStopping = true
  })
  app.get('/readyz', async (_, reply) => {
    if (isStopping) return notReady(reply, 'stopping')
    const done = await inTime(migrationsDone(db))
    if (done === undefined) return notReady(reply, 'the store does not answer')
    const missing = Object.keys(migrations).filter((name) => !done.includes(name))
    if (missing.length > 0) return notReady(reply, 'migrations are missing')
    return reply.header('cache-control', 'no-store').send({ status: 'ready' })
  })
  if (metricsToken !== undefined) registerMetrics(app, db, metricsToken, gaugesOfServer)
}

function registerMetrics(
  app: FastifyInstance,
  db: Database,
  token: string,
  gaugesOfServer: () => Readonly<Record<string, number>>,
): void {
  const metrics = makeMetrics()
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none'
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1000)
  })
  app.get('/metrics', async (request, reply) => {
    // whoever does not know the token is not told that there is something
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) return answerUnknownPath(request, reply)
    const waiting = await inTime(waitingIn(db))
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(metrics.text({ store_up: waiting ? 1 : 0, ...waiting, ...gaugesOfServer() }))
  })
}

function notReady(reply: FastifyReply, status: string): FastifyReply {
  return reply.code(503).header('cache-control', 'no-store').header('retry-after', '5').send({ status })
}

async function migrationsDone(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  return rows.map(({ name }) => name)
}

/** What jobs have still to do: a number that only grows tells that they do not run. */
async function waitingIn(db: Database): Promise<Record<string, number>> {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*) from mail where sent_at is null) as jobs_waiting_mail,
           (select count(*) from csv_export where status not in ('completed', 'failed')) as jobs_waiting_exports,
           (select count(*) from session where expires_at > now()) as sessions_open`.execute(db)
  return rows[0] ?? {}
}

/** The answer, or undefined when it fails or comes too late. */
async function inTime<T>(asked: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMilliseconds)
  })
  try {
    return await Promise.race([asked, late])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}

function isSame(given: string, expected: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(expected))
}
