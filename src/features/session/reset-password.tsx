import { useLocation, useNavigate } from 'react-router'
import { resetPassword } from '../../../domain/contract/authentication.ts'
import { call } from '../../api/call.ts'
import { paths } from '../../app/paths.ts'
import { useSession } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { PasswordField } from '../../forms/PasswordField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { typedEmail } from './typed-email.ts'

const nothingTyped = { email: '', verification_code: '', password: '', repeated: '' }

/** The code from the mail and a new password, which ends every session of the account (BR-GEN-99). */
export function ResetPassword() {
  const navigate = useNavigate()
  const { state } = useLocation()
  const { environment } = useSession()
  const known = typedEmail(state)

  async function send({ email, verification_code, password }: typeof nothingTyped): Promise<void> {
    const body = { email: email.trim(), verification_code: verification_code.trim(), password }
    await call(resetPassword, { body })
    await navigate(paths.signIn(), { replace: true, state: { hasNewPassword: true } })
  }

  return (
    <div className="app-narrow">
      <PageTitle title="Choose a new password" size="journey" />
      <p className="govuk-body">
        {known
          ? `If there is an account for ${known}, a code is on its way to it. It is good for one hour.`
          : 'Use the code that we sent to your email address. It is good for one hour.'}
      </p>
      <p className="govuk-body">
        Your new password has to have 10 characters or more, with a letter and a number. Setting it signs you out
        everywhere.
      </p>
      {environment === 'sandbox' ? (
        <p className="govuk-body">
          This is a sandbox: <AppLink href={paths.sandboxMail()}>read its mail</AppLink> to find the code.
        </p>
      ) : null}
      <QuestionForm
        start={{ ...nothingTyped, email: known }}
        check={check}
        onSend={send}
        submitText="Save the password"
        sendingText="Saving"
        beside={
          <AppLink href={paths.forgotPassword()} state={{ email: known }}>
            Send another code
          </AppLink>
        }
      >
        <TextField name="email" label="Email address" type="email" autoComplete="username" spellCheck={false} />
        <TextField
          name="verification_code"
          label="Code from the email"
          hint="It can take a few minutes to arrive"
          inputMode="numeric"
          autoComplete="one-time-code"
          width={10}
          spellCheck={false}
        />
        <PasswordField name="password" label="New password" autoComplete="new-password" />
        <PasswordField name="repeated" label="New password again" autoComplete="new-password" />
      </QuestionForm>
    </div>
  )
}

function check(typed: typeof nothingTyped): FormProblem[] {
  const problems: FormProblem[] = []
  if (!typed.email.trim()) problems.push({ field: 'email', message: 'Enter your email address' })
  if (!typed.verification_code.trim()) {
    problems.push({ field: 'verification_code', message: 'Enter the code from the email' })
  }
  if (!typed.password) problems.push({ field: 'password', message: 'Enter a new password' })
  else if (typed.repeated !== typed.password) {
    problems.push({ field: 'repeated', message: 'The new passwords must be the same' })
  }
  return problems
}
