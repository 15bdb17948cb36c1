import * as endpoints from '../../../domain/contract/users-administration.ts'
import * as shapes from '../../../domain/contract/users-administration.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { newAddressProblems, temporaryPasswordDays } from '../../../domain/rules/user-accounts.ts'
import { userRolesProblems } from '../../../domain/rules/user-roles.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { implement, type House } from '../../http/implement.ts'
import { conflict, refuseProblems } from '../../http/refusals.ts'
import { storeMail } from '../../mail/store-mail.ts'
import type { Database } from '../../store/database.ts'
import { endEveryToken } from '../authentication/end-every-token.ts'
import { makePassword } from '../authentication/passwords.ts'
import { findOwn, nameOf, noteUser, roleWords, takeTurn } from './own-user.ts'

const lifetime = { hours: 24 * temporaryPasswordDays }

const inviteUser = implement(endpoints.inviteUser, shapes.inviteUser, async ({ db, house, caller, body, now }) => {
  refuseProblems([...newAddressProblems(body.email), ...userRolesProblems(body.roles, caller.organisation_type)])
  await takeTurn(db, caller)
  const realNow = house.clock.realNow()
  const [email, first_name, last_name] = [body.email.trim(), body.first_name.trim(), body.last_name.trim()]
  const { password, hash } = await makePassword()
  const until = realNow.add(lifetime)
  const made = await db
    .insertInto('account')
    .values({
      email,
      first_name,
      last_name,
      organisation_reference: caller.organisation_reference,
      roles: body.roles,
      password_hash: hash,
      is_password_temporary: true,
      is_disabled: false,
      last_signed_in_at: null,
      invited_at: realNow.toString(),
      temporary_password_until: until.toString(),
      tokens_valid_from: realNow.toString(),
    })
    .onConflict((on) => on.doNothing())
    .returning('email')
    .executeTakeFirst()
  // whose account it is, and how it is written there, is nobody else's matter
  if (!made) {
    const message = 'This email address has an account already. Each person needs an address of their own'
    throw conflict(message, [{ field: 'email', message, rule: 'BR-GEN-90' }])
  }
  const who = nameOf({ email, first_name, last_name })
  await noteUser(db, caller, 'user_invited', email, `${who} invited as ${roleWords(body.roles)}`, now)
  await sendPassword(house, db, caller, { email, password, until })
  return { email, temporary_password_until: until.toString() }
})

/** Who has not replaced the temporary password, and who is disabled, gets a new one; for others there is "forgotten". */
const reinviteUser = implement(
  endpoints.reinviteUser,
  shapes.reinviteUser,
  async ({ db, house, caller, body, now }) => {
    await takeTurn(db, caller)
    const account = await findOwn(db, caller, body.email)
    if (!account.is_disabled && !account.is_password_temporary) {
      const message = 'They can sign in. Who has forgotten the password gets a code for a new one from the sign-in page'
      throw conflict(message, [{ field: 'email', message, rule: 'BR-GEN-96' }])
    }
    refuseProblems(userRolesProblems(account.roles, caller.organisation_type))
    const realNow = house.clock.realNow()
    const { email } = account
    const { password, hash } = await makePassword()
    const until = realNow.add(lifetime)
    await db
      .updateTable('account')
      .set({
        password_hash: hash,
        is_password_temporary: true,
        temporary_password_until: until.toString(),
        invited_at: realNow.toString(),
        is_disabled: false,
        disabled_at: null,
        disabled_reason: null,
        // the months without a sign-in count from the next one (BR-GEN-96)
        last_signed_in_at: null,
      })
      .where('email', '=', email)
      .execute()
    await db.deleteFrom('failed_sign_in').where('email', '=', email).execute()
    await endEveryToken(db, email, realNow)
    const was = account.is_disabled ? 'was disabled' : 'had not signed in'
    await noteUser(db, caller, 'user_invited', email, `${nameOf(account)}, who ${was}, invited again`, now)
    await sendPassword(house, db, caller, { email, password, until })
    return { email, temporary_password_until: until.toString() }
  },
)

async function sendPassword(
  { config, clock }: House,
  db: Database,
  caller: Caller,
  { email, password, until }: { email: string; password: string; until: Temporal.Instant },
): Promise<void> {
  const organisation = await db
    .selectFrom('organisation')
    .select('name')
    .where('swa_code', '=', caller.organisation_reference)
    .executeTakeFirstOrThrow()
  const text = [
    `${caller.person_name ?? 'An administrator'} of ${organisation.name} has invited you to manage street works.`,
    `Sign in at ${config.publicUrl}/sign-in with this email address, written exactly like this: ${email}`,
    `Your temporary password: ${password}`,
    `It is good until ${dateTimeWords(until)}. You choose your own when you sign in.`,
  ].join('\n\n')
  await storeMail(db, { to: email, subject: 'You are invited to manage street works', text }, clock.realNow())
}

export const userInvitations = [inviteUser, reinviteUser]
