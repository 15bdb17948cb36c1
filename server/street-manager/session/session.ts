import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/session.ts'
import * as shapes from '../../../domain/contract/session.shapes.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, authenticationFailed, invalid, Refusal } from '../../http/refusals.ts'
import { checkPassword, isInvitationOver, noteSignIn } from '../authentication/check-password.ts'
import { endEveryToken } from '../authentication/end-every-token.ts'
import { hashPassword, passwordProblem } from '../authentication/passwords.ts'
import { describeSession } from './describe-session.ts'
import { clearCookie, findSession, startSession } from './sessions.ts'

const options = { ownTransaction: true } as const

const signIn = implement(
  endpoints.signIn,
  shapes.signIn,
  async ({ house, body, reply }) => {
    const account = await checkPassword(house, body.email, body.password)
    if (account.is_password_temporary) {
      // a browser would follow the 307 of BR-GEN-94 by itself, so the app's own endpoint says it with 403
      throw new Refusal(403, 'Replace the temporary password first')
    }
    await noteSignIn(house, account.email)
    return describeSession(house, await startSession(house, reply, account))
  },
  options,
)

const setFirstPassword = implement(
  endpoints.setFirstPassword,
  shapes.setFirstPassword,
  async ({ house, body, reply }) => {
    const account = await checkPassword(house, body.email, body.temporary_password)
    if (!account.is_password_temporary) throw authenticationFailed()
    if (isInvitationOver(account, house.clock.realNow())) {
      const message =
        'This temporary password has run out. Ask an administrator of your organisation to invite you again'
      throw invalid([{ field: 'temporary_password', message, rule: 'BR-GEN-94' }])
    }
    const problem =
      passwordProblem(body.password, [body.email]) ??
      (body.password === body.temporary_password ? 'Choose a password that is not the temporary one' : undefined)
    if (problem) throw invalid([{ field: 'password', message: problem, rule: 'BR-GEN-94' }])
    await house.db
      .updateTable('account')
      .set({
        password_hash: await hashPassword(body.password),
        is_password_temporary: false,
        temporary_password_until: null,
      })
      .where('email', '=', account.email)
      .execute()
    await noteSignIn(house, account.email)
    return describeSession(house, await startSession(house, reply, account))
  },
  options,
)

const getSession = implement(endpoints.getSession, shapes.getSession, async ({ house, request }) =>
  describeSession(house, await findSession(house, request)),
)

const changeSession = implement(
  endpoints.changeSession,
  shapes.changeSession,
  async ({ house, db, body, caller, request }) => {
    const session = await findSession(house, request)
    if (!session) throw authenticationFailed()
    const active_role = body.active_role ?? session.active_role
    if (active_role && !(caller.roles as string[]).includes(active_role)) throw accessRestricted()
    const acting_for = chosenPromoter(active_role, body.acting_for ?? session.acting_for, caller.contracts)
    await db.updateTable('session').set({ active_role, acting_for }).where('id_hash', '=', session.id_hash).execute()
    return describeSession(house, { ...session, active_role, acting_for })
  },
)

/** A contractor acts for one promoter at a time, and only for one that contracted it (BR-ROLE-20, 22). */
function chosenPromoter(role: ActingRole | null, promoter: string | null, contracts: readonly string[]): string | null {
  if (role !== 'Contractor' || promoter === null) return null
  if (!contracts.includes(promoter)) throw accessRestricted()
  return promoter
}

const signOut = implement(endpoints.signOut, shapes.signOut, async ({ house, db, request, reply }) => {
  const session = await findSession(house, request)
  if (session) await endEveryToken(db, session.email, house.clock.realNow())
  clearCookie(reply)
})

export const session = [signIn, setFirstPassword, getSession, changeSession, signOut]
