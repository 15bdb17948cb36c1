import { useFormContext } from 'react-hook-form'
import { FormGroup } from './FormGroup.tsx'
import { PasswordInput } from './PasswordInput.tsx'
import { useQuestion } from './question-form-context.ts'

interface PasswordFieldProps {
  name: string
  label: string
  hint?: string
  autoComplete: 'current-password' | 'new-password'
}

/** A password as a question of a {@link QuestionForm}. */
export function PasswordField({ name, label, hint, autoComplete }: PasswordFieldProps) {
  const { register } = useFormContext()
  const { id, problem } = useQuestion(name, hint)
  return (
    <FormGroup name={name} inputId={id} problem={problem}>
      <PasswordInput
        id={id}
        label={label}
        hint={hint}
        problem={problem}
        autoComplete={autoComplete}
        {...register(name)}
      />
    </FormGroup>
  )
}
