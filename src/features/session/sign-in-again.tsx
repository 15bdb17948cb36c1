/** The one dialog: a session that ended is taken up again over the page, by the same person, in the same role. */
import './sign-in-again.css'
import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { createRoot } from 'react-dom/client'
import { changeSession, signIn, signOut } from '../../../domain/contract/session.ts'
import { ApiError, call } from '../../api/call.ts'
import { tryAllNow } from '../../api/outbox/outbox-sender.ts'
import { actingIn, sessionQuery, type Session } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { FormGroup } from '../../forms/FormGroup.tsx'
import { PasswordInput } from '../../forms/PasswordInput.tsx'
import { signInTrouble } from './sign-in-trouble.ts'

/** Asks the person of the session for the password; resolves to whether they are signed in again. */
export async function signInAgainOver(client: QueryClient): Promise<boolean> {
  const before = client.getQueryData(sessionQuery.queryKey)
  if (!before?.user) return false
  const { email } = before.user
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const session = await new Promise<Session | undefined>((resolve) => {
    root.render(
      <SignInAgain email={email} onSend={(password) => signedIn(before, email, password)} onClose={resolve} />,
    )
  })
  root.unmount()
  place.remove()
  if (!session) return false
  client.setQueryData(sessionQuery.queryKey, session)
  // nobody told this page what happened meanwhile
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  // what waited for its person to be signed in waits no longer
  void tryAllNow(email).catch(() => undefined)
  return true
}

/** Signs the same person in, in the role and for the promoter that the page was made for. */
async function signedIn(before: Session, email: string, password: string): Promise<Session> {
  const answer = await call(signIn, { body: { email, password } })
  if (answer.user?.email !== email) {
    await call(signOut, {})
    throw new ApiError('refused', `This page is ${email}'s. Sign in as nobody else here`)
  }
  const was = actingIn(before)
  const is = actingIn(answer)
  if (!was || (was.role === is?.role && was.scope.swa_code === is.scope.swa_code)) return answer
  const promoter = was.scope.swa_code
  return call(changeSession, { body: { active_role: was.role, ...(promoter ? { acting_for: promoter } : {}) } })
}

interface SignInAgainProps {
  email: string
  onSend: (password: string) => Promise<Session>
  /** Without a session: later. */
  onClose: (session?: Session) => void
}

function SignInAgain({ email, onSend, onClose }: SignInAgainProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    dialog.current?.showModal()
    input.current?.focus()
  }, [])

  // closed first: the browser then gives the focus back to where it was
  function close(session?: Session) {
    dialog.current?.close()
    onClose(session)
  }

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    try {
      if (password === '') throw new ApiError('refused', 'Enter your password')
      close(await onSend(password))
    } catch (error) {
      setProblem(sentenceFor(error))
      setBusy(false)
      input.current?.focus()
    }
  }

  return (
    <dialog
      ref={dialog}
      className="app-sign-in-again"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault()
        if (!isBusy) close()
      }}
    >
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        You were signed out
      </h2>
      <p className="govuk-body" id={`${id}-text`}>
        This page and what you typed stay as they are. Sign in to go on.
      </p>
      <form noValidate onSubmit={(event) => void send(event)}>
        <FormGroup name="email" inputId={`${id}-email`} problem={undefined}>
          <label className="govuk-label" htmlFor={`${id}-email`}>
            Email address
          </label>
          <input
            className="govuk-input"
            id={`${id}-email`}
            type="email"
            autoComplete="username"
            value={email}
            readOnly
          />
        </FormGroup>
        <FormGroup name="password" inputId={`${id}-password`} problem={problem}>
          <PasswordInput
            ref={input}
            id={`${id}-password`}
            name="password"
            label="Password"
            problem={problem}
            autoComplete="current-password"
            value={password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </FormGroup>
        <ButtonGroup>
          <Button type="submit" busy={isBusy} busyText="Signing in">
            Sign in
          </Button>
          <Button variant="secondary" busy={isBusy} onPress={() => close()}>
            Sign in later
          </Button>
        </ButtonGroup>
      </form>
    </dialog>
  )
}

/** One sentence on the one question; nothing here tells which of the two was wrong (BR-GEN-97). */
function sentenceFor(error: unknown): string {
  if (error instanceof ApiError && error.status === 403) {
    return 'Your password has to be changed first. Sign in later, on the sign-in page'
  }
  const told = signInTrouble(error, Temporal.Now.instant())
  if (told instanceof ApiError && told.kind === 'refused') return told.message
  const isOffline = told instanceof ApiError && told.kind === 'offline'
  return isOffline ? 'You are offline. Try again when you are connected' : 'Signing in failed. Try again'
}
