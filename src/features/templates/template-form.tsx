import type { ReactNode } from 'react'
import { Checkboxes } from '../../forms/Checkboxes.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextArea } from '../../forms/TextArea.tsx'
import { TextField } from '../../forms/TextField.tsx'

export interface TemplateAnswers {
  name: string
  decision_text: string
  is_shared: string[]
}

interface TemplateFormProps {
  start: TemplateAnswers
  hasText: boolean
  saveAs: string
  draftTitle: string
  onSend: (answers: TemplateAnswers, idempotencyKey: string) => Promise<void>
  children?: ReactNode
}

/** A template's name, who may use it, and the text of a decision where it is one. */
export function TemplateForm({ start, hasText, saveAs, draftTitle, onSend, children }: TemplateFormProps) {
  return (
    <QuestionForm
      start={start}
      check={(answers) => problemsOf(answers, hasText)}
      saveAs={saveAs}
      draftTitle={draftTitle}
      submitText="Save template"
      sendingText="Saving"
      onSend={onSend}
    >
      <TextField name="name" label="Name" hint="For example, Leak repair with signals" />
      {hasText ? (
        <TextArea
          name="decision_text"
          label="Text"
          hint="It fills the comments of a decision, where you can still change it"
          limit={1500}
        />
      ) : null}
      {children}
      <Checkboxes
        name="is_shared"
        legend="Who can use it"
        hint="Only you can change or delete it"
        choices={[{ value: 'yes', label: 'Everybody in my organisation' }]}
      />
    </QuestionForm>
  )
}

function problemsOf({ name, decision_text: text }: TemplateAnswers, hasText: boolean): FormProblem[] {
  const problems: FormProblem[] = []
  if (name.trim() === '') problems.push({ field: 'name', message: 'Enter a name' })
  if (name.length > 100) problems.push({ field: 'name', message: 'Name must be 100 characters or fewer' })
  if (hasText && text.trim() === '') problems.push({ field: 'decision_text', message: 'Enter the text' })
  if (text.length > 1500) problems.push({ field: 'decision_text', message: 'Text must be 1,500 characters or fewer' })
  return problems
}
