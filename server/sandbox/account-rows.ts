import { insertRows, type BulkRow } from '../store/insert-rows.ts'
import type { Database } from '../store/database.ts'
import type { AccountTable, AccountWorkstreamTable } from '../store/account-tables.ts'
import { hashPassword } from '../street-manager/authentication/passwords.ts'
import { sandboxPassword, type SandboxAccount } from './accounts.ts'

/** The sandbox's password, hashed; it takes almost half a second, on another thread. */
export const hashSandboxPassword = () => hashPassword(sandboxPassword)

/** Writes accounts that all have the same password. */
export async function insertAccounts(
  db: Database,
  accounts: readonly SandboxAccount[],
  hash: string,
  now: Temporal.Instant,
): Promise<void> {
  await insertRows(
    db,
    'account',
    accounts.map((account) => accountRow(account, hash, now)),
  )
  await insertRows(db, 'account_workstream', accounts.flatMap(accessRows))
}

function accountRow(account: SandboxAccount, password_hash: string, now: Temporal.Instant): BulkRow<AccountTable> {
  return {
    email: account.email,
    first_name: account.first_name,
    last_name: account.last_name,
    organisation_reference: account.swa_code,
    roles: [...account.roles],
    password_hash,
    is_password_temporary: false,
    is_disabled: false,
    last_signed_in_at: null,
    invited_at: null,
    temporary_password_until: null,
    disabled_at: null,
    disabled_reason: null,
    tokens_valid_from: now.subtract({ hours: 24 }).toString(),
  }
}

const accessRows = (account: SandboxAccount): BulkRow<AccountWorkstreamTable>[] =>
  (account.access ?? []).map((entry) => ({
    email: account.email,
    organisation_reference: entry.swa_code,
    prefix: entry.prefix,
    access_level: entry.level,
  }))
