import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import { getOwnUser } from '../../../domain/contract/users-administration.ts'
import { queryFor } from '../../api/query.ts'
import { ActionPage } from '../../app/action-page.tsx'
import { NotNow } from '../../app/not-now.tsx'
import { ReadFirst } from '../../app/read-first.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { actsOn, nameOf, stateOf, type User } from './user-facts.ts'

interface UserActionProps {
  /** Such as "Disable". */
  title: (name: string) => string
  act: keyof ReturnType<typeof actsOn>
  /** Where the way back leads and what the page asks. */
  children: (user: User, backHref: string) => ReactNode
}

/** Reads the person of the address for something that is done to the account; what its state does not allow says so. */
export function UserAction({ title, act, children }: UserActionProps) {
  const { email = '' } = useParams()
  const { user: self } = useActing()
  const backHref = recordPaths.user(email)
  return (
    <ReadFirst query={queryFor(getOwnUser, { params: { email } })} title={title(email)}>
      {(user) => {
        if (!actsOn(user, self.email)[act]) {
          const why = act === 'disable' && email === self.email ? 'This is your own account' : stateOf(user)
          return <NotNow title="This cannot be done now" why={why} back={{ text: 'Open the user', href: backHref }} />
        }
        return (
          <ActionPage title={title(nameOf(user))} caption={email} backHref={backHref}>
            {children(user, backHref)}
          </ActionPage>
        )
      }}
    </ReadFirst>
  )
}
