import { useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { FieldHint } from './FieldHint.tsx'
import { FieldMessage } from './FieldMessage.tsx'
import { FormGroup } from './FormGroup.tsx'
import { useQuestion } from './question-form-context.ts'

interface PasswordFieldProps {
  name: string
  label: string
  hint?: string
  autoComplete: 'current-password' | 'new-password'
}

/** GOV.UK password input: pasting is allowed, and what is typed can be shown. */
export function PasswordField({ name, label, hint, autoComplete }: PasswordFieldProps) {
  const { register } = useFormContext()
  const { id, problem, hintId, problemId, describedBy } = useQuestion(name, hint)
  const [isShown, setShown] = useState(false)
  return (
    <FormGroup name={name} inputId={id} problem={problem}>
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <FieldHint id={hintId} hint={hint} />
      <FieldMessage id={problemId} message={problem} />
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          className={`govuk-input govuk-password-input__input${problem === undefined ? '' : ' govuk-input--error'}`}
          id={id}
          type={isShown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={describedBy}
          aria-invalid={problem === undefined ? undefined : true}
          {...register(name)}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle"
          aria-controls={id}
          aria-label={isShown ? 'Hide password' : 'Show password'}
          onClick={() => setShown((shown) => !shown)}
        >
          {isShown ? 'Hide' : 'Show'}
        </button>
      </div>
      <div className="govuk-visually-hidden" aria-live="polite">
        {isShown ? 'Your password is visible' : ''}
      </div>
    </FormGroup>
  )
}
