import { InsetText } from '../components/InsetText.tsx'
import { dateTimeWords } from '../../domain/words.ts'

interface DraftNoteProps {
  restoredAt: string
  onStartAgain: () => Promise<void>
}

/** Says that the answers come from a draft, so that nobody wonders why the form is filled in. */
export function DraftNote({ restoredAt, onStartAgain }: DraftNoteProps) {
  return (
    <InsetText>
      <p className="govuk-body">These are your answers of {dateTimeWords(restoredAt)}. They have not been sent.</p>
      <button type="button" className="app-link-button" onClick={() => void onStartAgain()}>
        Start again with an empty form
      </button>
    </InsetText>
  )
}
