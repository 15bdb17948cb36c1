import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldHint } from './FieldHint.tsx'
import { FieldMessage } from './FieldMessage.tsx'
import { FormGroup } from './FormGroup.tsx'
import { useQuestion } from './question-form-context.ts'

interface SelectFieldProps {
  name: string
  label: ReactNode
  hint?: ReactNode
  /** First entry with no value, such as "Choose a topic". */
  placeholder?: string
  options: readonly { value: string; label: string }[]
}

export function SelectField({ name, label, hint, placeholder, options }: SelectFieldProps) {
  const { register } = useFormContext()
  const { id, problem, hintId, problemId, describedBy } = useQuestion(name, hint)
  return (
    <FormGroup name={name} inputId={id} problem={problem}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <FieldHint id={hintId} hint={hint} />
      <FieldMessage id={problemId} message={problem} />
      <select
        className={`govuk-select${problem === undefined ? '' : ' govuk-select--error'}`}
        id={id}
        aria-describedby={describedBy}
        aria-invalid={problem === undefined ? undefined : true}
        {...register(name)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
