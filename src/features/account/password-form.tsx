import { useNavigate } from 'react-router'
import { changeOwnPassword } from '../../../domain/contract/own-account.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import { PasswordField } from '../../forms/PasswordField.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { useActing } from '../../app/session.ts'

const nothingTyped = { current_password: '', password: '', repeated: '' }

/** A new password with the old one; whoever else came in with the old one is out. */
export function PasswordForm() {
  const { user } = useActing()
  const navigate = useNavigate()
  const send = useSend(changeOwnPassword)
  return (
    <ActionPage title="Change your password" caption={user.email} backHref={recordPaths.account()}>
      <p className="govuk-body">
        10 characters or more, with a letter and a number. You stay signed in here, and are signed out everywhere else.
      </p>
      <QuestionForm
        start={nothingTyped}
        check={check}
        submitText="Save password"
        sendingText="Saving"
        onSend={async ({ current_password, password }, idempotencyKey) => {
          await send.mutateAsync({ body: { current_password, password }, idempotencyKey })
          await navigate(recordPaths.account(), { state: { done: 'Your password is changed' } })
        }}
      >
        <PasswordField name="current_password" label="Password you have now" autoComplete="current-password" />
        <PasswordField name="password" label="New password" autoComplete="new-password" />
        <PasswordField name="repeated" label="New password again" autoComplete="new-password" />
      </QuestionForm>
      <p className="govuk-body">
        If you have forgotten it, <AppLink href={paths.forgotPassword()}>get a code by email</AppLink>.
      </p>
    </ActionPage>
  )
}

function check(typed: typeof nothingTyped): FormProblem[] {
  const problems: FormProblem[] = []
  if (!typed.current_password) problems.push({ field: 'current_password', message: 'Enter the password you have now' })
  if (!typed.password) problems.push({ field: 'password', message: 'Enter a new password' })
  else if (typed.repeated !== typed.password) {
    problems.push({ field: 'repeated', message: 'The new passwords must be the same' })
  }
  return problems
}
