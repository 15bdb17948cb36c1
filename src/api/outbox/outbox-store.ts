/** The outbox on the device: its own store, beside the drafts. Tabs tell each other of changes. */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { isPast, isUnsent, type OutboxItem } from './outbox-item.ts'

interface OutboxSchema extends DBSchema {
  items: { key: string; value: OutboxItem; indexes: { account: string } }
}

let opening: Promise<IDBPDatabase<OutboxSchema>> | undefined

function database() {
  opening ??= openDB<OutboxSchema>('street-works-outbox', 1, {
    upgrade(db) {
      db.createObjectStore('items', { keyPath: 'id' }).createIndex('account', 'account')
    },
  })
  return opening
}

const mark = 'street-works-outbox-changed'
const listeners = new Set<() => void>()
const tellHere = () => {
  for (const listener of listeners) listener()
}
// other tabs are told through the storage that they have in common
if ('window' in globalThis) window.addEventListener('storage', ({ key }) => key === mark && tellHere())

function tellAll(): void {
  tellHere()
  try {
    localStorage.setItem(mark, String(Date.now()))
  } catch {
    // a browser that gives no storage has no other tab to tell
  }
}

export function onOutboxChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export async function readItems(account: string): Promise<OutboxItem[]> {
  return (await database()).getAllFromIndex('items', 'account', account)
}

export async function readItem(account: string, id: string): Promise<OutboxItem | undefined> {
  const item = await (await database()).get('items', id)
  return item?.account === account ? item : undefined
}

export async function writeItem(item: OutboxItem): Promise<void> {
  await (await database()).put('items', item)
  tellAll()
}

export async function removeItem(id: string): Promise<void> {
  await (await database()).delete('items', id)
  tellAll()
}

/** Takes the account's items off the device: somebody who leaves a shared phone for good. */
export async function removeItemsOf(account: string): Promise<void> {
  for (const { id } of await readItems(account)) await (await database()).delete('items', id)
  tellAll()
}

/** How many are unsent: of the account, or of everybody who used this device. */
export async function countUnsent(account?: string): Promise<number> {
  const db = await database()
  const items = account === undefined ? await db.getAll('items') : await db.getAllFromIndex('items', 'account', account)
  return items.filter(isUnsent).length
}

export async function removePast(account: string, nowMs: number): Promise<void> {
  for (const item of await readItems(account)) {
    if (isPast(item, nowMs)) await (await database()).delete('items', item.id)
  }
}
