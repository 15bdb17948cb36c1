import { useEffect, useState } from 'react'
import type { OutboxItem } from './outbox-item.ts'
import { onOutboxChange, readItem, readItems } from './outbox-store.ts'

/** The account's items as they are now, in this tab or another; undefined while they are read. */
export function useOutbox(account: string): readonly OutboxItem[] | undefined {
  const [items, setItems] = useState<readonly OutboxItem[]>()
  useEffect(() => {
    let isCurrent = true
    const read = async () => {
      const found = await readItems(account).catch(() => [])
      if (isCurrent) setItems(found)
    }
    void read()
    const stop = onOutboxChange(() => void read())
    return () => {
      isCurrent = false
      stop()
    }
  }, [account])
  return items
}

/** The kept item that a form opens again to put right: null when none is asked for or it has gone, undefined while it is looked for. */
export function useKeptItem(account: string, id: string | null): OutboxItem | null | undefined {
  const [item, setItem] = useState<OutboxItem | null | undefined>(id === null ? null : undefined)
  useEffect(() => {
    if (id === null) return undefined
    let isCurrent = true
    const read = async () => {
      const found = await readItem(account, id).catch(() => undefined)
      if (isCurrent) setItem(found?.state === 'sent' ? null : (found ?? null))
    }
    void read()
    return () => {
      isCurrent = false
    }
  }, [account, id])
  return id === null ? null : item
}
