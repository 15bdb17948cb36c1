import { sinceWords } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { Button } from '../../components/Button.tsx'
import type { ToDoAnswer } from './to-do-words.ts'

interface MissingKindsProps {
  missing: ToDoAnswer['missing']
  onTryAgain: () => Promise<void>
}

/** What could not be read, by name and since when; the rest of the queue stands. */
export function MissingKinds({ missing, onTryAgain }: MissingKindsProps) {
  const now = useNow()
  if (missing.length === 0) return null
  return (
    <div className="govuk-inset-text" role="status">
      {missing.map(({ kind, kind_string, since }) => (
        <p className="govuk-body" key={kind}>
          <strong>{kind_string} could not be loaded</strong> since {sinceWords(since, now)}.
        </p>
      ))}
      <p className="govuk-body">The rest of this list is complete.</p>
      <Button variant="secondary" size="row" onPress={onTryAgain}>
        Try again
      </Button>
    </div>
  )
}
