import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { keyUsedOtherwise } from '../../domain/contract/idempotency.ts'
import { claimAttempt, keepAnswered } from '../store/claimed-attempts.ts'
import type { Database } from '../store/database.ts'
import type { Upload } from './implement.ts'
import { conflict, invalid } from './refusals.ts'

export interface KeptAnswer {
  readonly status: number
  readonly body: unknown
}

/** The client's own name for one attempt, so that sending it again cannot do it twice. */
export function idempotencyKey(request: FastifyRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(key)) {
    throw invalid([{ field: 'Idempotency-Key', message: 'Must be 1 to 100 visible characters' }])
  }
  return key
}

/** One attempt with all that it says; of an upload the file too. */
interface Attempt {
  readonly request: FastifyRequest
  readonly body: unknown
  readonly upload?: Upload
}

function hashOf({ request, body, upload }: Attempt): string {
  const hash = createHash('sha256').update(`${request.method} ${request.url}\n${JSON.stringify(body ?? null)}`)
  if (upload) hash.update(`\n${JSON.stringify(upload.name)}\n`).update(upload.bytes)
  return hash.digest('hex')
}

/**
 * Claims the key inside the write's transaction. A second call with the same key waits for the first to finish and gets
 * its answer; the same key with other content is a conflict.
 */
export async function claimKey(
  db: Database,
  attempt: Attempt,
  email: string,
  key: string,
  now: Temporal.Instant,
): Promise<KeptAnswer | undefined> {
  const request_hash = hashOf(attempt)
  const kept = await claimAttempt(db, { email, key, request_hash }, now)
  if (kept === 'claimed') return undefined
  if (!kept) throw new Error('An attempt that was claimed is gone')
  if (kept.request_hash !== request_hash) throw conflict(keyUsedOtherwise)
  return { status: kept.status, body: JSON.parse(kept.answer) }
}

export async function keepAnswer(db: Database, email: string, key: string, answer: KeptAnswer): Promise<void> {
  await keepAnswered(db, { email, key }, { status: answer.status, answer: JSON.stringify(answer.body ?? null) })
}
