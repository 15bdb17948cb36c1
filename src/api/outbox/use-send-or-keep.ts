import { useQueryClient } from '@tanstack/react-query'
import { keyUsedOtherwise } from '../../../domain/contract/idempotency.ts'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf } from '../../../domain/contract/endpoint.ts'
import type { Acting } from '../../app/session.ts'
import { ApiError } from '../call.ts'
import { asksAgain, endpointKey, mayBeKept } from './kept-endpoints.ts'
import { afterSending, isUnsent, putRight, type KeptFile, type OutboxItem } from './outbox-item.ts'
import { readItems, writeItem } from './outbox-store.ts'
import { failed, sendItem } from './send-item.ts'

export type FileToSend = Omit<KeptFile, 'fileId'>

export interface ToSend<E> {
  readonly params: ParamsOf<E>
  /** The device's time stands in it, where it tells when something happened: it is not changed on the way. */
  readonly body: BodyOf<E>
  /** Stays the same for the same content. */
  readonly idempotencyKey: string
  /** Such as "Start works, High Street". */
  readonly title: string
  /** Items of one record go in order: usually the works reference. */
  readonly record: string
  readonly files?: readonly FileToSend[]
  /** Address of its form, which reads `?outbox=<id>` with `PutRight` or `useKeptItem`. */
  readonly editHref?: string
  /** What the form holds, for when it opens again. */
  readonly answers?: unknown
  /** Told how much of the files is up, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Item of the outbox that this puts right. */
  readonly replaces?: string | undefined
}

export type SentOrKept<E> = { readonly kept: false; readonly answer: AnswerOf<E> } | { readonly kept: true }

/** Role and promoter, as an item remembers under which it was made. */
export const actingKey = ({ role, scope }: Pick<Acting, 'role' | 'scope'>) =>
  [role, scope.swa_code].filter(Boolean).join(' ')

/**
 * Sends at once; without a connection, or behind others of the same record, the content is kept on this device and goes later
 * by itself. Throws the call's error for everything else. Only endpoints of `kept-endpoints.ts` may be given.
 */
export function useSendOrKeep<E extends Endpoint<never> | Endpoint>(endpoint: E, acting: Acting) {
  const client = useQueryClient()
  if (!mayBeKept(endpoint)) throw new Error(`${endpointKey(endpoint)} is not sent without its person`)

  return async (what: ToSend<E>): Promise<SentOrKept<E>> => {
    const item = itemOf(endpoint, what, acting)
    const kept = await readItems(acting.user.email).catch(() => [])
    const before = kept.find(({ id }) => id === what.replaces)
    if (what.replaces !== undefined && (!before || !isUnsent(before))) throw wentMeanwhile()
    const mine = before ? putRight(before, item) : item
    const isBehind = kept.some(
      (other) => isUnsent(other) && other.record === mine.record && other.id !== mine.id && other.madeAt < mine.madeAt,
    )
    const held = (one: OutboxItem): OutboxItem =>
      asksAgain(endpoint) ? { ...one, state: 'needs_you', trouble: 'Ready to send' } : one
    if (isBehind) return keep(held(mine))
    const sent = await sendItem(client, mine, {
      promoter: acting.scope.swa_code,
      isAlone: false,
      onProgress: what.onProgress,
    })
    if (!('error' in sent)) {
      if (before) await writeItem(afterSending(sent.item, Temporal.Now.instant().toString()))
      return { kept: false, answer: sent.answer as AnswerOf<E> }
    }
    if (sent.error.message === keyUsedOtherwise) throw wentMeanwhile()
    if (sent.error.kind !== 'offline') throw sent.error
    return keep(held(failed(sent.item, sent.error)))
  }
}

/** The first content had arrived: what was changed since is told, and not recorded as a second one. */
const wentMeanwhile = () =>
  new ApiError('changed', 'It went before you changed it, and is recorded as it was. Look at the record')

async function keep(item: OutboxItem): Promise<{ kept: true }> {
  try {
    await writeItem(item)
  } catch {
    // nowhere to keep it: say the truth, so that the form keeps it
    throw new ApiError('offline', 'There is no connection')
  }
  return { kept: true }
}

function itemOf<E extends Endpoint<never> | Endpoint>(endpoint: E, what: ToSend<E>, acting: Acting): OutboxItem {
  return {
    id: what.idempotencyKey,
    account: acting.user.email,
    actingAs: actingKey(acting),
    endpoint: endpointKey(endpoint),
    params: (what.params ?? {}) as Record<string, string | number>,
    body: what.body,
    files: what.files ?? [],
    title: what.title,
    record: what.record,
    ...(what.editHref ? { editHref: what.editHref, answers: what.answers } : {}),
    madeAt: Temporal.Now.instant().toString(),
    state: 'waiting',
    failures: [],
    nextTryMs: 0,
  }
}
