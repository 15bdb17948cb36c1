import { use, useEffect, useRef, useState } from 'react'
import { DraftOwner } from '../../../forms/draft-owner.ts'
import { draftKey, readDraft, removeDraft, writeDraft } from '../../../forms/drafts.ts'
import type { ApplicationDraft } from '../application-answers.ts'
import { findDraft, forgetDraft } from '../use-application-draft.ts'
import { batchOf } from './batch-model.ts'
import type { Batch } from './batch-model.ts'

export const batchJourneyName = 'apply-batch'
/** What the keys of batches begin with. */
export const batchJourney = draftKey(batchJourneyName, '')
const keyOf = (id: string) => draftKey(batchJourneyName, id)

export interface BatchKeeper {
  readonly batch: Batch
  readonly base: ApplicationDraft
  /** Changes it as it is by then, and resolves once that is on the device. */
  readonly change: (how: (batch: Batch) => Batch) => Promise<Batch>
  /** From now on the shared answers stay as they are: the application is no longer sent by itself. */
  readonly beginSending: () => Promise<void>
  readonly forget: () => Promise<void>
}

type Found = { readonly batch: Batch; readonly draft: ApplicationDraft | undefined }

/** The streets of one application, kept on the device beside it; undefined while looking, null when there is neither. */
export function useBatch(id: string): BatchKeeper | null | undefined {
  const account = use(DraftOwner)
  const [found, setFound] = useState<Found | null>()
  const newest = useRef<Batch>(undefined)

  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const [kept, draft] = await Promise.all([
        readDraft(account, keyOf(id)).catch(() => undefined),
        findDraft(account, id),
      ])
      if (!isCurrent) return
      const batch = (kept?.values as Batch | undefined) ?? (draft ? batchOf(draft) : undefined)
      newest.current = batch
      setFound(batch ? { batch, draft } : null)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [account, id])

  if (!found) return found
  const base = found.batch.base ?? found.draft
  if (!base) return null

  async function change(how: (batch: Batch) => Batch): Promise<Batch> {
    const batch = how(newest.current ?? { items: [], base: null })
    newest.current = batch
    setFound((before) => ({ draft: before?.draft, batch }))
    const savedAt = Temporal.Now.instant().toString()
    const title = `Apply in ${batch.items.length} streets`
    // a device without storage works on, as long as the page is open
    await writeDraft({ account, key: keyOf(id), values: batch, savedAt, title }).catch(() => undefined)
    return batch
  }
  return {
    batch: found.batch,
    base,
    change,
    async beginSending() {
      await change((batch) => ({ ...batch, base: batch.base ?? base }))
      await forgetDraft(account, id)
    },
    forget: () => removeDraft(account, keyOf(id)).catch(() => undefined),
  }
}
