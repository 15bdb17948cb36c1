/** Sends what waits, one after the other, while a page of its account is open. */
import type { QueryClient } from '@tanstack/react-query'
import { afterSending, msUntilNext, nextToSend, type OutboxItem } from './outbox-item.ts'
import { onOutboxChange, readItem, readItems, removePast, writeItem } from './outbox-store.ts'
import { failed, sendItem } from './send-item.ts'

export interface Sender {
  readonly account: string
  /** Role and promoter in which the person works now. */
  readonly actingAs: string
  readonly promoter: string | undefined
}

/** Starts sending; gives the way to stop. */
export function startSending(client: QueryClient, sender: Sender): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stopped = new AbortController()
  let isAtIt = false
  let isAskedAgain = false

  async function drain(): Promise<void> {
    if (isAtIt) {
      isAskedAgain = true
      return
    }
    isAtIt = true
    clearTimeout(timer)
    try {
      do {
        isAskedAgain = false
        await alone(() => sendAll(client, sender, () => stopped.signal.aborted))
      } while (isAskedAgain && !stopped.signal.aborted)
      const wait = msUntilNext(await readItems(sender.account), sender.actingAs, Date.now())
      // offline there is nothing to wait for but the connection; a little later than due, for a timer may come early
      if (wait !== undefined && navigator.onLine && !stopped.signal.aborted)
        timer = setTimeout(() => void drain(), wait + 250)
    } finally {
      isAtIt = false
    }
  }
  const begin = () => void drain().catch(() => undefined)
  const stopListening = onOutboxChange(begin)
  const online = () => void tryAllNow(sender.account).then(begin, () => undefined)
  window.addEventListener('online', online)
  void removePast(sender.account, Date.now()).then(begin, () => undefined)
  return () => {
    stopped.abort()
    clearTimeout(timer)
    stopListening()
    window.removeEventListener('online', online)
  }
}

async function sendAll(client: QueryClient, sender: Sender, isStopped: () => boolean): Promise<void> {
  while (!isStopped() && navigator.onLine) {
    const next = nextToSend(await readItems(sender.account), sender.actingAs, Date.now())
    if (!next) return
    const sending: OutboxItem = { ...next, state: 'sending' }
    await writeItem(sending)
    // deleted, or put right and kept again by its person meanwhile: theirs stands
    const write = async (item: OutboxItem) => {
      const kept = await readItem(sender.account, next.id)
      if (kept?.state === 'sending') await writeItem(item)
    }
    const sent = await sendItem(client, sending, { promoter: sender.promoter, isAlone: true, onStep: write })
    await write('error' in sent ? failed(sent.item, sent.error) : afterSending(sent.item, now()))
  }
}

const now = () => Temporal.Now.instant().toString()

/** One tab sends at a time. On plain http there are no locks: there the key alone keeps the service from doing it twice. */
async function alone(work: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request('street-works-outbox', work)
  else await work()
}

/** The wait of everything that goes by itself is over: the connection is back, or the person asks for it. */
export async function tryAllNow(account: string): Promise<void> {
  for (const item of await readItems(account)) {
    if (item.state === 'waiting' && item.nextTryMs > 0) await writeItem({ ...item, nextTryMs: 0 })
  }
}
