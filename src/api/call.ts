/** Typed calls made from the declarations: the path, the method and the types all come from one fact. */
import {
  fillPath,
  type AnswerOf,
  type BodyOf,
  type Endpoint,
  type ParamsOf,
  type QueryOf,
} from '../../domain/contract/endpoint.ts'
import { askedInVain } from './asked-in-vain.ts'
import { connectionLost, errorFrom } from './api-error.ts'
import { withSession } from './sign-in-again.ts'

export { ApiError } from './api-error.ts'

type Given<K extends string, T> = [T] extends [undefined] ? { [key in K]?: undefined } : { [key in K]: T }
type Asked<T> = [T] extends [undefined] ? { query?: undefined } : { query?: T }

/** What a call takes: parameters and body where the declaration has them, the query always optional. */
export type Input<E> = Given<'params', ParamsOf<E>> & Given<'body', BodyOf<E>> & Asked<QueryOf<E>>

export interface CallOptions {
  readonly signal?: AbortSignal
  /** One name for one attempt: sending it again cannot do it twice. */
  readonly idempotencyKey?: string
  /** What the answer says outside its body, such as that there was more than it holds. */
  readonly onHeaders?: (headers: Headers) => void
  /** Goes without its person: where the session has ended it fails, and nobody is asked to sign in. */
  readonly isAlone?: boolean
}

/**
 * Calls the endpoint; throws ApiError for anything but its success. Where the session ended meanwhile, its person is asked to sign in
 * again and the same call, with the same key, goes once more.
 */
export async function call<E extends Endpoint<never> | Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: CallOptions = {},
): Promise<AnswerOf<E>> {
  const send = () => callOnce(endpoint, input, options)
  // signing in and out are calls too, and a wrong password is no session that ended
  if (options.isAlone || endpoint.capability === 'session') return send()
  return withSession(send, endpoint.method !== 'GET')
}

async function callOnce<E extends Endpoint<never> | Endpoint>(
  endpoint: E,
  input: Input<E>,
  options: CallOptions,
): Promise<AnswerOf<E>> {
  const inVain = askedInVain(endpoint as Endpoint)
  if (inVain) throw inVain
  const { params, query, body } = input as { params?: Record<string, string | number>; query?: object; body?: unknown }
  const response = await reach(fillPath(endpoint as Endpoint, params) + searchOf(query), {
    method: endpoint.method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.idempotencyKey ? { 'idempotency-key': options.idempotencyKey } : {}),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(options.signal ? { signal: options.signal } : {}),
  })
  if (!response.ok) throw await errorFrom(response)
  options.onHeaders?.(response.headers)
  const text = response.status === 204 ? '' : await response.text()
  return (text ? JSON.parse(text) : undefined) as AnswerOf<E>
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, credentials: 'same-origin' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw connectionLost()
  }
}

/** A query string with lists repeated and what is not given left out. */
export function searchOf(query: object | undefined): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== null && item !== '') search.append(name, String(item))
    }
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}
