import type { Role } from '../../domain/contract/enums/organisations.ts'
import type { Database } from '../store/database.ts'

interface ExtraAccount {
  readonly email: string
  readonly roles: readonly Role[]
  readonly swa_code: string
  readonly password_hash?: string
  readonly is_password_temporary?: boolean
  readonly is_disabled?: boolean
  readonly last_signed_in_at?: string
}

/** An account that the sandbox does not have; it sees no workstream, and without a hash nobody can sign in to it. */
export async function insertAccount(db: Database, account: ExtraAccount): Promise<string> {
  await db
    .insertInto('account')
    .values({
      email: account.email,
      first_name: 'Extra',
      last_name: 'Person',
      organisation_reference: account.swa_code,
      roles: [...account.roles],
      password_hash: account.password_hash ?? 'none',
      is_password_temporary: account.is_password_temporary ?? false,
      is_disabled: account.is_disabled ?? false,
      last_signed_in_at: account.last_signed_in_at ?? null,
      tokens_valid_from: '2026-01-01T00:00:00Z',
    })
    .execute()
  return account.email
}
