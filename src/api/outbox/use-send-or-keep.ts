import { useQueryClient } from '@tanstack/react-query'
import type { AnswerOf, BodyOf, Endpoint, ParamsOf } from '../../../domain/contract/endpoint.ts'
import type { Acting } from '../../app/session.ts'
import { ApiError } from '../call.ts'
import { asksAgain, endpointKey, mayBeKept } from './kept-endpoints.ts'
import { isUnsent, type KeptFile, type OutboxItem } from './outbox-item.ts'
import { readItem, readItems, removeItem, writeItem } from './outbox-store.ts'
import { failed, sendItem } from './send-item.ts'

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
  readonly files?: readonly Omit<KeptFile, 'fileId'>[]
  /** Address of its form, which reads `?outbox=<id>` with `useKeptItem`. */
  readonly editHref?: string
  /** Item that this one takes the place of. */
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
    const others = kept.filter((other) => isUnsent(other) && other.record === item.record && other.id !== what.replaces)
    const before = what.replaces ? await readItem(acting.user.email, what.replaces).catch(() => undefined) : undefined
    // put right, it keeps its place among the others of its record
    const mine = before ? { ...item, madeAt: before.madeAt, failures: before.failures } : item
    const isBehind = others.some(({ madeAt }) => madeAt < mine.madeAt)
    const held = (one: OutboxItem): OutboxItem =>
      asksAgain(endpoint) ? { ...one, state: 'needs_you', trouble: 'Ready to send' } : one
    if (isBehind) return keep(held(mine), what.replaces)
    const sent = await sendItem(client, mine, acting.scope.swa_code, async () => undefined)
    if (!('error' in sent)) {
      if (what.replaces) await removeItem(what.replaces)
      return { kept: false, answer: sent.answer as AnswerOf<E> }
    }
    if (sent.error.kind !== 'offline') throw sent.error
    return keep(held(failed(sent.item, sent.error)), what.replaces)
  }
}

async function keep(item: OutboxItem, replaces: string | undefined): Promise<{ kept: true }> {
  try {
    await writeItem(item)
  } catch {
    // nowhere to keep it: say the truth, so that the form keeps it
    throw new ApiError('offline', 'There is no connection')
  }
  if (replaces && replaces !== item.id) await removeItem(replaces)
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
    ...(what.editHref ? { editHref: what.editHref } : {}),
    madeAt: Temporal.Now.instant().toString(),
    state: 'waiting',
    failures: [],
    nextTryMs: 0,
  }
}
