import { useState } from 'react'
import { checkRevert } from '../../../domain/rules/on-site-checks.ts'
import type { Answer } from '../../../domain/rules/permit-states.ts'
import { Button } from '../../components/Button.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'

interface RevertFormProps {
  undoing: 'start' | 'stop'
  /** What the state table says: open, or why not. */
  answer: Answer
  onSend: (reason: string, idempotencyKey: string) => Promise<void>
}

/** Undoing a logged start or stop, with the rule's own words when it cannot be undone. */
export function RevertForm({ undoing, answer, onSend }: RevertFormProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen || !answer.yes) {
    return (
      <div className="govuk-button-group">
        <Button
          variant="secondary"
          notNow={answer.yes ? undefined : `You cannot undo the ${undoing}. ${answer.no}`}
          onPress={() => setOpen(true)}
        >
          {`Undo the ${undoing}`}
        </Button>
      </div>
    )
  }
  return (
    <section aria-labelledby="undo-heading">
      <h3 className="govuk-heading-m" id="undo-heading">
        Undo the {undoing}
      </h3>
      <QuestionForm
        start={{ revert_reason: '' }}
        check={(typed) => checkRevert(typed, undoing)}
        onSend={async ({ revert_reason }, key) => {
          await onSend(revert_reason, key)
          setOpen(false)
        }}
        submitText={`Undo the ${undoing}`}
        submitVariant="warning"
        sendingText="Undoing"
        beside={
          <Button variant="secondary" onPress={() => setOpen(false)}>
            Keep it
          </Button>
        }
      >
        <TextArea name="revert_reason" label="Why are you undoing this?" limit={500} />
      </QuestionForm>
    </section>
  )
}
