import { accessRestricted, authenticationFailed } from '../../http/refusals.ts'
import type { TokenClaims } from '../../http/tokens.ts'
import type { Database } from '../../store/database.ts'

/** 401 when the token's account was signed out since, is disabled, or its organisation is not active (BR-GEN-91, 95). */
export async function requireLiveAccount(db: Database, { email, issuedAtMs }: TokenClaims): Promise<void> {
  const account = await db
    .selectFrom('account')
    .innerJoin('organisation', 'organisation.swa_code', 'account.organisation_reference')
    .select(['account.is_disabled', 'account.tokens_valid_from', 'organisation.organisation_status'])
    .where('account.email', '=', email)
    .executeTakeFirst()
  if (!account || account.is_disabled || issuedAtMs < account.tokens_valid_from.epochMilliseconds) {
    throw authenticationFailed()
  }
  if (account.organisation_status !== 'active') throw accessRestricted()
}
