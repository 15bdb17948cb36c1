/** What waits on the device to be sent, and in which order it goes. Facts and decisions; no storage, no network. */
import type { Trouble } from '../api-error.ts'

export type OutboxState = 'waiting' | 'sending' | 'needs_you' | 'sent'

export interface FailedAttempt {
  /** Instant by the device's clock, ISO 8601. */
  readonly at: string
  readonly outcome: string
}

export interface KeptFile {
  /** The list in the body that its id is put into, such as `file_ids`. */
  readonly field: string
  /** Its own in the form, whatever its name: uploaded once, it is not uploaded again when the form sends again. */
  readonly id?: string
  readonly name: string
  readonly blob: Blob
  /** The service's id, once it was uploaded: a second try does not upload it again. */
  readonly fileId?: number
}

export interface OutboxItem {
  /** Also its idempotency key, the same for ever: however often it goes, the service does it once. */
  readonly id: string
  /** Shown to, and sent by, this account alone. */
  readonly account: string
  /** Role and promoter that it was made as: it goes under the same. */
  readonly actingAs: string
  /** `METHOD /path` of the declaration. */
  readonly endpoint: string
  readonly params: Readonly<Record<string, string | number>>
  readonly body: unknown
  readonly files: readonly KeptFile[]
  /** Such as "Start works, High Street". */
  readonly title: string
  /** Items of one record go in the order they were made; usually the works reference. */
  readonly record: string
  /** Where its form opens again with its answers; `outbox=<id>` is added to it. */
  readonly editHref?: string
  /** What the form held, photos and all. */
  readonly answers?: unknown
  /** Instant it was made by the device's clock, ISO 8601. */
  readonly madeAt: string
  readonly state: OutboxState
  readonly failures: readonly FailedAttempt[]
  /** Why it needs its person, or what went wrong last, as a sentence without its full stop. */
  readonly trouble?: string
  /** Not before this instant, in milliseconds. */
  readonly nextTryMs: number
  readonly sentAt?: string
}

const firstWaitMs = 5000
const longestWaitMs = 5 * 60_000
const keptDays = { sent: 1, sentAfterFailures: 91 }

/** 5 s, 10 s, 20 s … 5 minutes. */
export function waitMs(failures: number): number {
  return Math.min(firstWaitMs * 2 ** Math.max(0, failures - 1), longestWaitMs)
}

export function isUnsent({ state }: OutboxItem): boolean {
  return state !== 'sent'
}

export function oldestFirst(items: readonly OutboxItem[]): OutboxItem[] {
  return [...items].sort((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0))
}

/** The oldest unsent of each record, where it goes by itself: one that needs its person holds back its own record only. */
function heads(items: readonly OutboxItem[], actingAs: string): OutboxItem[] {
  const first = new Map<string, OutboxItem>()
  for (const item of oldestFirst(items.filter(isUnsent))) if (!first.has(item.record)) first.set(item.record, item)
  return [...first.values()].filter((item) => item.state !== 'needs_you' && item.actingAs === actingAs)
}

/** The next to go, where one is due. */
export function nextToSend(items: readonly OutboxItem[], actingAs: string, nowMs: number): OutboxItem | undefined {
  return heads(items, actingAs).find(({ nextTryMs }) => nextTryMs <= nowMs)
}

/** How long until something may go again; undefined when nothing waits for the time. */
export function msUntilNext(items: readonly OutboxItem[], actingAs: string, nowMs: number): number | undefined {
  const times = heads(items, actingAs).map(({ nextTryMs }) => Math.max(0, nextTryMs - nowMs))
  return times.length > 0 ? Math.min(...times) : undefined
}

interface Failure {
  readonly kind: Trouble
  readonly message: string
  readonly retryAfterSeconds?: number | undefined
}

/** A refusal asks for its person; a connection, a server or a session that was not there is tried again. */
export function afterFailure(item: OutboxItem, failure: Failure, nowMs: number, at: string): OutboxItem {
  const trouble = troubleWords(failure)
  const failures = [...item.failures, { at, outcome: trouble }]
  const goesAgain = passing.includes(failure.kind)
  const wait = failure.retryAfterSeconds ? failure.retryAfterSeconds * 1000 : waitMs(failures.length)
  return { ...item, failures, trouble, state: goesAgain ? 'waiting' : 'needs_you', nextTryMs: nowMs + wait }
}

const passing: readonly Trouble[] = ['offline', 'server', 'busy', 'signed_out']

function troubleWords({ kind, message }: Failure): string {
  switch (kind) {
    case 'offline':
      return 'No connection'
    case 'server':
      return 'The service could not do it'
    case 'busy':
      return 'Too many requests'
    case 'signed_out':
      return 'Not signed in'
    default:
      return `Not accepted: ${message}`
  }
}

/** Sent: its answers and pictures leave the device, its story stays. */
export function afterSending(item: OutboxItem, at: string): OutboxItem {
  const { trouble: _trouble, answers: _answers, ...rest } = item
  return { ...rest, state: 'sent', sentAt: at, files: [] }
}

/** Whether a sent item has served: one that failed before it went is evidence as long as a penalty may be given (BR-FPN-05). */
export function isPast({ state, sentAt, failures }: OutboxItem, nowMs: number): boolean {
  if (state !== 'sent' || !sentAt) return false
  const days = failures.length > 0 ? keptDays.sentAfterFailures : keptDays.sent
  return nowMs - Date.parse(sentAt) > days * 24 * 3600 * 1000
}

/** What needs its person first, then what waits in its order, then what went, the latest first. */
export function asListed(items: readonly OutboxItem[]): OutboxItem[] {
  const of = (state: (item: OutboxItem) => boolean) => oldestFirst(items.filter(state))
  return [
    ...of(({ state }) => state === 'needs_you'),
    ...of(({ state }) => state === 'waiting' || state === 'sending'),
    ...of(({ state }) => state === 'sent').toReversed(),
  ]
}

/** The address at which its form opens again; undefined where it has none. */
export function editHrefOf({ editHref, id }: OutboxItem): string | undefined {
  return editHref && `${editHref}${editHref.includes('?') ? '&' : '?'}outbox=${encodeURIComponent(id)}`
}

/**
 * What was kept before, with what is said now. The key stays: had the first content arrived, the service takes no other under it,
 * and nothing is recorded twice. So do its place among the others, its story and the files that went up.
 */
export function putRight(before: OutboxItem, now: OutboxItem): OutboxItem {
  const { id, record, madeAt, failures } = before
  const wasUp = new Map(before.files.flatMap((file) => (file.id && file.fileId ? [[file.id, file.fileId]] : [])))
  const files = now.files.map((file) => {
    const fileId = file.id && wasUp.get(file.id)
    return fileId ? { ...file, fileId } : file
  })
  return { ...now, id, record, madeAt, failures, files }
}
