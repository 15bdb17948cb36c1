import * as endpoints from '../../../domain/contract/own-account.ts'
import * as shapes from '../../../domain/contract/own-account.shapes.ts'
import { implement } from '../../http/implement.ts'
import { authenticationFailed, invalid } from '../../http/refusals.ts'
import { instant } from '../../store/instants.ts'
import { checkPassword } from '../authentication/check-password.ts'
import { hashPassword, passwordProblem } from '../authentication/passwords.ts'
import { findSession } from '../session/sessions.ts'
import { noteUser } from './own-user.ts'

/** The session that asks goes on; whoever else came in with the old password is out. */
const changeOwnPassword = implement(
  endpoints.changeOwnPassword,
  shapes.changeOwnPassword,
  async ({ house, caller, body, now, request }) => {
    const refuse = (field: string, message: string, rule: string) => {
      throw invalid([{ field, message, rule }])
    }
    const problem = passwordProblem(body.password, [caller.email])
    if (problem) refuse('password', problem, 'BR-GEN-06')
    if (body.password === body.current_password) {
      refuse('password', 'Choose a password that is not the one you have', 'BR-GEN-06')
    }
    // wrong ones count towards the lock: a stolen session must not guess the password (BR-GEN-93)
    await checkPassword(house, caller.email, body.current_password).catch((error: unknown) => {
      if (error instanceof Error && error.message === authenticationFailed().message) {
        refuse('current_password', 'This is not your password. Capital letters count', 'BR-GEN-97')
      }
      throw error
    })
    const password_hash = await hashPassword(body.password)
    const session = await findSession(house, request)
    await house.db.transaction().execute(async (db) => {
      const ended = house.clock.realNow().add({ milliseconds: 1 }).toString()
      await db
        .updateTable('account')
        .set({ password_hash, is_password_temporary: false, temporary_password_until: null, tokens_valid_from: ended })
        .where('email', '=', caller.email)
        .execute()
      await db
        .deleteFrom('session')
        .where('email', '=', caller.email)
        .where('id_hash', '<>', session?.id_hash ?? '')
        .execute()
      // it has just been proved anew, so that it counts as begun after the others ended
      await db.updateTable('session').set({ created_at: ended }).where('email', '=', caller.email).execute()
      await noteUser(db, caller, 'user_password_changed', caller.email, 'Own password changed', now)
    })
  },
  { ownTransaction: true },
)

const listOwnSessions = implement(
  endpoints.listOwnSessions,
  shapes.listOwnSessions,
  async ({ db, house, caller, request }) => {
    const here = await findSession(house, request)
    const rows = await db
      .selectFrom('session')
      .select(['id_hash', 'created_at', 'expires_at'])
      .where('email', '=', caller.email)
      .where('expires_at', '>', instant(house.clock.realNow()))
      .orderBy('created_at', 'desc')
      .execute()
    return {
      rows: rows.map(({ id_hash, created_at, expires_at }) => ({
        signed_in_date: created_at.toString(),
        ends_date: expires_at.toString(),
        is_this_one: id_hash === here?.id_hash,
      })),
    }
  },
)

export const ownAccount = [changeOwnPassword, listOwnSessions]
