import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { FieldHint } from './FieldHint.tsx'
import { FieldMessage } from './FieldMessage.tsx'
import { FormGroup } from './FormGroup.tsx'
import { useQuestion } from './question-form-context.ts'

interface TextAreaProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** Characters allowed; the count stands under the box. */
  limit: number
  rows?: number
  labelLarge?: boolean
}

/**
 * Text over several lines with its character count.
 * GOV.UK's own CharacterCount moves nodes that React owns, so its markup and words are drawn here.
 */
export function TextArea({ name, label, hint, limit, rows = 5, labelLarge = false }: TextAreaProps) {
  const { register } = useFormContext()
  const { id, problem, hintId, problemId, describedBy } = useQuestion(name, hint)
  const value: unknown = useWatch({ name })
  const left = limit - (typeof value === 'string' ? value.length : 0)
  const isWrong = problem !== undefined || left < 0
  return (
    <FormGroup name={name} inputId={id} problem={problem} className="govuk-character-count">
      <label className={`govuk-label${labelLarge ? ' govuk-label--m' : ''}`} htmlFor={id}>
        {label}
      </label>
      <FieldHint id={hintId} hint={hint} />
      <FieldMessage id={problemId} message={problem} />
      <textarea
        className={`govuk-textarea${isWrong ? ' govuk-textarea--error' : ''}`}
        id={id}
        rows={rows}
        aria-describedby={[describedBy, `${id}-limit`].filter(Boolean).join(' ')}
        aria-invalid={problem === undefined ? undefined : true}
        {...register(name)}
      />
      <span id={`${id}-limit`} className="govuk-visually-hidden">
        You can enter up to {limit.toLocaleString('en-GB')} characters
      </span>
      <div
        className={`govuk-character-count__message ${left < 0 ? 'govuk-error-message' : 'govuk-hint'}`}
        aria-hidden="true"
      >
        {countSentence(left)}
      </div>
      <SpokenCount left={left} />
    </FormGroup>
  )
}

/** The count is spoken a second after typing pauses; each letter would drown the text being typed. */
function SpokenCount({ left }: { left: number }) {
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(countSentence(left)), 1000)
    return () => clearTimeout(timer)
  }, [left])
  return (
    <div className="govuk-visually-hidden" aria-live="polite">
      {spoken}
    </div>
  )
}

function countSentence(left: number): string {
  const count = Math.abs(left)
  const noun = count === 1 ? 'character' : 'characters'
  return `You have ${count.toLocaleString('en-GB')} ${noun} ${left < 0 ? 'too many' : 'remaining'}`
}
