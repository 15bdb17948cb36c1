import { useState, type InputHTMLAttributes, type Ref } from 'react'
import { FieldHint } from './FieldHint.tsx'
import { FieldMessage } from './FieldMessage.tsx'

interface PasswordInputProps extends InputHTMLAttributes<HTMLInputElement> {
  id: string
  label: string
  hint?: string
  problem: string | undefined
  ref?: Ref<HTMLInputElement>
}

/** GOV.UK password input: pasting is allowed, and what is typed can be shown. Knows no form library. */
export function PasswordInput({ id, label, hint, problem, ...input }: PasswordInputProps) {
  const [isShown, setShown] = useState(false)
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const problemId = problem === undefined ? undefined : `${id}-error`
  return (
    <>
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
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={[hintId, problemId].filter(Boolean).join(' ') || undefined}
          aria-invalid={problem === undefined ? undefined : true}
          {...input}
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
    </>
  )
}
