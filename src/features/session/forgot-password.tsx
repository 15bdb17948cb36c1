import { useLocation, useNavigate } from 'react-router'
import { forgotPassword } from '../../../domain/contract/authentication.ts'
import { call } from '../../api/call.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { typedEmail } from './typed-email.ts'

interface Typed {
  readonly email: string
}

/** Asks where to send a code to. What follows is the same whether or not there is such an account (BR-GEN-99). */
export function ForgotPassword() {
  const navigate = useNavigate()
  const { state } = useLocation()

  async function send({ email }: Typed): Promise<void> {
    const typed = email.trim()
    await call(forgotPassword, { body: { email: typed } })
    await navigate(paths.resetPassword(), { state: { email: typed } })
  }

  return (
    <div className="app-narrow">
      <PageTitle title="Get a code for a new password" size="journey" />
      <p className="govuk-body">We will send a code to your email address. With it you can choose a new password.</p>
      <QuestionForm
        start={{ email: typedEmail(state) }}
        check={check}
        onSend={send}
        submitText="Send the code"
        beside={<AppLink href={paths.signIn()}>Back to sign in</AppLink>}
      >
        <TextField name="email" label="Email address" type="email" autoComplete="username" spellCheck={false} />
      </QuestionForm>
    </div>
  )
}

const check = ({ email }: Typed): FormProblem[] =>
  email.trim() ? [] : [{ field: 'email', message: 'Enter your email address' }]
