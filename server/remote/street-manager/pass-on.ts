/** One call of the nine APIs, handed on to the Street Manager behind this server with the token of the person's session. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { findCaller, hashSessionId, sessionCookie } from '../../http/find-caller.ts'
import { idempotencyKey } from '../../http/idempotency.ts'
import type { House } from '../../http/implement.ts'
import { authenticationFailed, notFound, Refusal } from '../../http/refusals.ts'
import { upstreamPath, type TokenKeeper } from './keep-tokens.ts'
import type { RememberedAnswer, SendOnce } from './send-once.ts'
import { Unreachable, type Upstream, type UpstreamRequest } from './upstream.ts'

export interface Gate {
  readonly house: House
  readonly upstream: Upstream
  readonly tokens: TokenKeeper
  readonly sendOnce: SendOnce
}

/** What a browser may tell Street Manager beside its query and body; no cookie, address or name of this server goes on. */
const headersOn = ['accept', 'content-type', 'if-match', 'idempotency-key'] as const

/** What Street Manager may tell the browser. */
const headersBack = ['content-type', 'content-disposition', 'retry-after', 'x-more-features'] as const

/** Types that a browser may be given from this origin as they are; anything else is a file to save. */
const passedTypes =
  /^(?:application\/(?:json|geo\+json|octet-stream|pdf)|text\/csv|image\/(?:jpeg|png|gif|webp|tiff|bmp))\b/

/** What stands before Street Manager and counts its calls has a page of its own for this. */
const busyWords = 'Street Manager has too many requests just now. Try again later'

export function passOn(gate: Gate, endpoint: Endpoint) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const isPublic = endpoint.access === 'public'
    const caller = isPublic ? undefined : await findCaller(gate.house, request)
    const asked = requestOf(endpoint, request)
    const send = () => (caller ? sendWithToken(gate, request, asked) : gate.upstream.ask(asked))
    if (endpoint.method === 'GET') return answerWith(gate, reply, await send())
    const key = idempotencyKey(request)
    const sendWhole = async () => wholeAnswer(await send())
    const said = [asked.method, asked.path, plainBody(request)]
    const answer =
      caller && key ? await gate.sendOnce({ email: caller.email, key, said }, sendWhole) : await sendWhole()
    if (answer.status < 300) gate.house.live.somethingHappened()
    const { status, headers, text } = answer
    return answerWith(gate, reply, new Response(text === '' ? null : text, { status, headers }), false)
  }
}

function requestOf(endpoint: Endpoint, request: FastifyRequest): UpstreamRequest {
  const params = request.params as Readonly<Record<string, string>>
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => segmentOf(params[name] ?? ''))
  const at = request.url.indexOf('?')
  const search = at < 0 ? '' : request.url.slice(at)
  const headers: Record<string, string> = {}
  for (const name of headersOn) {
    const value = request.headers[name]
    if (typeof value === 'string') headers[name] = value
  }
  const body = request.body as Buffer<ArrayBuffer> | undefined
  return { method: endpoint.method, path: upstreamPath(endpoint, path) + search, headers, ...(body ? { body } : {}) }
}

/** Dots would lead to another endpoint than the one that was declared. */
function segmentOf(value: string): string {
  if (value === '' || value === '.' || value === '..') throw notFound(value || 'What was asked for')
  return encodeURIComponent(value)
}

/** The body without what a browser makes up for each attempt anew: the line between the parts of a form. */
function plainBody(request: FastifyRequest): string | Uint8Array {
  const body = request.body as Buffer | undefined
  if (!body) return ''
  const boundary = /boundary="?([^";]+)"?/.exec(request.headers['content-type'] ?? '')?.[1]
  return boundary ? body.toString('latin1').replaceAll(boundary, '') : body
}

/** Sends it with the session's token; refused for the token, once more with another. Refused is not done, so a write may go again. */
async function sendWithToken({ upstream, tokens }: Gate, request: FastifyRequest, asked: UpstreamRequest) {
  const id = request.cookies[sessionCookie]
  if (!id) throw authenticationFailed()
  const idHash = hashSessionId(id)
  const send = (token: string) => upstream.ask({ ...asked, headers: { ...asked.headers, token } })
  const token = await tokens.idToken(idHash)
  const answer = await send(token)
  if (answer.status !== 401 || (await saysRestricted(answer))) return answer
  return send(await tokens.afterRefusal(idHash, token))
}

/** Whether a 401 is about what the person may do, not about who they are (BR-GEN-97). */
async function saysRestricted(answer: Response): Promise<boolean> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined)
  return (body as { message?: unknown } | undefined)?.message === 'Access restricted'
}

async function wholeAnswer(answer: Response): Promise<RememberedAnswer> {
  return { status: answer.status, headers: allowedHeaders(answer), text: await answer.text() }
}

function allowedHeaders(answer: Response): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const name of headersBack) {
    const value = answer.headers.get(name)
    if (value !== null) headers[name] = value
  }
  return headers
}

/** Answers as Street Manager did; its faults in our words, for what is in them is no concern of the browser. */
function answerWith({ house }: Gate, reply: FastifyReply, answer: Response, isRead = true): FastifyReply {
  const { status } = answer
  if (status === 503) throw new Unreachable('server_error', false, isRead)
  if (status >= 500) throw new Unreachable('server_error', true, isRead)
  if (status < 200 || (status >= 300 && status < 400)) {
    throw new Refusal(502, 'Street Manager sent this on to another address, which is never followed')
  }
  const headers = allowedHeaders(answer)
  const type = headers['content-type'] ?? ''
  if (status >= 400 && !type.startsWith('application/json')) {
    const more = headers['retry-after'] ? { headers: { 'retry-after': headers['retry-after'] } } : {}
    throw new Refusal(status, status === 429 ? busyWords : 'Street Manager refused this and did not say why', more)
  }
  if (answer.body && !passedTypes.test(type)) {
    headers['content-type'] = 'application/octet-stream'
    headers['content-disposition'] ??= 'attachment'
  }
  reply.code(status).headers({ ...headers, 'cache-control': 'private, no-store' })
  return answer.body ? reply.send(Readable.from(piecesOf(house, answer.body), { objectMode: false })) : reply.send()
}

/** Broken in its middle, the browser's answer breaks as well: a part of a file must not be saved as the whole. */
async function* piecesOf(house: House, body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* body
  } catch {
    house.upstreamHealth?.failed('connection_lost')
    throw new Unreachable('connection_lost', true)
  }
}
