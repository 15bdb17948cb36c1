import { disabledFrom } from '../../../domain/rules/user-accounts.ts'
import type { House } from '../../http/implement.ts'
import { authenticationFailed, Refusal } from '../../http/refusals.ts'
import { instant } from '../../store/instants.ts'
import type { AccountRow } from '../../store/account-tables.ts'
import { makeTurns } from './in-turn.ts'
import { matchNothing, passwordMatches } from './passwords.ts'

/** 5 failures within 5 minutes lock the account for 5 minutes (BR-GEN-93). */
export const allowedFailures = 5
export const lockWindow = { minutes: 5 }

/**
 * The account whose password this is. Throws 401 for a wrong email or password (no hint which, BR-GEN-97), 423 with
 * Retry-After while locked (BR-GEN-93), 412 for an organisation that is suspended or disabled (BR-GEN-95). Email is
 * case-sensitive (BR-GEN-90).
 */
export function checkPassword(house: House, email: string, password: string): Promise<AccountRow> {
  return inTurn(email, () => checkNext(house, email, password))
}

/** A hundred guesses sent at once would all be let in before the first of them had failed. */
const inTurn = makeTurns()

async function checkNext(house: House, email: string, password: string): Promise<AccountRow> {
  const { db, clock } = house
  const now = clock.realNow()
  await refuseWhileLocked(house, email, now)
  const account = await db.selectFrom('account').selectAll().where('email', '=', email).executeTakeFirst()
  const matches = account ? await passwordMatches(password, account.password_hash) : await matchNothing(password)
  if (!account || !matches || account.is_disabled || isDormant(account, now)) {
    await db.insertInto('failed_sign_in').values({ email, failed_at: now.toString() }).execute()
    await refuseWhileLocked(house, email, now)
    throw authenticationFailed()
  }
  await db.deleteFrom('failed_sign_in').where('email', '=', email).execute()
  const organisation = await db
    .selectFrom('organisation')
    .select('organisation_status')
    .where('swa_code', '=', account.organisation_reference)
    .executeTakeFirstOrThrow()
  if (organisation.organisation_status !== 'active') {
    throw new Refusal(412, `Your organisation is ${organisation.organisation_status}`)
  }
  return account
}

async function refuseWhileLocked({ db }: House, email: string, now: Temporal.Instant): Promise<void> {
  const failures = await db
    .selectFrom('failed_sign_in')
    .select('failed_at')
    .where('email', '=', email)
    .where('failed_at', '>', instant(now.subtract(lockWindow)))
    .orderBy('failed_at', 'desc')
    .limit(allowedFailures)
    .execute()
  const latest = failures[0]
  if (!latest || failures.length < allowedFailures) return
  const unlocksAt = latest.failed_at.add(lockWindow)
  const seconds = Math.max(1, Math.ceil(now.until(unlocksAt).total('seconds')))
  throw new Refusal(423, `The account is locked until ${unlocksAt.toString({ smallestUnit: 'second' })}`, {
    headers: { 'retry-after': String(seconds) },
  })
}

function isDormant(account: AccountRow, now: Temporal.Instant): boolean {
  if (!account.last_signed_in_at) return false
  return Temporal.Instant.compare(now, disabledFrom(account.last_signed_in_at)) > 0
}

/** Remembers a success: the account is in use (BR-GEN-96). */
export async function noteSignIn({ db, clock }: House, email: string): Promise<void> {
  await db
    .updateTable('account')
    .set({ last_signed_in_at: clock.realNow().toString() })
    .where('email', '=', email)
    .execute()
}

/** Whether the temporary password of an invitation is no longer good: an administrator has to invite again (BR-GEN-94). */
export function isInvitationOver(
  { is_password_temporary, temporary_password_until: until }: AccountRow,
  now: Temporal.Instant,
): boolean {
  return is_password_temporary && until !== null && Temporal.Instant.compare(now, until) >= 0
}
