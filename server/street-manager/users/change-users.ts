import * as endpoints from '../../../domain/contract/users-administration.ts'
import * as shapes from '../../../domain/contract/users-administration.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { userRolesProblems } from '../../../domain/rules/user-roles.ts'
import { implement } from '../../http/implement.ts'
import { conflict, notFound, refuseProblems, Refusal } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { endEveryToken } from '../authentication/end-every-token.ts'
import { ownUsers } from './find-users.ts'
import { findOwn, nameOf, noteUser, roleWords, takeTurn } from './own-user.ts'

/** Takes effect at once: whoever is signed in signs in again, and finds the new pages (BR-ROLE-54). */
const updateUserRoles = implement(
  endpoints.updateUserRoles,
  shapes.updateUserRoles,
  async ({ db, house, caller, params, body, now }) => {
    await takeTurn(db, caller)
    const account = await findOwn(db, caller, params.email)
    refuseProblems(userRolesProblems(body.roles, caller.organisation_type))
    if (account.email === caller.email && !body.roles.includes('Admin')) {
      throw notOneself('You cannot take Admin from yourself. Another administrator can')
    }
    const isSame =
      body.roles.length === account.roles.length && body.roles.every((role) => account.roles.includes(role))
    if (isSame) return
    await db.updateTable('account').set({ roles: body.roles }).where('email', '=', account.email).execute()
    await endEveryToken(db, account.email, house.clock.realNow())
    const details = `Roles of ${nameOf(account)} from ${roleWords(account.roles)} to ${roleWords(body.roles)}`
    await noteUser(db, caller, 'user_roles_updated', account.email, details, now)
  },
)

const unlockUser = implement(endpoints.unlockUser, shapes.unlockUser, async ({ db, house, caller, params, now }) => {
  await takeTurn(db, caller)
  const user = await ownUsers(db, caller.organisation_reference, house.clock.realNow())
    .where('user.email', '=', params.email)
    .executeTakeFirst()
  if (!user) throw notFound(`User ${params.email}`)
  if (user.status !== 'locked') throw conflict('This account is not locked any more')
  await db.deleteFrom('failed_sign_in').where('email', '=', user.email).execute()
  await noteUser(db, caller, 'user_unlocked', user.email, `${nameOf(user)} unlocked after wrong passwords`, now)
})

const removeUser = implement(endpoints.removeUser, shapes.removeUser, async ({ db, house, caller, body, now }) => {
  await takeTurn(db, caller)
  await disable(db, caller, body.email, { now, realNow: house.clock.realNow() })
})

const removeUsers = implement(endpoints.removeUsers, shapes.removeUsers, async ({ db, house, caller, body, now }) => {
  await takeTurn(db, caller)
  const rows: { email: string; is_removed: boolean; problem: string | null }[] = []
  for (const email of body.emails) {
    const problem = await disable(db, caller, email, { now, realNow: house.clock.realNow() }).then(
      () => null,
      (error: unknown) => {
        // said before anything is written, so that the others go on in the same transaction
        if (error instanceof Refusal) return error.message
        throw error
      },
    )
    rows.push({ email, is_removed: problem === null, problem })
  }
  return { rows }
})

interface Times {
  readonly now: Temporal.Instant
  readonly realNow: Temporal.Instant
}

/** The account stays, as works records and the log name it; nobody comes in with it any more. */
async function disable(db: Database, caller: Caller, email: string, { now, realNow }: Times): Promise<void> {
  const account = await findOwn(db, caller, email)
  if (account.email === caller.email) throw notOneself('You cannot disable yourself. Another administrator can')
  if (account.is_disabled) throw conflict('This account is disabled already')
  await db
    .updateTable('account')
    .set({ is_disabled: true, disabled_at: realNow.toString(), disabled_reason: 'removed' })
    .where('email', '=', account.email)
    .execute()
  await endEveryToken(db, account.email, realNow)
  await db.deleteFrom('password_code').where('email', '=', account.email).execute()
  const details = `${nameOf(account)}, ${roleWords(account.roles)}, disabled`
  await noteUser(db, caller, 'user_removed', account.email, details, now)
}

/** So an administrator is always left: the one who acts (BR-ROLE-S22). */
function notOneself(message: string): Refusal {
  return conflict(message, [{ field: 'roles', message, rule: 'BR-ROLE-S22' }])
}

export const userChanges = [updateUserRoles, unlockUser, removeUser, removeUsers]
