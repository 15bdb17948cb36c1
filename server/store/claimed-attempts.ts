/** Attempts at a write under the client's own name for each, with what was answered, so that none is done twice. */
import type { Database } from './database.ts'

interface Attempt {
  readonly email: string
  readonly key: string
  /** Of all that the attempt says: the same key for something else is another attempt. */
  readonly request_hash: string
}

/** As it was kept; status 0 until there is an answer. */
interface Claimed {
  readonly request_hash: string
  readonly status: number
  readonly answer: string
}

/** Claims the key, or gives what stands under it. In a transaction, a second caller waits here for the first to end. */
export async function claimAttempt(
  db: Database,
  { email, key, request_hash }: Attempt,
  now: Temporal.Instant,
): Promise<'claimed' | Claimed | undefined> {
  const claimed = await db
    .insertInto('idempotency')
    .values({ email, key, request_hash, status: 0, answer: 'null', created_at: now.toString() })
    .onConflict((on) => on.columns(['email', 'key']).doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows === 1n) return 'claimed'
  return db
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'answer'])
    .where('email', '=', email)
    .where('key', '=', key)
    .executeTakeFirst()
}

/** Keeps what was answered, for whoever asks again. */
export async function keepAnswered(
  db: Database,
  { email, key }: Pick<Attempt, 'email' | 'key'>,
  answered: Pick<Claimed, 'status' | 'answer'>,
): Promise<void> {
  await db.updateTable('idempotency').set(answered).where('email', '=', email).where('key', '=', key).execute()
}
