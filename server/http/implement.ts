/** A declaration with its shapes and what the server does for it: everything that a route needs. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf, Shapes } from '../../domain/contract/endpoint.ts'
import type { Caller, RecordOwners } from '../../domain/contract/permissions.ts'
import type { Holidays } from '../../domain/rules/working-days.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../store/database.ts'
import type { ReadReplica } from '../store/read-replica.ts'
import type { WorkRow } from '../store/work-tables.ts'
import type { LiveUpdates } from './live-updates.ts'
import type { UpstreamHealth } from '../remote/street-manager/health.ts'
import type { RowsScope } from './rows-scope.ts'
import type { Tokens } from './tokens.ts'

/** What every handler may use; made once for a server. */
export interface House {
  readonly config: Config
  readonly db: Database
  readonly clock: Clock
  readonly tokens: Tokens
  readonly holidays: Holidays
  readonly live: LiveUpdates
  /** Where lists are read from when it has followed; undefined without DATABASE_READ_URL. */
  readonly replica?: ReadReplica | undefined
  /** Of the Street Manager that this server stands before; undefined when it is one itself. */
  readonly upstreamHealth?: UpstreamHealth
}

/** One uploaded file, read whole: at most 10 MB (BR-GEN-50). */
export interface Upload {
  readonly name: string
  readonly bytes: Buffer
}

/** One call, checked and authorised as far as its declaration goes. */
export interface Call<E> {
  readonly house: House
  /** Inside a transaction for a write, so that a change and its event are stored together or not at all. */
  readonly db: Database
  /** What the rules take for now. */
  readonly now: Temporal.Instant
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  /** Never asked for on public endpoints. */
  readonly caller: Caller
  /** The works record that the path names, locked for a write; the caller may act on it. */
  readonly work: WorkRow
  /** Which rows a list may show (BR-ROLE-66, 67); lists that name a record answer for it themselves. */
  readonly rows: RowsScope
  readonly upload: Upload
  readonly request: FastifyRequest
  readonly reply: FastifyReply
}

/** An endpoint without an answer resolves to nothing. */
type Result<E> = AnswerOf<E> extends undefined ? void : AnswerOf<E>

export type Handler<E> = (call: Call<E>) => Promise<Result<E>>

export interface HandlerOptions {
  /** The handler opens its own transaction, because part of its work must not hold one (hashing a password). */
  readonly ownTransaction?: true
  /** What follows once a write is stored; its answer does not wait for it. An attempt that is sent again has it done again. */
  readonly afterwards?: (house: House, answer: unknown, request: FastifyRequest) => void
  /** Whose record the path names, when it is not a works record; undefined when there is no such record (404). */
  readonly owners?: (db: Database, params: Readonly<Record<string, string>>) => Promise<RecordOwners | undefined>
  /** Refuses, before the body is looked at, what the path names and no owner can tell (BR-ROLE-44). */
  readonly opens?: (db: Database, caller: Caller, params: Readonly<Record<string, string>>) => Promise<void>
}

export interface Implementation {
  readonly endpoint: Endpoint
  readonly shapes: Shapes
  readonly handler: Handler<Endpoint>
  readonly options: HandlerOptions
}

/** Joins a declaration, its shapes and its behaviour; the types of all three must agree. */
export function implement<S extends Shapes>(
  endpoint: Endpoint<S>,
  shapes: S,
  handler: Handler<Endpoint<S>>,
  options: HandlerOptions = {},
): Implementation {
  return { endpoint: endpoint as Endpoint, shapes, handler: handler as unknown as Handler<Endpoint>, options }
}
