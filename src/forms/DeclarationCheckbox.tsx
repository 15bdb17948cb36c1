import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldMessage } from './FieldMessage.tsx'
import { FormGroup } from './FormGroup.tsx'
import { useQuestion } from './question-form-context.ts'

/** One statement to agree to; the value is true or false. */
export function DeclarationCheckbox({ name, label }: { name: string; label: ReactNode }) {
  const { register } = useFormContext()
  const { id, problem, problemId, describedBy } = useQuestion(name)
  return (
    <FormGroup name={name} inputId={id} problem={problem}>
      <FieldMessage id={problemId} message={problem} />
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={id}
            type="checkbox"
            aria-describedby={describedBy}
            aria-invalid={problem === undefined ? undefined : true}
            {...register(name)}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
        </div>
      </div>
    </FormGroup>
  )
}
