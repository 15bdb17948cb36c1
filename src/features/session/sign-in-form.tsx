/**
 * Two questions, without the form library: this is the first page that anybody loads, and the library is a fifth of what
 * the page may weigh. Behaves like QuestionForm: one sending, entries kept, problems in a focused summary.
 */
import { useId, useState, type FormEvent } from 'react'
import { ApiError } from '../../api/api-error.ts'
import { Button } from '../../components/Button.tsx'
import { ErrorSummary } from '../../components/ErrorSummary.tsx'
import { NotificationBanner } from '../../components/NotificationBanner.tsx'
import { FieldMessage } from '../../forms/FieldMessage.tsx'
import { FormGroup } from '../../forms/FormGroup.tsx'
import { PasswordInput } from '../../forms/PasswordInput.tsx'
import { useErrorTitle } from '../../forms/error-title.ts'

export interface Credentials {
  readonly email: string
  readonly password: string
}

interface Problem {
  readonly field: keyof Credentials
  readonly message: string
}

interface Shown {
  readonly attempt: number
  readonly problems: readonly Problem[]
  readonly banner?: string
}

export function SignInForm({ onSend }: { onSend: (typed: Credentials) => Promise<void> }) {
  const id = useId()
  const [typed, setTyped] = useState<Credentials>({ email: '', password: '' })
  const [shown, setShown] = useState<Shown>({ attempt: 0, problems: [] })
  const [isBusy, setBusy] = useState(false)
  useErrorTitle(shown.problems.length > 0)
  const problemOf = (field: keyof Credentials) => shown.problems.find((problem) => problem.field === field)?.message
  const show = (next: Omit<Shown, 'attempt'>) => setShown(({ attempt }) => ({ attempt: attempt + 1, ...next }))

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    const problems = check(typed)
    if (problems.length > 0) return show({ problems })
    setBusy(true)
    try {
      await onSend({ ...typed, email: typed.email.trim() })
    } catch (error) {
      show(troubleOf(error))
    } finally {
      setBusy(false)
    }
  }

  const emailProblem = problemOf('email')
  return (
    <>
      {shown.banner ? <NotificationBanner key={shown.attempt} heading={shown.banner} takesFocus /> : null}
      {shown.problems.length > 0 ? (
        <ErrorSummary
          key={`problems-${shown.attempt}`}
          problems={shown.problems.map(({ field, message }) => ({ message, inputId: `${id}-${field}` }))}
        />
      ) : null}
      <form noValidate onSubmit={(event) => void send(event)}>
        <FormGroup name="email" inputId={`${id}-email`} problem={emailProblem}>
          <label className="govuk-label" htmlFor={`${id}-email`}>
            Email address
          </label>
          <FieldMessage id={`${id}-email-error`} message={emailProblem} />
          <input
            className={`govuk-input${emailProblem ? ' govuk-input--error' : ''}`}
            id={`${id}-email`}
            name="email"
            type="email"
            autoComplete="username"
            spellCheck={false}
            value={typed.email}
            aria-describedby={emailProblem ? `${id}-email-error` : undefined}
            aria-invalid={emailProblem ? true : undefined}
            onChange={({ target }) => setTyped((now) => ({ ...now, email: target.value }))}
          />
        </FormGroup>
        <FormGroup name="password" inputId={`${id}-password`} problem={problemOf('password')}>
          <PasswordInput
            id={`${id}-password`}
            name="password"
            label="Password"
            problem={problemOf('password')}
            autoComplete="current-password"
            value={typed.password}
            onChange={({ target }) => setTyped((now) => ({ ...now, password: target.value }))}
          />
        </FormGroup>
        <Button type="submit" busy={isBusy} busyText="Signing in">
          Sign in
        </Button>
      </form>
    </>
  )
}

function check({ email, password }: Credentials): Problem[] {
  return [
    ...(email.trim() ? [] : [{ field: 'email' as const, message: 'Enter your email address' }]),
    ...(password ? [] : [{ field: 'password' as const, message: 'Enter your password' }]),
  ]
}

function troubleOf(error: unknown): Omit<Shown, 'attempt'> {
  if (error instanceof ApiError && error.kind === 'refused') {
    return { problems: [{ field: 'email', message: error.message }] }
  }
  const isOffline = error instanceof ApiError && error.kind === 'offline'
  return {
    problems: [],
    banner: isOffline ? 'You are offline. Try again when you are connected' : 'Signing in failed. Try again',
  }
}
