import type { Database } from '../../store/database.ts'

/** Signing out cancels every token and session of the account (BR-GEN-91). */
export async function endEveryToken(db: Database, email: string, now: Temporal.Instant): Promise<void> {
  await db
    .updateTable('account')
    .set({ tokens_valid_from: now.add({ milliseconds: 1 }).toString() })
    .where('email', '=', email)
    .execute()
  await db.deleteFrom('session').where('email', '=', email).execute()
}
