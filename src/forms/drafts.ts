import { openDB } from 'idb'
import type { DBSchema, IDBPDatabase } from 'idb'

/** What a person typed into a form and has not sent, kept on this device for that account alone. */
export interface Draft {
  readonly account: string
  /** `draft:<journey>:<id>` */
  readonly key: string
  readonly values: unknown
  /** Instant of the last change, ISO 8601. */
  readonly savedAt: string
  /** Words for the list of drafts. */
  readonly title?: string
  /** Address of the page on which it is gone on with. */
  readonly href?: string
}

interface DraftSchema extends DBSchema {
  drafts: { key: [string, string]; value: Draft; indexes: { account: string } }
}

let opening: Promise<IDBPDatabase<DraftSchema>> | undefined

function database() {
  opening ??= openDB<DraftSchema>('street-works', 1, {
    upgrade(db) {
      // The account is part of the key: on a shared phone nobody opens another's draft.
      const store = db.createObjectStore('drafts', { keyPath: ['account', 'key'] })
      store.createIndex('account', 'account')
    },
  })
  return opening
}

export function draftKey(journey: string, id: string): string {
  return `draft:${journey}:${id}`
}

export async function readDraft(account: string, key: string): Promise<Draft | undefined> {
  const db = await database()
  return db.get('drafts', [account, key])
}

/** Keeps it, with the page it was typed on. */
export async function writeDraft(draft: Omit<Draft, 'href'>): Promise<void> {
  const { pathname, search } = location
  const db = await database()
  const writing = db.transaction('drafts', 'readwrite')
  const put = writing.store.put({ ...draft, href: pathname + search })
  // Told to commit at once: a page that is being left does not live until it would commit by itself.
  writing.commit()
  await Promise.all([put, writing.done])
}

export async function removeDraft(account: string, key: string): Promise<void> {
  const db = await database()
  await db.delete('drafts', [account, key])
}

/** The account's drafts, last changed first. */
export async function listDrafts(account: string): Promise<Draft[]> {
  const db = await database()
  return newestFirst(await db.getAllFromIndex('drafts', 'account', account))
}

export function newestFirst(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
}
