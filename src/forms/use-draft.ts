import { use, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { timeWords } from '../../domain/words.ts'
import { DraftOwner } from './draft-owner.ts'
import { readDraft, removeDraft, writeDraft } from './drafts.ts'

const quietMs = 300
const noStorage = 'Drafts cannot be kept on this device'

/**
 * Keeps what is typed on the device, and brings it back when the form opens again.
 * A device without storage (private window, full disk) works on without drafts, and says so.
 */
export function useDraft<Values extends FieldValues>(form: UseFormReturn<Values>, key?: string, title?: string) {
  const account = use(DraftOwner)
  const [isReady, setReady] = useState(key === undefined)
  const [restoredAt, setRestoredAt] = useState<string>()
  const [savedWords, setSavedWords] = useState('')
  const [beginning, setBeginning] = useState(0)
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isDone = useRef(false)

  useEffect(() => {
    if (key === undefined) return undefined
    let isCurrent = true
    const restore = async () => {
      try {
        const draft = await readDraft(account, key)
        if (!isCurrent || !draft) return
        form.reset(draft.values as Values, { keepDefaultValues: true })
        setRestoredAt(draft.savedAt)
      } catch {
        setSavedWords(noStorage)
      } finally {
        if (isCurrent) setReady(true)
      }
    }
    void restore()
    return () => {
      isCurrent = false
    }
  }, [account, key, form])

  useEffect(() => {
    if (key === undefined || !isReady) return undefined
    const save = async () => {
      pending.current = undefined
      const savedAt = Temporal.Now.instant().toString()
      try {
        await writeDraft({ account, key, values: structuredClone(form.getValues()), savedAt, title })
        setSavedWords(`Draft saved ${timeWords(savedAt)}`)
      } catch {
        setSavedWords(noStorage)
      }
    }
    const stop = form.subscribe({
      formState: { values: true },
      callback: () => {
        if (isDone.current) return
        clearTimeout(pending.current)
        pending.current = setTimeout(() => void save(), quietMs)
      },
    })
    const saveNow = () => {
      if (pending.current === undefined) return
      clearTimeout(pending.current)
      void save()
    }
    window.addEventListener('pagehide', saveNow)
    return () => {
      stop()
      window.removeEventListener('pagehide', saveNow)
      saveNow()
    }
  }, [account, key, title, form, isReady])

  async function drop() {
    clearTimeout(pending.current)
    pending.current = undefined
    if (key !== undefined) await removeDraft(account, key).catch(() => undefined)
  }

  return {
    isReady,
    restoredAt,
    savedWords,
    /** Changes when the form starts again: questions that hold more than their value are drawn anew. */
    beginning,
    /** After a successful send: nothing typed later by a closing page may bring the draft back. */
    async clear() {
      isDone.current = true
      await drop()
    },
    async startAgain() {
      form.reset()
      setBeginning((count) => count + 1)
      setRestoredAt(undefined)
      await drop()
    },
  }
}
