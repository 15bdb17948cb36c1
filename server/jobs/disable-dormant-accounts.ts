import { sql } from 'kysely'
import type { House } from '../http/implement.ts'
import { disabledAfterMonths } from '../../domain/rules/user-accounts.ts'

/**
 * Disables accounts that nobody has signed in to for more than 6 months, by the time of sign-ins; an admin has to invite
 * again (BR-GEN-96). One that was never used waits for its first sign-in. The contract has no event for it.
 */
export async function disableDormantAccounts({ db, clock }: House): Promise<void> {
  const lastGoodMoment = sql<string>`
    (last_signed_in_at at time zone 'Europe/London' + make_interval(months => ${disabledAfterMonths}::int))
      at time zone 'Europe/London'`
  await db
    .updateTable('account')
    .set({ is_disabled: true, disabled_at: clock.realNow().toString(), disabled_reason: 'dormant' })
    .where('is_disabled', '=', false)
    .where(lastGoodMoment, '<', clock.realNow().toString())
    .execute()
}
