/**
 * Writes that the app sends again after it lost the answer. Street Manager has no key for an attempt, so this server remembers:
 * what was answered is answered again, and what may have arrived is never sent a second time.
 */
import { createHash } from 'node:crypto'
import type { House } from '../../http/implement.ts'
import { keyUsedOtherwise } from '../../../domain/contract/idempotency.ts'
import { conflict } from '../../http/refusals.ts'
import { claimAttempt, keepAnswered } from '../../store/claimed-attempts.ts'
import { Unreachable } from './upstream.ts'

/** What is kept of an answer. */
export interface RememberedAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

export interface OneAttempt {
  readonly email: string
  readonly key: string
  /** All that it says. */
  readonly said: readonly (string | Uint8Array)[]
}

/** Stands in the store until there is an answer. */
const unanswered = 0

const unknownOutcome =
  'It is not known whether Street Manager stored this: the connection was lost before it answered. ' +
  'Look at the record before you send it again'

export type SendOnce = (attempt: OneAttempt, send: () => Promise<RememberedAnswer>) => Promise<RememberedAnswer>

export function makeSendOnce({ db, clock }: House): SendOnce {
  const underWay = new Map<string, Promise<RememberedAnswer>>()

  const claim = async ({ email, key, said }: OneAttempt): Promise<RememberedAnswer | undefined> => {
    const request_hash = hashOf(said)
    const kept = await claimAttempt(db, { email, key, request_hash }, clock.realNow())
    if (kept === 'claimed') return undefined
    if (kept && kept.request_hash !== request_hash) throw conflict(keyUsedOtherwise)
    if (!kept || kept.status === unanswered) throw conflict(unknownOutcome)
    return { ...(JSON.parse(kept.answer) as Omit<RememberedAnswer, 'status'>), status: kept.status }
  }
  const forget = async ({ email, key }: OneAttempt) => {
    await db.deleteFrom('idempotency').where('email', '=', email).where('key', '=', key).execute()
  }
  const remember = async ({ email, key }: OneAttempt, { status, ...answer }: RememberedAnswer) => {
    await keepAnswered(db, { email, key }, { status, answer: JSON.stringify(answer) })
  }
  const sendFirst = async (attempt: OneAttempt, send: () => Promise<RememberedAnswer>): Promise<RememberedAnswer> => {
    const kept = await claim(attempt)
    if (kept) return kept
    try {
      const answer = await send()
      if (answer.status < 300) await remember(attempt, answer)
      else if (!mayHaveStored(answer.status)) await forget(attempt)
      return answer
    } catch (error) {
      if (!(error instanceof Unreachable) || !error.wasSent) await forget(attempt)
      throw error
    }
  }
  return async (attempt, send) => {
    const name = `${attempt.email} ${attempt.key} ${hashOf(attempt.said)}`
    const first = underWay.get(name)
    if (first) return first
    const started = sendFirst(attempt, send).finally(() => underWay.delete(name))
    underWay.set(name, started)
    return started
  }
}

/** A fault of the server may come after it stored; that it serves nothing now (503) comes before. */
const mayHaveStored = (status: number) => status >= 500 && status !== 503

function hashOf(said: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256')
  for (const part of said) hash.update(part).update('\n')
  return hash.digest('hex')
}
