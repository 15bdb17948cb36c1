/** One item on its way: its files first, then its call under its own key. */
import type { QueryClient } from '@tanstack/react-query'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { ApiError, call, type Input } from '../call.ts'
import { fileCalls } from '../file-calls.ts'
import { invalidate } from '../query.ts'
import { keptEndpoint } from './kept-endpoints.ts'
import { afterFailure, type KeptFile, type OutboxItem } from './outbox-item.ts'

/** The item as far as it came, and how it ended. */
export type Sent =
  | { readonly item: OutboxItem; readonly answer: unknown }
  | { readonly item: OutboxItem; readonly error: ApiError }

interface How {
  /** SWA code that a contractor's files go under (BR-GEN-53). */
  readonly promoter: string | undefined
  /** Goes without its person: where the session has ended it waits, and nobody is asked to sign in. */
  readonly isAlone: boolean
  /** Told of each file that is up, so that it is not sent twice. */
  readonly onStep?: (item: OutboxItem) => Promise<void>
  /** Told how much of the files is up, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined
}

/** Files of unfinished sendings that are up: a form that sends again does not upload them again. */
const up = new Map<string, number>()

/** Sends one item; never throws for what a call may answer. */
export async function sendItem(
  client: QueryClient,
  item: OutboxItem,
  { promoter, isAlone, onStep, onProgress }: How,
): Promise<Sent> {
  let now = item
  const nameOf = ({ id, name }: KeptFile) => `${item.account} ${id ?? item.id} ${name}`
  try {
    const endpoint = keptEndpoint(item.endpoint)
    if (!endpoint) throw new ApiError('refused', 'This version of the service does not know it')
    for (const [at, file] of item.files.entries()) {
      if (file.fileId !== undefined) continue
      const fileId =
        up.get(nameOf(file)) ??
        (await upload(file, promoter, isAlone, (share) => onProgress?.((at + share) / item.files.length)))
      up.set(nameOf(file), fileId)
      now = { ...now, files: now.files.map((other, place) => (place === at ? { ...other, fileId } : other)) }
      await onStep?.(now)
    }
    const input = { params: now.params, body: bodyWithFiles(now) } as unknown as Input<Endpoint>
    const answer = await call(endpoint as Endpoint, input, { idempotencyKey: now.id, isAlone })
    for (const file of item.files) up.delete(nameOf(file))
    void invalidate(client, endpoint.changes ?? [])
    return { item: now, answer }
  } catch (error) {
    return { item: now, error: error instanceof ApiError ? error : new ApiError('server', String(error)) }
  }
}

async function upload(
  { blob, name }: KeptFile,
  promoter: string | undefined,
  isAlone: boolean,
  onProgress: (share: number) => void,
): Promise<number> {
  const file = new File([blob], name, { type: blob.type })
  return fileCalls(promoter, isAlone).send(file, onProgress, new AbortController().signal)
}

/** The ids of what was uploaded stand behind those that the body had. */
export function bodyWithFiles({ body, files }: Pick<OutboxItem, 'body' | 'files'>): unknown {
  if (files.length === 0) return body
  const filled: Record<string, unknown> = { ...(body as object) }
  for (const { field, fileId } of files) {
    const ids = filled[field]
    filled[field] = [...(Array.isArray(ids) ? (ids as unknown[]) : []), fileId]
  }
  return filled
}

export function failed(item: OutboxItem, error: ApiError): OutboxItem {
  const at = Temporal.Now.instant()
  return afterFailure(item, error, at.epochMilliseconds, at.toString())
}
