/** The loop over the declarations: each becomes a route that parses, authorises, does its work and answers. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { basePath } from '../../domain/contract/endpoint.ts'
import type { Caller } from '../../domain/contract/permissions.ts'
import { readAgainWhenLost } from '../store/connection-lost.ts'
import type { Database } from '../store/database.ts'
import { makeAccountLimit } from './account-limit.ts'
import { openWork, requireOwner, requireRole, type WorksPath } from './authorise.ts'
import { findCaller } from './find-caller.ts'
import { claimKey, idempotencyKey, keepAnswer, type KeptAnswer } from './idempotency.ts'
import { answerJsonApiError } from './json-api-errors.ts'
import type { Call, House, Implementation } from './implement.ts'
import { readParams, readPart, readQuery, refuseDeepBody, takes } from './read-input.ts'
import { readMultipart } from './read-upload.ts'
import { isReadFromReplica, readFromReplica } from './read-from.ts'
import { invalid, notFound } from './refusals.ts'
import { ownScope, rowsScope, type RowsScope } from './rows-scope.ts'
import type { Endpoint } from '../../domain/contract/endpoint.ts'

type AnyCall = Call<Endpoint>

export function registerRoutes(app: FastifyInstance, house: House, implementations: readonly Implementation[]): void {
  const countCall = makeAccountLimit(house.config.rateLimit)
  for (const implementation of implementations) {
    const { endpoint } = implementation
    app.route({
      method: endpoint.method,
      url: basePath(endpoint.api) + endpoint.path,
      handler: (request, reply) => serve(house, implementation, request, reply, countCall),
      ...(endpoint.api === 'ctrl-hub' ? { errorHandler: answerJsonApiError } : {}),
    })
  }
}

async function serve(
  house: House,
  implementation: Implementation,
  request: FastifyRequest,
  reply: FastifyReply,
  countCall: (account: string) => void,
): Promise<unknown> {
  const { endpoint, options } = implementation
  const isPublic = typeof endpoint.access === 'string'
  const caller = isPublic ? undefined : await readAgainWhenLost(() => findCaller(house, request))
  if (caller) {
    countCall(caller.email)
    requireRole(endpoint, caller)
  }
  if (!endpoint.multipart) refuseDeepBody(request.body)
  const sent = endpoint.multipart ? await readForm(implementation, request) : { body: request.body }
  const prepared = { house, request, reply, caller, ...sent, now: house.clock.now() }
  if (endpoint.method === 'GET' || options.ownTransaction) {
    const answerFrom = (db: Database) =>
      run(implementation, { ...prepared, house: db === house.db ? house : { ...house, db }, db })
    const readPrimary = () => readAgainWhenLost(() => answerFrom(house.db))
    const answer = await (endpoint.method !== 'GET'
      ? answerFrom(house.db)
      : isReadFromReplica(endpoint)
        ? readFromReplica(house, answerFrom, readPrimary, () => reply.sent)
        : readPrimary())
    return send(reply, { status: endpoint.success, body: answer })
  }
  // the house's own connection would wait for this transaction to end: on PGlite, for ever
  const answer = await house.db
    .transaction()
    .execute((db) => writeOnce(implementation, { ...prepared, house: { ...house, db }, db }))
  house.live.somethingHappened()
  options.afterwards?.(house, answer.body, request)
  return send(reply, answer)
}

/** The file of a form with its text fields, which are to an upload what a JSON body is to other calls. */
async function readForm({ shapes }: Implementation, request: FastifyRequest) {
  const { upload, fields } = await readMultipart(request)
  const [unasked] = shapes.body ? [] : Object.keys(fields)
  if (unasked !== undefined) throw invalid([{ field: unasked, message: 'This field is not part of the contract' }])
  return { upload, body: fields }
}

type Prepared = Omit<Partial<AnyCall>, 'caller' | 'body'> &
  Pick<AnyCall, 'house' | 'db' | 'now' | 'request' | 'reply'> & { caller: Caller | undefined; body: unknown }

async function writeOnce(implementation: Implementation, prepared: Prepared): Promise<KeptAnswer> {
  const { db, request, caller, house } = prepared
  const key = idempotencyKey(request)
  if (!key || !caller) return { status: implementation.endpoint.success, body: await run(implementation, prepared) }
  const kept = await claimKey(db, prepared, caller.email, key, house.clock.realNow())
  if (kept) return kept
  const answer = { status: implementation.endpoint.success, body: await run(implementation, prepared) }
  await keepAnswer(db, caller.email, key, answer)
  return answer
}

/** Authorises and parses in the order of BR-ROLE-44, then hands over to what the endpoint does. */
async function run(implementation: Implementation, prepared: Prepared): Promise<unknown> {
  const { endpoint, shapes, handler, options } = implementation
  const { caller, request, db } = prepared
  const rawQuery = request.query as Record<string, unknown>
  const rows = caller && endpoint.member?.startsWith('rows-') ? scopeOf(implementation, caller, request) : undefined
  const params = readParams(shapes.params, request.params as Record<string, unknown>)
  const work = caller && namesWork(params) ? await openWork(db as Database, endpoint, caller, params) : undefined
  if (caller && options.owners) await openRecord(db as Database, implementation, caller, params)
  if (caller) await options.opens?.(db as Database, caller, params as Readonly<Record<string, string>>)
  const query = readQuery(shapes.query, rawQuery)
  const body = readPart(shapes.body, prepared.body)
  return handler({ ...prepared, params, query, body, work, rows } as unknown as AnyCall)
}

/** Whose rows are asked for: lists name the organisation in the query, exports in the body (BR-ROLE-24). */
function scopeOf({ endpoint, shapes }: Implementation, caller: Caller, request: FastifyRequest): RowsScope {
  const part = takes(shapes.query, 'swa_code')
    ? request.query
    : takes(shapes.body, 'swa_code')
      ? request.body
      : undefined
  return part === undefined
    ? ownScope(endpoint, caller)
    : rowsScope(endpoint, caller, asText((part as { swa_code?: unknown } | null)?.swa_code))
}

/** 404 when the path names no record, 401 when it is not the caller's (BR-ROLE-44). */
async function openRecord(
  db: Database,
  { endpoint, options }: Implementation,
  caller: Caller,
  params: unknown,
): Promise<void> {
  const named = params as Readonly<Record<string, string>>
  const owners = await options.owners?.(db, named)
  if (!owners) throw notFound(Object.values(named).join(' '))
  requireOwner(endpoint, caller, owners)
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined)

function namesWork(params: unknown): params is WorksPath {
  return typeof params === 'object' && params !== null && 'workReferenceNumber' in params
}

function send(reply: FastifyReply, answer: KeptAnswer): FastifyReply | undefined {
  if (reply.sent) return undefined
  reply.code(answer.status)
  return answer.status === 204 ? reply.send() : reply.send(answer.body ?? undefined)
}
