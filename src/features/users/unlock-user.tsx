import { useNavigate } from 'react-router'
import { unlockUser } from '../../../domain/contract/users-administration.ts'
import { useSend } from '../../api/query.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { UserAction } from './user-action.tsx'
import { nameOf, type User } from './user-facts.ts'

/** Lets somebody try again before the five minutes are over (BR-GEN-93). */
export const UnlockUser = () => (
  <UserAction title={(name) => `Unlock ${name}`} act="unlock">
    {(user, backHref) => <Unlock user={user} backHref={backHref} />}
  </UserAction>
)

function Unlock({ user, backHref }: { user: User; backHref: string }) {
  const navigate = useNavigate()
  const send = useSend(unlockUser)
  return (
    <>
      <p className="govuk-body">
        Somebody gave too many wrong passwords for this account. Ask {nameOf(user)} whether it was them before you
        unlock it: it unlocks by itself after five minutes.
      </p>
      <QuestionForm
        start={{}}
        submitText="Unlock account"
        sendingText="Unlocking"
        onSend={async (_, idempotencyKey) => {
          await send.mutateAsync({ params: { email: user.email }, idempotencyKey })
          await navigate(backHref, { state: { done: `${nameOf(user)} can sign in again` } })
        }}
      >
        {null}
      </QuestionForm>
    </>
  )
}
