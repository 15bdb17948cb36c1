import { useState } from 'react'
import { dateTimeWords } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { useEvidenceNotes, type EvidenceNote } from './evidence-notes.ts'

/** The words of a search that found nothing, to keep, copy or print. */
export function NewNote({ note: newest }: { note: EvidenceNote }) {
  const { kept, keep } = useEvidenceNotes()
  // what was kept stays in view: the search goes on by itself whenever works change anywhere
  const [mine, setMine] = useState<EvidenceNote>()
  const note = mine ?? newest
  const isKept = kept.some(({ at }) => at === note.at)
  function keepIt() {
    setMine(note)
    keep(note)
  }
  return (
    <section className="app-inspect-note" aria-label="Evidence note">
      <p className="govuk-body">{note.words}</p>
      {isKept ? null : <Button onPress={keepIt}>Keep this note</Button>}
      <p className="govuk-body" role="status">
        {isKept ? 'Kept on this device.' : ''}
      </p>
      <span className="app-inspect-hide">
        <CopyButton text={note.words} about="the note" /> <PrintButton />
      </span>
    </section>
  )
}

/** Notes of earlier searches on this device; nothing while there are none. */
export function KeptNotes() {
  const { kept, remove } = useEvidenceNotes()
  if (kept.length === 0) return null
  return (
    <section aria-labelledby="kept-notes" className="app-inspect-hide">
      <h2 className="govuk-heading-m" id="kept-notes">
        Notes on this device
      </h2>
      <ul className="app-inspect-list">
        {kept.map(({ at, words }) => {
          const when = dateTimeWords(Temporal.Instant.from(at))
          return (
            <li key={at} className="app-inspect-item">
              <span>{words}</span>
              <span>
                <CopyButton text={words} about={`the note of ${when}`} />
              </span>
              <Button variant="secondary" about={`the note of ${when}`} onPress={() => remove(at)}>
                Remove
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
