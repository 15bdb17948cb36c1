/** The log of when Street Manager could not be reached. At most one outage goes on, however many processes notice it. */
import { sql } from 'kysely'
import type { OutageReason } from '../../domain/contract/enums/upstream.ts'
import type { Database } from './database.ts'

export const openOutage = (db: Database) =>
  db.selectFrom('upstream_outage').selectAll().where('ended_at', 'is', null).executeTakeFirst()

interface Beginning {
  readonly since: Temporal.Instant
  readonly now: Temporal.Instant
  readonly calls: number
  readonly reason: OutageReason
}

export async function beginOutage(db: Database, { since, now, calls, reason }: Beginning): Promise<void> {
  await db
    .insertInto('upstream_outage')
    .values({ began_at: since.toString(), last_failed_at: now.toString(), failed_calls: calls, reason })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function prolongOutage(db: Database, now: Temporal.Instant, calls: number): Promise<void> {
  await db
    .updateTable('upstream_outage')
    .set({ last_failed_at: now.toString(), failed_calls: sql`failed_calls + ${calls}` })
    .where('ended_at', 'is', null)
    .execute()
}

export async function endOutage(db: Database, now: Temporal.Instant): Promise<void> {
  await db.updateTable('upstream_outage').set({ ended_at: now.toString() }).where('ended_at', 'is', null).execute()
}

/** Newest first. */
export const outages = (db: Database) =>
  db.selectFrom('upstream_outage').selectAll().orderBy('began_at', 'desc').orderBy('id', 'desc')
