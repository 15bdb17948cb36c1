/** Codes for new passwords: six digits, good for an hour and five tries, stored as a hash (BR-GEN-99; the figures are ours). */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { sql, type SqlBool } from 'kysely'
import type { Database } from '../../store/database.ts'
import { instant } from '../../store/instants.ts'

const lifetime = { hours: 1 }
const mostTries = 5

/** No second mail goes out sooner: asking is open to everybody, and would fill somebody's mailbox. */
const betweenMails = { minutes: 1 }

const hashOf = (email: string, code: string) => createHash('sha256').update(`${email}\n${code}`).digest('base64url')

/**
 * Makes a code for an account; the one before it is no longer good. Wrong tries count on while that one would have lived:
 * whoever asks for code after code has no more guesses for it. Undefined, and the code there is stays as it is, within a
 * minute of the last one and until its hour is over once the tries are used up.
 */
export async function makeCode(db: Database, email: string, realNow: Temporal.Instant): Promise<string | undefined> {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const values = { code_hash: hashOf(email, code), expires_at: realNow.add(lifetime).toString() }
  const isOver = sql<SqlBool>`password_code.expires_at <= ${instant(realNow)}`
  const mayFollow = sql<SqlBool>`password_code.tries < ${mostTries}::int
    and password_code.expires_at <= ${instant(realNow.add(lifetime).subtract(betweenMails))}`
  const made = await db
    .insertInto('password_code')
    .values({ email, ...values, tries: 0 })
    .onConflict((on) =>
      on
        .column('email')
        .doUpdateSet({ ...values, tries: sql<number>`case when ${isOver} then 0 else password_code.tries end` })
        .where(sql<SqlBool>`(${isOver} or (${mayFollow}))`),
    )
    .returning('email')
    .executeTakeFirst()
  return made && code
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
  if (!tried || !timingSafeEqual(given, expected)) return false
  // of two who give it at once, the one who takes it away has it
  const taken = await db
    .deleteFrom('password_code')
    .where('email', '=', email)
    .where('code_hash', '=', tried.code_hash)
    .executeTakeFirst()
  return taken.numDeletedRows === 1n
}
