/** Asks an operator's Ctrl Hub, by the same declarations that the sandbox answers. */
import * as z from 'zod/mini'
import { fillPath, type AnswerOf, type Endpoint, type Shapes } from '../../domain/contract/endpoint.ts'
import { GovernanceMissing } from '../street-manager/governance/reader.ts'

export interface CtrlHub {
  readonly url: string
  readonly token: string
  /** Ctrl Hub's id of the organisation. */
  readonly org: string
}

const patienceMilliseconds = 5000

/** More than a hundred permits with all that belongs to them come to. */
const largestAnswer = 8 * 1024 * 1024

/** A clock for one visit: however many calls it takes, it ends in 5 seconds. */
export const oneVisit = (milliseconds = patienceMilliseconds): AbortSignal => AbortSignal.timeout(milliseconds)

interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly signal: AbortSignal
}

/**
 * The answer, held against its shape; undefined for 404. Only the configured origin is asked: a redirect is not followed.
 * Throws {@link GovernanceMissing} with words for everything else that can happen, which never have the token in them.
 */
export async function askCtrlHub<S extends Shapes>(
  hub: CtrlHub,
  endpoint: Endpoint<S>,
  shapes: S,
  { params, query = {}, signal }: Asked,
): Promise<AnswerOf<Endpoint<S>> | undefined> {
  const path = fillPath(endpoint as Endpoint, { orgId: hub.org, ...params })
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const { status, text } = await fetchText(`${hub.url}${path}?${search}`, hub.token, signal)
  if (status === 404) return undefined
  if (status === 401 || status === 403) {
    throw new GovernanceMissing('refused', 'Ctrl Hub does not accept the session token of this service')
  }
  if (status >= 500) throw new GovernanceMissing('down', 'Ctrl Hub has a problem of its own. Try again later')
  if (status !== 200) throw oddAnswer()
  const parsed = shapes.answer && z.safeParse(shapes.answer, parseJson(text))
  if (!parsed?.success) throw oddAnswer()
  return parsed.data as AnswerOf<Endpoint<S>>
}

const oddAnswer = () =>
  new GovernanceMissing('odd_answer', 'Ctrl Hub answered in a way that this service does not know')

async function fetchText(url: string, token: string, signal: AbortSignal): Promise<{ status: number; text: string }> {
  try {
    const headers = { accept: 'application/vnd.api+json', 'x-session-token': token }
    const response = await fetch(url, { headers, redirect: 'manual', signal })
    return { status: response.status, text: response.status === 200 ? await readUpTo(response, largestAnswer) : '' }
  } catch (error) {
    if (error instanceof GovernanceMissing) throw error
    // whatever broke may have the address and the headers in its words
    if (signal.aborted) throw new GovernanceMissing('slow', 'Ctrl Hub did not answer in time. Try again')
    throw new GovernanceMissing('down', 'Ctrl Hub cannot be reached. Try again later')
  }
}

async function readUpTo(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > most) throw oddAnswer()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
