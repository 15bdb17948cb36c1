import { useNavigate } from 'react-router'
import { inviteUser } from '../../../domain/contract/users-administration.ts'
import { newAddressProblems, temporaryPasswordDays } from '../../../domain/rules/user-accounts.ts'
import { userRolesProblems } from '../../../domain/rules/user-roles.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { nameProblems } from '../account/name-problems.ts'
import { rolesOf } from './role-answers.ts'
import { RoleQuestions } from './role-questions.tsx'

const nothing = { email: '', first_name: '', last_name: '', roles: [] as string[], sign_in: 'UI' }

/** An administrator invites somebody: a temporary password is mailed to them (BR-GEN-94). */
export function NewUser() {
  const { user } = useActing()
  const may = useMay()
  const navigate = useNavigate()
  const send = useSend(inviteUser)
  if (!may(inviteUser)) {
    const back = { text: 'Home', href: paths.home() }
    return <NotNow title="You cannot invite people" why="Administrators of the organisation do this" back={back} />
  }
  return (
    <ActionPage title="Invite somebody" caption={user.organisation_name} backHref={recordPaths.users()}>
      <p className="govuk-body">
        A temporary password goes to their email address and is good for {temporaryPasswordDays} days. Nobody else sees
        it. They choose their own when they sign in.
      </p>
      <QuestionForm
        start={nothing}
        submitText="Send invitation"
        sendingText="Sending"
        check={(given) => [
          ...newAddressProblems(given.email),
          ...nameProblems(given, 'their'),
          ...userRolesProblems(rolesOf(given), user.organisation_type),
        ]}
        onSend={async (given, idempotencyKey) => {
          const { first_name, last_name } = given
          const body = { email: given.email.trim(), first_name, last_name, roles: rolesOf(given) }
          const { email, temporary_password_until: until } = await send.mutateAsync({ body, idempotencyKey })
          const done = `The invitation is on its way to ${email}. The temporary password is good until ${dateTimeWords(until)}`
          await navigate(recordPaths.user(email), { state: { done } })
        }}
      >
        <TextField
          name="email"
          label="Email address"
          type="email"
          hint="They sign in with it exactly as it is written here: capital letters count"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField name="first_name" label="First name" autoComplete="off" />
        <TextField name="last_name" label="Last name" autoComplete="off" />
        <RoleQuestions />
      </QuestionForm>
    </ActionPage>
  )
}
