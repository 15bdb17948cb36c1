/** Records that this account opened on this device, newest first: a list of links, and nothing of what stands on them. */
import { use, useEffect } from 'react'
import { DraftOwner } from '../forms/draft-owner.ts'

export interface RecentRecord {
  readonly href: string
  readonly text: string
  /** Instant of the last opening, ISO 8601. */
  readonly openedAt: string
}

const most = 10
const keptAs = (account: string) => `recent:${account}`

/** The list with the record on top; each record once. */
export function withRecent(records: readonly RecentRecord[], newest: RecentRecord): RecentRecord[] {
  return [newest, ...records.filter(({ href }) => href !== newest.href)].slice(0, most)
}

export function recentRecords(account: string): readonly RecentRecord[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptAs(account)) ?? '[]')
    return Array.isArray(kept) ? (kept as RecentRecord[]) : []
  } catch {
    // written by something else, or no storage: there is nothing to show
    return []
  }
}

/** Keeps that the record was opened; a device without storage does without. */
export function useRecent(href: string, text: string): void {
  const account = use(DraftOwner)
  useEffect(() => {
    if (!account) return
    const openedAt = Temporal.Now.instant().toString()
    try {
      localStorage.setItem(
        keptAs(account),
        JSON.stringify(withRecent(recentRecords(account), { href, text, openedAt })),
      )
    } catch {
      // no storage
    }
  }, [account, href, text])
}
