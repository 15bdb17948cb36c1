import { timeWords } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import type { ToDoAnswer } from './to-do-words.ts'

interface MissingKindsProps {
  missing: ToDoAnswer['missing']
  onTryAgain: () => Promise<void>
}

/** What could not be read, by name and since when; the rest of the queue stands. */
export function MissingKinds({ missing, onTryAgain }: MissingKindsProps) {
  if (missing.length === 0) return null
  return (
    <div className="govuk-inset-text" role="status">
      {missing.map(({ kind, kind_string, since }) => (
        <p className="govuk-body" key={kind}>
          <strong>{kind_string} could not be loaded</strong> since {timeWords(since)}.
        </p>
      ))}
      <p className="govuk-body">The rest of this list is complete.</p>
      <Button variant="secondary" size="row" onPress={onTryAgain}>
        Try again
      </Button>
    </div>
  )
}
