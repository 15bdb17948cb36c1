/** One item on its way: its files first, then its call under its own key. */
import type { QueryClient } from '@tanstack/react-query'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { ApiError, call, type Input } from '../call.ts'
import { fileCalls } from '../file-calls.ts'
import { invalidate } from '../query.ts'
import { keptEndpoint } from './kept-endpoints.ts'
import { afterFailure, type OutboxItem } from './outbox-item.ts'

/** The item as far as it came, and how it ended. */
export type Sent =
  | { readonly item: OutboxItem; readonly answer: unknown }
  | { readonly item: OutboxItem; readonly error: ApiError }

/**
 * Sends one item; never throws for what a call may answer.
 *
 * @param promoter SWA code that a contractor's files go under (BR-GEN-53)
 * @param onStep   told of each file that is up, so that it is not sent twice
 */
export async function sendItem(
  client: QueryClient,
  item: OutboxItem,
  promoter: string | undefined,
  onStep: (item: OutboxItem) => Promise<void>,
): Promise<Sent> {
  let now = item
  try {
    const endpoint = keptEndpoint(item.endpoint)
    if (!endpoint) throw new ApiError('refused', 'This version of the service does not know it')
    for (const [at, file] of item.files.entries()) {
      if (file.fileId !== undefined) continue
      const fileId = await upload(file.blob, file.name, promoter)
      now = { ...now, files: now.files.map((other, place) => (place === at ? { ...other, fileId } : other)) }
      await onStep(now)
    }
    const input = { params: now.params, body: bodyWithFiles(now) } as unknown as Input<Endpoint>
    const answer = await call(endpoint as Endpoint, input, { idempotencyKey: now.id })
    void invalidate(client, endpoint.changes ?? [])
    return { item: now, answer }
  } catch (error) {
    return { item: now, error: error instanceof ApiError ? error : new ApiError('server', String(error)) }
  }
}

async function upload(blob: Blob, name: string, promoter: string | undefined): Promise<number> {
  const file = new File([blob], name, { type: blob.type })
  return fileCalls(promoter).send(file, () => undefined, new AbortController().signal)
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
