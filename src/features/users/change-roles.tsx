import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { updateUserRoles } from '../../../domain/contract/users-administration.ts'
import { getSession } from '../../../domain/contract/session.ts'
import { userRolesProblems } from '../../../domain/rules/user-roles.ts'
import { call } from '../../api/call.ts'
import { useSend } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { replaceSession, useActing } from '../../app/session.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { answersOf, rolesOf } from './role-answers.ts'
import { RoleQuestions } from './role-questions.tsx'
import { UserAction } from './user-action.tsx'
import { nameOf, type User } from './user-facts.ts'

/** What somebody is; it applies at once and they sign in again (BR-ROLE-02, 03). */
export const ChangeRoles = () => (
  <UserAction title={(name) => `Change roles of ${name}`} act="roles">
    {(user, backHref) => <Change user={user} backHref={backHref} />}
  </UserAction>
)

function Change({ user, backHref }: { user: User; backHref: string }) {
  const { user: self } = useActing()
  const client = useQueryClient()
  const navigate = useNavigate()
  const send = useSend(updateUserRoles)
  const isSelf = user.email === self.email
  return (
    <>
      <InsetText>
        <p className="govuk-body">
          {isSelf
            ? 'This is you: you are signed out when you save, and sign in again with the new roles.'
            : 'It applies at once. Where they are signed in, they have to sign in again.'}
        </p>
      </InsetText>
      <QuestionForm
        start={answersOf(user.roles)}
        submitText="Save roles"
        sendingText="Saving"
        check={(given) => [
          ...userRolesProblems(rolesOf(given), self.organisation_type),
          ...(isSelf && !given.roles.includes('Admin')
            ? [{ field: 'roles', message: 'You cannot take Admin from yourself. Another administrator can' }]
            : []),
        ]}
        onSend={async (given, idempotencyKey) => {
          const { email } = user
          const change = { params: { email }, body: { roles: rolesOf(given) } }
          if (isSelf) {
            // every session ends with it, this one too: nothing is read again before somebody signs in
            await call(updateUserRoles, change, { idempotencyKey })
            await navigate(paths.signedOut(), { state: { email } })
            replaceSession(client, await call(getSession, {}))
            return
          }
          await send.mutateAsync({ ...change, idempotencyKey })
          await navigate(backHref, { state: { done: `The roles of ${nameOf(user)} are saved` } })
        }}
      >
        <RoleQuestions />
      </QuestionForm>
    </>
  )
}
