import { use, useEffect, useRef, useState } from 'react'
import { timeWords } from '../../../domain/words.ts'
import { attemptFor } from '../../forms/attempt.ts'
import { DraftOwner } from '../../forms/draft-owner.ts'
import { draftKey, listDrafts, readDraft, removeDraft, writeDraft } from '../../forms/drafts.ts'
import { asDraft, placeName } from './application-answers.ts'
import type { ApplicationAnswers, ApplicationDraft } from './application-answers.ts'
import type { UnfinishedBody } from './application-body.ts'
import type { StepName } from './application-steps.ts'

const journey = 'apply'
const quietMs = 300
const noStorage = 'Drafts cannot be kept on this device'

/** Drafts of this visit by account and id: a device without storage works on without reloads. */
const ofThisVisit = new Map<string, ApplicationDraft>()
const visitKey = (account: string, id: string) => `${account} ${id}`

/** Puts a draft on the device; tells in words how that went. */
export async function keepDraft(account: string, draft: ApplicationDraft): Promise<string> {
  ofThisVisit.set(visitKey(account, draft.id), draft)
  const savedAt = Temporal.Now.instant().toString()
  const title = `Apply for a permit: ${placeName(draft) || 'no place yet'}`
  try {
    await writeDraft({ account, key: draftKey(journey, draft.id), values: draft, savedAt, title })
    return `Draft saved ${timeWords(savedAt)}`
  } catch {
    return noStorage
  }
}

export async function forgetDraft(account: string, id: string): Promise<void> {
  ofThisVisit.delete(visitKey(account, id))
  await removeDraft(account, draftKey(journey, id)).catch(() => undefined)
}

export interface KeptApplication {
  readonly draft: ApplicationDraft
  readonly savedAt: string
}

/** The account's applications on this device, last changed first. */
export async function keptApplications(account: string): Promise<KeptApplication[]> {
  const drafts = await listDrafts(account)
  return drafts
    .filter(({ key }) => key.startsWith(draftKey(journey, '')))
    .map(({ values, savedAt }) => ({ draft: asDraft(values as ApplicationDraft), savedAt }))
}

export async function findDraft(account: string, id: string): Promise<ApplicationDraft | undefined> {
  const stored = await readDraft(account, draftKey(journey, id)).catch(() => undefined)
  return stored ? asDraft(stored.values as ApplicationDraft) : ofThisVisit.get(visitKey(account, id))
}

export interface DraftKeeper {
  /** Keeps what is being typed, a moment after typing pauses. */
  edit: (answers: ApplicationAnswers) => void
  /** Marks steps as answered, with the answers they hold. */
  save: (steps: readonly StepName[], answers: ApplicationAnswers) => Promise<ApplicationDraft>
  /** The key under which this content goes: the same for the same content until it was refused. On the device before it is used. */
  beginAttempt: (body: UnfinishedBody, now: Temporal.Instant) => Promise<string>
  endAttempt: () => Promise<void>
  forget: () => Promise<void>
}

type Found = { draft: ApplicationDraft | undefined; isLooking: boolean }

/** One application of the signed-in account, kept on the device with every change. */
export function useApplicationDraft(id: string) {
  const account = use(DraftOwner)
  const [found, setFound] = useState<Found>({ draft: undefined, isLooking: true })
  const [savedWords, setSavedWords] = useState('')
  const newest = useRef<ApplicationDraft>(undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isForgotten = useRef(false)

  useEffect(() => {
    let isCurrent = true
    isForgotten.current = false
    const look = async () => {
      const draft = await findDraft(account, id)
      if (!isCurrent) return
      newest.current = draft
      setFound({ draft, isLooking: false })
    }
    void look()
    return () => {
      isCurrent = false
    }
  }, [account, id])

  async function keepNow() {
    clearTimeout(timer.current)
    timer.current = undefined
    if (newest.current && !isForgotten.current) setSavedWords(await keepDraft(account, newest.current))
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

  function change(facts: Partial<ApplicationDraft>): ApplicationDraft {
    if (!newest.current) throw new Error('There is no application to change')
    const draft = { ...newest.current, ...facts }
    newest.current = draft
    setFound({ draft, isLooking: false })
    return draft
  }

  const keeper: DraftKeeper = {
    edit(answers) {
      change({ answers })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep.current(), quietMs)
    },
    async save(steps, answers) {
      const saved = [...new Set([...(newest.current?.saved ?? []), ...steps])]
      const draft = change({ answers, saved })
      await keepNow()
      return draft
    },
    async beginAttempt(body, now) {
      const previous = newest.current?.attempt ?? undefined
      const attempt = attemptFor(previous, body)
      const at = attempt === previous && previous ? previous.at : now.toString()
      change({ attempt: { ...attempt, at } })
      await keepNow()
      return attempt.key
    },
    async endAttempt() {
      change({ attempt: null })
      await keepNow()
    },
    async forget() {
      isForgotten.current = true
      clearTimeout(timer.current)
      timer.current = undefined
      await forgetDraft(account, id)
    },
  }
  return { ...found, savedWords, keeper }
}
