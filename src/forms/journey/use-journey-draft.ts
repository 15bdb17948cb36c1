import { use, useEffect, useRef, useState } from 'react'
import { timeWords } from '../../../domain/words.ts'
import { attemptFor, type Attempt } from '../attempt.ts'
import { DraftOwner } from '../draft-owner.ts'
import { readDraft, removeDraft, writeDraft } from '../drafts.ts'

const quietMs = 300
const noStorage = 'Drafts cannot be kept on this device'

/** What is kept of a journey on the device. Answers may hold photos: the store keeps them as they are. */
interface Kept<Answers> {
  readonly answers: Answers
  /** Names of the steps that were answered. */
  readonly saved: readonly string[]
  readonly attempt: Attempt | null
}

/**
 * The answers of one journey, kept on the device with every change and brought back when it is opened again.
 *
 * @param key   `draft:<journey>:<id>`; the draft belongs to the signed-in account
 * @param title words for the list of drafts
 */
export function useJourneyDraft<Answers>(key: string, title: string, start: Answers) {
  const account = use(DraftOwner)
  const [kept, setKept] = useState<Kept<Answers>>()
  const [restoredAt, setRestoredAt] = useState<string>()
  const [savedWords, setSavedWords] = useState('')
  const newest = useRef<Kept<Answers>>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isForgotten = useRef(false)
  const beginning = useRef(start)

  useEffect(() => {
    let isCurrent = true
    isForgotten.current = false
    const look = async () => {
      const draft = await readDraft(account, key).catch(() => undefined)
      if (!isCurrent) return
      const found = draft?.values as Kept<Answers> | undefined
      newest.current = found ?? { answers: beginning.current, saved: [], attempt: null }
      setRestoredAt(found ? draft?.savedAt : undefined)
      setKept(newest.current)
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [account, key])

  async function keepNow() {
    clearTimeout(timer.current)
    timer.current = undefined
    if (!newest.current || isForgotten.current) return
    const savedAt = Temporal.Now.instant().toString()
    try {
      await writeDraft({ account, key, values: newest.current, savedAt, title })
      setSavedWords(`Draft saved ${timeWords(savedAt)}`)
    } catch {
      setSavedWords(noStorage)
    }
  }
  const keep = useRef(keepNow)
  useEffect(() => {
    keep.current = keepNow
  })
  useEffect(() => {
    const keepWaiting = () => {
      if (timer.current !== undefined) void keep.current()
    }
    window.addEventListener('pagehide', keepWaiting)
    return () => {
      window.removeEventListener('pagehide', keepWaiting)
      keepWaiting()
    }
  }, [])

  function change(facts: Partial<Kept<Answers>>): Kept<Answers> {
    const before = newest.current ?? { answers: beginning.current, saved: [], attempt: null }
    newest.current = { ...before, ...facts }
    setKept(newest.current)
    return newest.current
  }

  return {
    kept,
    restoredAt,
    savedWords,
    /** Keeps what is being typed, a moment after typing pauses. */
    edit(answers: Answers) {
      change({ answers })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep.current(), quietMs)
    },
    /** Marks steps as answered, with the answers they hold. */
    async save(steps: readonly string[], answers: Answers) {
      change({ answers, saved: [...new Set([...(newest.current?.saved ?? []), ...steps])] })
      await keepNow()
    },
    /** The key under which this content goes: the same for the same content until it was refused. On the device before it is used. */
    async beginAttempt(content: unknown): Promise<string> {
      const attempt = attemptFor(newest.current?.attempt ?? undefined, content)
      change({ attempt })
      await keepNow()
      return attempt.key
    },
    async endAttempt() {
      change({ attempt: null })
      await keepNow()
    },
    /** After it was sent: nothing typed later by a closing page may bring the draft back. */
    async forget() {
      isForgotten.current = true
      clearTimeout(timer.current)
      timer.current = undefined
      await removeDraft(account, key).catch(() => undefined)
    },
    async startAgain() {
      change({ answers: beginning.current, saved: [], attempt: null })
      setRestoredAt(undefined)
      clearTimeout(timer.current)
      timer.current = undefined
      await removeDraft(account, key).catch(() => undefined)
    },
  }
}
