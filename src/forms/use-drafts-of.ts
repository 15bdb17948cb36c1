import { use, useEffect, useState } from 'react'
import { DraftOwner } from './draft-owner.ts'
import { draftKey, listDrafts, type Draft } from './drafts.ts'

/** The account's drafts of one journey on this device, last changed first; a device without storage has none. */
export function useDraftsOf(journey: string): readonly Draft[] {
  const account = use(DraftOwner)
  const [drafts, setDrafts] = useState<readonly Draft[]>([])
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const all = await listDrafts(account).catch(() => [])
      if (isCurrent) setDrafts(all.filter(({ key }) => key.startsWith(draftKey(journey, ''))))
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [account, journey])
  return drafts
}
