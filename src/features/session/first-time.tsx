import { useQueryClient } from '@tanstack/react-query'
import { useLocation, useNavigate } from 'react-router'
import { setFirstPassword } from '../../../domain/contract/session.ts'
import { call } from '../../api/call.ts'
import { paths } from '../../app/paths.ts'
import { actingIn, replaceSession } from '../../app/session.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { PasswordField } from '../../forms/PasswordField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { nextPage } from './next-page.ts'
import { signInTrouble } from './sign-in-trouble.ts'
import { typedEmail } from './typed-email.ts'

const nothingTyped = { email: '', temporary_password: '', password: '', repeated: '' }

/** A temporary password is good for one thing: choosing one's own. */
export function FirstTime() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { search, state } = useLocation()
  const known = typedEmail(state)

  async function send({ email, temporary_password, password }: typeof nothingTyped): Promise<void> {
    try {
      const answer = await call(setFirstPassword, { body: { email, temporary_password, password } })
      replaceSession(client, answer)
      const next = nextPage(search)
      await navigate(actingIn(answer) ? next : `${paths.choose()}?next=${encodeURIComponent(next)}`, { replace: true })
    } catch (error) {
      const says = (error as { fields?: FormProblem[] }).fields ?? []
      const isOfPasswords = says.some(({ field }) => field === 'password' || field === 'temporary_password')
      throw isOfPasswords ? error : signInTrouble(error, Temporal.Now.instant())
    }
  }

  return (
    <div className="app-narrow">
      <PageTitle title="Choose your password" size="journey" />
      <p className="govuk-body">
        You signed in with a temporary password. Choose your own: 10 characters or more, with a letter and a number.
      </p>
      <QuestionForm
        start={{ ...nothingTyped, email: known }}
        check={check}
        onSend={send}
        submitText="Save and sign in"
        sendingText="Saving"
      >
        <TextField name="email" label="Email address" type="email" autoComplete="username" spellCheck={false} />
        <PasswordField name="temporary_password" label="Temporary password" autoComplete="current-password" />
        <PasswordField name="password" label="New password" autoComplete="new-password" />
        <PasswordField name="repeated" label="New password again" autoComplete="new-password" />
      </QuestionForm>
    </div>
  )
}

function check(typed: typeof nothingTyped): FormProblem[] {
  const problems: FormProblem[] = []
  if (!typed.email.trim()) problems.push({ field: 'email', message: 'Enter your email address' })
  if (!typed.temporary_password) {
    problems.push({ field: 'temporary_password', message: 'Enter the temporary password you were sent' })
  }
  if (!typed.password) problems.push({ field: 'password', message: 'Enter a new password' })
  else if (typed.repeated !== typed.password) {
    problems.push({ field: 'repeated', message: 'The new passwords must be the same' })
  }
  return problems
}
