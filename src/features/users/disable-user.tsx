import { useNavigate } from 'react-router'
import { removeUser } from '../../../domain/contract/users-administration.ts'
import { useSend } from '../../api/query.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { UserAction } from './user-action.tsx'
import { nameOf, type User } from './user-facts.ts'

/** What it means to take somebody's account away, before it is done. */
export const DisableUser = () => (
  <UserAction title={(name) => `Disable the account of ${name}`} act="disable">
    {(user, backHref) => <Disable user={user} backHref={backHref} />}
  </UserAction>
)

function Disable({ user, backHref }: { user: User; backHref: string }) {
  const navigate = useNavigate()
  const send = useSend(removeUser)
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        <li>They are signed out at once wherever they are signed in, and tokens of the account end.</li>
        <li>What they have not sent yet stays on their device and cannot be sent.</li>
        <li>Works records and the audit log keep their name.</li>
        <li>You can invite them again later, with the roles and access that they have now.</li>
      </ul>
      <QuestionForm
        start={{}}
        submitText="Disable account"
        submitVariant="warning"
        sendingText="Disabling"
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ body: { email: user.email }, idempotencyKey })
          await navigate(backHref, { state: { done: `The account of ${nameOf(user)} is disabled` } })
        }}
      >
        {null}
      </QuestionForm>
    </>
  )
}
