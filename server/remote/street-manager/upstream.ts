/**
 * The Street Manager behind this server, and the only place that calls it. Nothing but the configured address is ever asked:
 * redirects are not followed, and paths come from the declarations.
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { OutageReason } from '../../../domain/contract/enums/upstream.ts'
import { Refusal } from '../../http/refusals.ts'
import type { UpstreamHealth } from './health.ts'

export interface UpstreamRequest {
  readonly method: string
  /** Below the configured address, with its query: `/work/works/TSR1`. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer> | string
}

export interface Upstream {
  /**
   * The answer, whatever its status is. Reads are tried again when the connection, the server or its limit was at fault;
   * writes never. Throws {@link Unreachable} when no answer came.
   */
  ask(request: UpstreamRequest): Promise<Response>
  /** Ends what waits, and what is under way. */
  close(): void
}

const readWords = 'Street Manager does not answer. What you have here is safe; try again in a moment'
const notSentWords = 'Street Manager does not answer. Nothing was sent to it; try again in a moment'
const unknownWords =
  'Street Manager did not answer. It may have stored this all the same: look at the record before you send it again'

/** No answer came that could be used. `wasSent` false: nothing can have been stored at Street Manager. */
export class Unreachable extends Refusal {
  readonly reason: OutageReason
  readonly wasSent: boolean

  constructor(reason: OutageReason, wasSent: boolean, isRead = true) {
    super(isRead || !wasSent ? 503 : 504, isRead ? readWords : wasSent ? unknownWords : notSentWords)
    this.reason = reason
    this.wasSent = wasSent
  }
}

export interface UpstreamOptions {
  readonly url: string
  readonly health: UpstreamHealth
  /** How long one attempt may take until its answer is there; of a file, until its first byte may be read. */
  readonly readMilliseconds: number
  readonly writeMilliseconds: number
}

/** Attempts of one read, the first among them. */
const attempts = 3
const firstPauseMilliseconds = 200
/** A person waits: a longer wait that Street Manager asks for is told to the browser instead. */
const longestPauseMilliseconds = 2000

export function makeUpstream(options: UpstreamOptions): Upstream {
  const { url, health, readMilliseconds, writeMilliseconds } = options
  const closing = new AbortController()

  const once = async ({ method, path, headers = {}, body }: UpstreamRequest): Promise<Response> => {
    const waiting = new AbortController()
    const timer = setTimeout(() => waiting.abort(), method === 'GET' ? readMilliseconds : writeMilliseconds)
    try {
      const begun = await fetch(url + path, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.any([closing.signal, waiting.signal]),
        ...(body === undefined ? {} : { body }),
      })
      const response = method === 'GET' && begun.ok && isFile(begun.headers) ? begun : await readWhole(begun)
      if (isServerFault(response.status)) health.failed('server_error')
      else health.answered()
      return response
    } catch (error) {
      const isRead = method === 'GET'
      const unreachable = waiting.signal.aborted
        ? new Unreachable('no_answer_in_time', true, isRead)
        : unreachableBy(error, isRead)
      if (!closing.signal.aborted) health.failed(unreachable.reason)
      throw unreachable
    } finally {
      clearTimeout(timer)
    }
  }

  const ask = async (request: UpstreamRequest, attempt = 1): Promise<Response> => {
    const isLast = request.method !== 'GET' || attempt >= attempts || closing.signal.aborted
    const answer = await once(request).catch((error: unknown) => {
      if (isLast) throw error
      return undefined
    })
    if (answer && (isLast || !isWorthAnother(answer.status))) return answer
    const pause = pauseMilliseconds(attempt, answer?.headers.get('retry-after') ?? null)
    if (answer && pause > longestPauseMilliseconds) return answer
    await answer?.body?.cancel()
    await delay(pause + Math.random() * firstPauseMilliseconds, undefined, { signal: closing.signal })
    return ask(request, attempt + 1)
  }
  return { ask: (request) => ask(request), close: () => closing.abort() }
}

/** Files and CSV go on piece by piece; everything else is read to its end first, so that half an answer is none. */
const isFile = (headers: Headers) =>
  /^(?:text\/csv|application\/octet-stream|image\/|application\/pdf)/.test(headers.get('content-type') ?? '')

async function readWhole(response: Response): Promise<Response> {
  const bytes = await response.arrayBuffer()
  const { status, headers } = response
  if (!saysItsLength(headers) && isJson(headers)) JSON.parse(new TextDecoder().decode(bytes))
  return new Response(bytes.byteLength > 0 ? bytes : null, { status, headers })
}

/** An answer that ends with its connection looks whole wherever it was cut. */
const saysItsLength = (headers: Headers) => headers.has('content-length') || headers.has('transfer-encoding')

const isJson = (headers: Headers) => headers.get('content-type')?.startsWith('application/json') ?? false

const isServerFault = (status: number) => status >= 500

const isWorthAnother = (status: number) => status === 429 || isServerFault(status)

/** As long as Street Manager asks for, in seconds or as a date (RFC 9110); else twice as long as before. */
function pauseMilliseconds(attempt: number, retryAfter: string | null): number {
  const told = retryAfter === null ? NaN : Number(retryAfter)
  if (Number.isFinite(told)) return told * 1000
  const until = retryAfter === null ? NaN : Date.parse(retryAfter)
  if (Number.isFinite(until)) return Math.max(0, until - Date.now())
  return firstPauseMilliseconds * 2 ** (attempt - 1)
}

/** The connection was never made, so that nothing can have been sent. */
const neverConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** Whether a failed call says that there was no connection at all. */
export function wasNeverConnected(error: unknown): boolean {
  const cause = (error as { cause?: { code?: string; errors?: { code?: string }[] } }).cause
  const code = cause?.code ?? cause?.errors?.[0]?.code ?? ''
  return neverConnected.has(code) || code.startsWith('CERT_') || code.startsWith('ERR_TLS_')
}

function unreachableBy(error: unknown, isRead: boolean): Unreachable {
  return wasNeverConnected(error)
    ? new Unreachable('no_connection', false, isRead)
    : new Unreachable('connection_lost', true, isRead)
}
