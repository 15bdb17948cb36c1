import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldHint } from './FieldHint.tsx'
import { FieldMessage } from './FieldMessage.tsx'
import { FormGroup } from './FormGroup.tsx'
import { useQuestion } from './question-form-context.ts'

export interface TextFieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  type?: 'text' | 'email' | 'tel' | 'password' | 'search'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  autoComplete?: HTMLInputAutoCompleteAttribute
  /** Width in characters, when the answer has a known length. */
  width?: 2 | 3 | 4 | 5 | 10 | 20
  /** True when the label is the question of the page. */
  labelLarge?: boolean
  spellCheck?: boolean
}

export function TextField(props: TextFieldProps) {
  const { name, label, hint, type = 'text', inputMode, autoComplete, width, labelLarge = false, spellCheck } = props
  const { register } = useFormContext()
  const { id, problem, hintId, problemId, describedBy } = useQuestion(name, hint)
  return (
    <FormGroup name={name} inputId={id} problem={problem}>
      <label className={`govuk-label${labelLarge ? ' govuk-label--m' : ''}`} htmlFor={id}>
        {label}
      </label>
      <FieldHint id={hintId} hint={hint} />
      <FieldMessage id={problemId} message={problem} />
      <input
        className={`govuk-input${problem === undefined ? '' : ' govuk-input--error'}${width === undefined ? '' : ` govuk-input--width-${width}`}`}
        id={id}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete}
        spellCheck={spellCheck}
        aria-describedby={describedBy}
        aria-invalid={problem === undefined ? undefined : true}
        {...register(name)}
      />
    </FormGroup>
  )
}
