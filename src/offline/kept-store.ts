/** What the device keeps of the service's answers: beside the drafts and the outbox, for reading without a signal. */
import type { QueryKey } from '@tanstack/react-query'
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Session } from '../app/session.ts'

export interface KeptAnswer {
  readonly keeper: string
  readonly hash: string
  readonly queryKey: QueryKey
  readonly data: unknown
  /** Instant of the answer by the device's clock, milliseconds. */
  readonly at: number
}

export interface KeptArea {
  readonly keeper: string
  readonly id: string
  readonly name: string
  /** Instant of the download by the device's clock, milliseconds. */
  readonly at: number
  /** Of its answers as text. */
  readonly bytes: number
  readonly hashes: readonly string[]
}

/** Who the service last said is signed in; the session itself is a cookie that no script can read. */
export interface KeptSession {
  readonly session: Session
  readonly at: number
}

interface KeptSchema extends DBSchema {
  answers: { key: [string, string]; value: KeptAnswer; indexes: { keeper: string } }
  areas: { key: [string, string]; value: KeptArea; indexes: { keeper: string } }
  device: { key: string; value: KeptSession }
}

let opening: Promise<IDBPDatabase<KeptSchema>> | undefined

function database() {
  opening ??= openDB<KeptSchema>('street-works-kept', 1, {
    upgrade(db) {
      db.createObjectStore('answers', { keyPath: ['keeper', 'hash'] }).createIndex('keeper', 'keeper')
      db.createObjectStore('areas', { keyPath: ['keeper', 'id'] }).createIndex('keeper', 'keeper')
      db.createObjectStore('device')
    },
  })
  return opening
}

export async function writeAnswers(answers: readonly KeptAnswer[]): Promise<void> {
  const writing = (await database()).transaction('answers', 'readwrite')
  await Promise.all([...answers.map((answer) => writing.store.put(answer)), writing.done])
}

export async function readAnswers(keeper: string): Promise<KeptAnswer[]> {
  return (await database()).getAllFromIndex('answers', 'keeper', keeper)
}

export async function removeAnswers(keeper: string, hashes: readonly string[]): Promise<void> {
  const writing = (await database()).transaction('answers', 'readwrite')
  await Promise.all([...hashes.map((hash) => writing.store.delete([keeper, hash])), writing.done])
}

export async function writeArea(area: KeptArea): Promise<void> {
  await (await database()).put('areas', area)
}

export async function readAreas(keeper: string): Promise<KeptArea[]> {
  return (await database()).getAllFromIndex('areas', 'keeper', keeper)
}

export async function removeArea(keeper: string, id: string): Promise<void> {
  await (await database()).delete('areas', [keeper, id])
}

export async function writeSession(kept: KeptSession): Promise<void> {
  await (await database()).put('device', kept, 'session')
}

export async function readSession(): Promise<KeptSession | undefined> {
  return (await database()).get('device', 'session')
}

/** The device no longer opens for anybody without a signal; what it keeps waits for its person to sign in again. */
export async function removeSession(): Promise<void> {
  await (await database()).delete('device', 'session')
}

/** Everything goes: its person signed out, or another one signed in. */
export async function forgetEverything(): Promise<void> {
  const stores = ['answers', 'areas', 'device'] as const
  const writing = (await database()).transaction(stores, 'readwrite')
  await Promise.all([...stores.map((store) => writing.objectStore(store).clear()), writing.done])
}
