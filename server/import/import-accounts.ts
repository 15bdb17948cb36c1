import { hashSandboxPassword, insertAccounts } from '../sandbox/account-rows.ts'
import { sandboxAccounts, type SandboxAccount } from '../sandbox/accounts.ts'
import type { Database } from '../store/database.ts'

/** Gives each imported authority an officer, so that somebody can open its lists; answers the accounts of all of them. */
export async function officersFor(
  db: Database,
  authorities: ReadonlySet<string>,
  now: Temporal.Instant,
): Promise<SandboxAccount[]> {
  const own = new Set(sandboxAccounts.map((account) => account.swa_code))
  const codes = [...authorities].filter((code) => !own.has(code))
  if (codes.length === 0) return []
  const organisations = await db
    .selectFrom('organisation')
    .select(['swa_code', 'name'])
    .where('swa_code', 'in', codes)
    .orderBy('swa_code')
    .execute()
  const officers = organisations.map(officerOf)
  const emails = officers.map((officer) => officer.email)
  const known = await db.selectFrom('account').select('email').where('email', 'in', emails).execute()
  const missing = officers.filter((officer) => known.every(({ email }) => email !== officer.email))
  if (missing.length > 0) await insertAccounts(db, missing, await hashSandboxPassword(), now)
  return officers
}

function officerOf({ swa_code, name }: { swa_code: string; name: string }): SandboxAccount {
  return {
    email: `officer-${swa_code.toLowerCase()}@import.example`,
    first_name: 'Officer',
    last_name: `of ${name}`,
    roles: ['HighwayAuthority', 'UI'],
    organisation: name,
    swa_code,
  }
}
