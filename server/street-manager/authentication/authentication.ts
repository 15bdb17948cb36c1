import * as endpoints from '../../../domain/contract/authentication.ts'
import * as shapes from '../../../domain/contract/authentication.shapes.ts'
import { implement } from '../../http/implement.ts'
import { authenticationFailed, Refusal } from '../../http/refusals.ts'
import { checkPassword, isInvitationOver, noteSignIn } from './check-password.ts'
import { endEveryToken } from './end-every-token.ts'
import { issueTokens } from './issue-tokens.ts'
import { forgotPassword, resetPassword, setPassword } from './new-password.ts'
import { requireLiveAccount } from './require-live-account.ts'

const options = { ownTransaction: true } as const

const authenticate = implement(
  endpoints.authenticate,
  shapes.authenticate,
  async ({ house, body }) => {
    const account = await checkPassword(house, body.emailAddress, body.password)
    if (account.is_password_temporary) {
      throw new Refusal(307, 'Replace the temporary password first', {
        headers: { location: '/v6/work/authenticate/initial' },
      })
    }
    await noteSignIn(house, account.email)
    return { ...(await issueTokens(house, account.email)), organisationReference: account.organisation_reference }
  },
  options,
)

const authenticateInitial = implement(
  endpoints.authenticateInitial,
  shapes.authenticateInitial,
  async ({ house, body }) => {
    const account = await checkPassword(house, body.emailAddress, body.password)
    const isOver = isInvitationOver(account, house.clock.realNow())
    if (!account.is_password_temporary || isOver) throw authenticationFailed()
    return { sessionToken: await house.tokens.issue('session', account.email, house.clock.realNow()) }
  },
  options,
)

const refreshToken = implement(endpoints.refreshToken, shapes.refreshToken, async ({ house, db, body }) => {
  const now = house.clock.realNow()
  const claims = await house.tokens.read('refresh', body.refresh_token, now)
  await requireLiveAccount(db, claims)
  const [id_token, access_token] = await Promise.all([
    house.tokens.issue('id', claims.email, now),
    house.tokens.issue('access', claims.email, now),
  ])
  return { id_token, access_token }
})

const logout = implement(endpoints.logout, shapes.logout, async ({ house, db, body }) => {
  const now = house.clock.realNow()
  const claims = await house.tokens.read('access', body.access_token, now)
  await requireLiveAccount(db, claims)
  await endEveryToken(db, claims.email, now)
})

export const authentication = [
  authenticate,
  authenticateInitial,
  refreshToken,
  forgotPassword,
  resetPassword,
  setPassword,
  logout,
]
