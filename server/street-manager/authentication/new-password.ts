import * as endpoints from '../../../domain/contract/authentication.ts'
import * as shapes from '../../../domain/contract/authentication.shapes.ts'
import { implement, type House } from '../../http/implement.ts'
import { authenticationFailed, invalid } from '../../http/refusals.ts'
import { storeMail } from '../../mail/store-mail.ts'
import { noteSignIn } from './check-password.ts'
import { endEveryToken } from './end-every-token.ts'
import { issueTokens } from './issue-tokens.ts'
import { makeCode, useCode } from './password-codes.ts'
import { hashPassword, passwordProblem } from './passwords.ts'
import { requireLiveAccount } from './require-live-account.ts'

const ownTransaction = { ownTransaction: true } as const

/** One answer, whether or not there is such an account; only an activated one gets a mail (BR-GEN-99). */
export const forgotPassword = implement(
  endpoints.forgotPassword,
  shapes.forgotPassword,
  async ({ house, db, body }) => {
    const account = await findActivated(house, body.email)
    if (!account) return
    const now = house.clock.realNow()
    const code = await makeCode(db, account.email, now)
    if (!code) return
    const subject = `${code} is your code for a new password`
    const text = [
      `Somebody asked for a new password for ${account.email}.`,
      `If it was you, give this code on the page where you asked: ${code}`,
      'It is good for one hour. If it was not you, do nothing: your password stays as it is.',
    ].join('\n\n')
    await storeMail(db, { to: account.email, subject, text }, now)
  },
)

/** Takes the code of the mail and a new password, and ends every session and token that there was. */
export const resetPassword = implement(
  endpoints.resetPassword,
  shapes.resetPassword,
  async ({ house, body }) => {
    refuseWeak(body.password, body.email)
    const isRight = await useCode(house.db, body.email, body.verification_code, house.clock.realNow())
    if (!isRight) {
      const message = 'This code is wrong or too old. Ask for another'
      throw invalid([{ field: 'verification_code', message, rule: 'BR-GEN-99' }])
    }
    await storePassword(house, body.email, body.password)
    // from here on: until now the old password still signed in
    await endEveryToken(house.db, body.email, house.clock.realNow())
  },
  // a wrong code is counted although the answer is a refusal, and hashing must not hold a transaction open
  ownTransaction,
)

/** Replaces a temporary password with the token of the first sign-in, and signs in (BR-GEN-94). */
export const setPassword = implement(
  endpoints.setPassword,
  shapes.setPassword,
  async ({ house, body }) => {
    const claims = await house.tokens.read('session', body.token, house.clock.realNow())
    await requireLiveAccount(house.db, claims)
    const account = await house.db
      .selectFrom('account')
      .select(['email', 'organisation_reference', 'is_password_temporary'])
      .where('email', '=', body.email)
      .executeTakeFirst()
    if (claims.email !== body.email || !account?.is_password_temporary) throw authenticationFailed()
    refuseWeak(body.password, body.email)
    await storePassword(house, account.email, body.password)
    await noteSignIn(house, account.email)
    return { ...(await issueTokens(house, account.email)), organisationReference: account.organisation_reference }
  },
  ownTransaction,
)

function refuseWeak(password: string, email: string): void {
  const message = passwordProblem(password, [email])
  if (message) throw invalid([{ field: 'password', message, rule: 'BR-GEN-06' }])
}

async function storePassword(house: House, email: string, password: string): Promise<void> {
  const password_hash = await hashPassword(password)
  await house.db
    .updateTable('account')
    .set({ password_hash, is_password_temporary: false, temporary_password_until: null })
    .where('email', '=', email)
    .execute()
  await house.db.deleteFrom('failed_sign_in').where('email', '=', email).execute()
}

function findActivated({ db }: House, email: string) {
  return db
    .selectFrom('account')
    .select('email')
    .where('email', '=', email)
    .where('is_disabled', '=', false)
    .where('is_password_temporary', '=', false)
    .executeTakeFirst()
}
