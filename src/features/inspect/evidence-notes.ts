/** What an officer looked for and did not find, in words that stand as evidence; kept on the device for the account alone. */
import { useMemo, useSyncExternalStore } from 'react'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { useActing } from '../../app/session.ts'
import { deviceList, hasTexts, subscribeToDevice } from '../../lists/device-list.ts'

export interface EvidenceNote {
  /** Instant of the search, ISO 8601. */
  readonly at: string
  readonly words: string
}

interface Looked {
  readonly at: Temporal.Instant
  /** "433000, 387000, to within 12 metres". */
  readonly where: string
  readonly by: string
  readonly metres: number
  readonly daysAround: number
  /** What was found all the same, such as "MW00112345678 (Marl Water, in progress, 12 metres away)". */
  readonly found: readonly string[]
}

/** When, where, what was searched and what came of it, as sentences. */
export function evidenceWords({ at, where, by, metres, daysAround, found }: Looked): string {
  const today = londonDate(at)
  const days = `${dateWords(today.subtract({ days: daysAround }))} to ${dateWords(today.add({ days: daysAround }))}`
  const result = found.length === 0 ? 'Nothing was found.' : `Found, and not what was seen: ${found.join('; ')}.`
  return [
    `Looked up ${dateTimeWords(at)} by ${by}.`,
    `Place: ${where}.`,
    `Searched: works with a permit or an application, and activities, within ${metres} metres from ${days}.`,
    result,
  ].join(' ')
}

/** More would hide the latest. */
const mostNotes = 50

const notes = deviceList('evidence-notes', (found): found is EvidenceNote => hasTexts(found, ['at', 'words']))

/** The newest on top; the same search is kept once. */
export function withNote(kept: readonly EvidenceNote[], note: EvidenceNote): EvidenceNote[] {
  return [note, ...kept.filter(({ at }) => at !== note.at)].slice(0, mostNotes)
}

/** The account's notes, the newest first, with the ways to change them. */
export function useEvidenceNotes() {
  const { email } = useActing().user
  const text = useSyncExternalStore(subscribeToDevice, () => notes.text(email))
  const kept = useMemo<readonly EvidenceNote[]>(() => notes.parse(text), [text])
  return {
    kept,
    keep: (note: EvidenceNote) => notes.write(email, withNote(kept, note)),
    remove: (at: string) =>
      notes.write(
        email,
        kept.filter((note) => note.at !== at),
      ),
  }
}
