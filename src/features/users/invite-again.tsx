import { useNavigate } from 'react-router'
import { reinviteUser } from '../../../domain/contract/users-administration.ts'
import { temporaryPasswordDays } from '../../../domain/rules/user-accounts.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { UserAction } from './user-action.tsx'
import { nameOf, type User } from './user-facts.ts'

/** A new temporary password for who has not come in yet, or shall come in again (BR-GEN-94, 96). */
export const InviteAgain = () => (
  <UserAction title={(name) => `Invite ${name} again`} act="inviteAgain">
    {(user, backHref) => <Again user={user} backHref={backHref} />}
  </UserAction>
)

function Again({ user, backHref }: { user: User; backHref: string }) {
  const navigate = useNavigate()
  const send = useSend(reinviteUser)
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          A new temporary password goes to {user.email} and is good for {temporaryPasswordDays} days. The one before is
          no longer good.
        </li>
        {user.status === 'disabled' ? (
          <li>
            The account can be used again, with the roles ({user.roles_string.join(', ')}) and access that it had.
          </li>
        ) : null}
      </ul>
      <QuestionForm
        start={{}}
        submitText="Send invitation"
        sendingText="Sending"
        onSend={async (_, idempotencyKey) => {
          const { temporary_password_until: until } = await send.mutateAsync({
            body: { email: user.email },
            idempotencyKey,
          })
          const done = `${nameOf(user)} is invited again. The temporary password is good until ${dateTimeWords(until)}`
          await navigate(backHref, { state: { done } })
        }}
      >
        {null}
      </QuestionForm>
    </>
  )
}
