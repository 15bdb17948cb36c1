/** Codes for new passwords: six digits, good for an hour and five tries, stored as a hash (BR-GEN-99; the figures are ours). */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '../../store/database.ts'
import { instant } from '../../store/instants.ts'

const lifetime = { hours: 1 }
const mostTries = 5

const hashOf = (email: string, code: string) => createHash('sha256').update(`${email}\n${code}`).digest('base64url')

/** Makes a code for an account; the one before it is no longer good. */
export async function makeCode(db: Database, email: string, realNow: Temporal.Instant): Promise<string> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const values = { code_hash: hashOf(email, code), tries: 0, expires_at: realNow.add(lifetime).toString() }
  await db
    .insertInto('password_code')
    .values({ email, ...values })
    .onConflict((on) => on.column('email').doUpdateSet(values))
    .execute()
  return code
}

/**
 * Whether this is the account's code, which is then used up. A try is counted before the code is looked at, in one
 * statement: guesses sent at once are counted one by one.
 */
export async function useCode(db: Database, email: string, code: string, realNow: Temporal.Instant): Promise<boolean> {
  const tried = await db
    .updateTable('password_code')
    .set({ tries: sql<number>`tries + 1` })
    .where('email', '=', email)
    .where('tries', '<', mostTries)
    .where('expires_at', '>', instant(realNow))
    .returning('code_hash')
    .executeTakeFirst()
  const given = Buffer.from(hashOf(email, code.trim()))
  const expected = Buffer.from(tried?.code_hash ?? hashOf('', ''))
  if (!timingSafeEqual(given, expected)) return false
  await db.deleteFrom('password_code').where('email', '=', email).execute()
  return true
}
