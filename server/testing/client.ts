import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { expect } from 'vitest'
import { fillPath, type AnswerOf, type Endpoint, type Shapes } from '../../domain/contract/endpoint.ts'
import type * as z from 'zod/mini'
import { contractProblems } from './contract-check.ts'
import { noNotes, type EndpointNotes } from './endpoint-notes.ts'

export interface Answer<T> {
  readonly status: number
  readonly body: T
  readonly headers: LightMyRequestResponse['headers']
}

/** The error shape of every refusal (BR-GEN-97). */
export interface Refused {
  readonly status: number
  readonly message: string
  /** Names of the fields at fault. */
  readonly fields: string[]
  /** Field and message together, to look at when a name is not enough. */
  readonly problems: { field: string; message: string; rule?: string }[]
}

type Part<S extends Shapes, K extends keyof Shapes> = S[K] extends z.ZodMiniType ? z.input<S[K]> : never

/** What goes into a call; the body is typed as the shape takes it. */
export interface Input<S extends Shapes> {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Part<S, 'query'>
  readonly body?: Part<S, 'body'>
  readonly headers?: Readonly<Record<string, string>>
}

/** A person or a system that calls the server. Every answer is held against the contract. */
export interface Client {
  /** The answer, whatever it is. */
  call<S extends Shapes>(endpoint: Endpoint<S>, input?: Input<S>): Promise<Answer<AnswerOf<Endpoint<S>>>>
  /** The body of an answer that has to be the endpoint's success. */
  must<S extends Shapes>(endpoint: Endpoint<S>, input?: Input<S>): Promise<AnswerOf<Endpoint<S>>>
  /** The refusal; fails when the server did not refuse. */
  refusal<S extends Shapes>(endpoint: Endpoint<S>, input?: Input<S>): Promise<Refused>
  /** A call by method and path, for what no typed call can send. */
  request(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer<unknown>>
}

/** `headersOf` is asked before each call: a token may have run out between two. `notes` are of the client's world. */
export function makeClient(
  app: FastifyInstance,
  headersOf: () => Promise<Readonly<Record<string, string>>>,
  notes: EndpointNotes = noNotes,
): Client {
  const request: Client['request'] = async (method, path, body, headers = {}) => {
    const call = {
      method: method as 'GET',
      url: path,
      headers: { ...(await headersOf()), ...headers },
      ...(body === undefined ? {} : { payload: body as object }),
    }
    const response = await notes.watch(method, path, () => app.inject(call))
    return readAnswer(method, path, response)
  }
  const call: Client['call'] = async (endpoint, input = {}) => {
    const path = fillPath(endpoint as Endpoint, input.params) + queryText(input.query)
    const answer = await request(endpoint.method, path, input.body, input.headers)
    return answer as Answer<AnswerOf<typeof endpoint>>
  }
  return {
    request,
    call,
    must: async (endpoint, input) => {
      const answer = await call(endpoint, input)
      expect(answer.status, JSON.stringify(answer.body)).toBe(endpoint.success)
      return answer.body
    },
    refusal: async (endpoint, input) => {
      const answer = await call(endpoint, input)
      expect(answer.status, 'the server did not refuse').toBeGreaterThanOrEqual(400)
      return readRefusal(answer)
    },
  }
}

function readAnswer(method: string, path: string, response: LightMyRequestResponse): Answer<unknown> {
  const status = response.statusCode
  const isJson = String(response.headers['content-type'] ?? '').includes('json')
  const body: unknown = isJson && response.payload !== '' ? response.json() : response.payload
  expect(contractProblems(method, path, status, body), `${method} ${path} against the contract`).toEqual([])
  // Ctrl Hub has an error shape of its own (BR-GOV-16)
  const ofCtrlHub = { errors: expect.arrayContaining([expect.objectContaining({ status: String(status) })]) }
  const shape = path.startsWith('/v3/') ? ofCtrlHub : { error: { status } }
  if (status >= 400) expect(body, `${method} ${path}: the shape of errors`).toMatchObject(shape)
  return { status, body, headers: response.headers }
}

/** The refusal that an answer carries. */
export function readRefusal(answer: Answer<unknown>): Refused {
  const body = answer.body as { message: string; error: { fields?: Refused['problems'] } }
  const problems = body.error.fields ?? []
  return { status: answer.status, message: body.message, problems, fields: problems.map(({ field }) => field) }
}

function queryText(query: unknown): string {
  if (typeof query !== 'object' || query === null) return ''
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one != null) search.append(name, String(one))
  }
  return search.size > 0 ? `?${search}` : ''
}
