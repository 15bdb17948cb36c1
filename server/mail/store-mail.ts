import type { Database } from '../store/database.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** Puts a mail into the outbox, in the transaction of what it is about: it goes out if and only if that happened. */
export async function storeMail(db: Database, { to, subject, text }: Mail, realNow: Temporal.Instant): Promise<void> {
  const now = realNow.toString()
  await db
    .insertInto('mail')
    .values({ recipient: to, subject, body: text, created_at: now, try_again_at: now })
    .execute()
}
