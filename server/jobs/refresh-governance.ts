import { sql } from 'kysely'
import type { House } from '../http/implement.ts'
import { newestSettled } from '../store/event-subscriptions.ts'
import { governanceOfWorks, refreshGovernance } from '../store/governance-refresh.ts'

/** Events that one turn takes on; the rest is for the next. */
const eventsAtOnce = 1000

const place = 'governance_read_to'

/**
 * Brings governance permits up to what happened to their permits since the last turn (BR-GOV-25). The place in the log moves
 * on in the same transaction: after a restart nothing is left out.
 */
export async function refreshGovernancePermits({ db, clock }: House): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('setting')
      .select('value')
      .where('key', '=', place)
      .forUpdate()
      .executeTakeFirst()
    const after = typeof row?.value === 'number' ? row.value : 0
    const newest = await newestSettled(transaction)
    if (newest <= after) return
    const { rows } = await sql<{ update_id: number; work_reference: string }>`
      select update_id, work_reference from work_event
       where update_id > ${after}::bigint and update_id <= ${newest}::bigint and work_reference is not null
       order by update_id limit ${eventsAtOnce}::int`.execute(transaction)
    const works = [...new Set(rows.map(({ work_reference }) => work_reference))]
    const touched = works.length > 0 ? await governanceOfWorks(transaction, works) : []
    await refreshGovernance(transaction, touched, clock.now())
    const reached = rows.length < eventsAtOnce ? newest : (rows.at(-1)?.update_id ?? newest)
    await transaction
      .insertInto('setting')
      .values({ key: place, value: JSON.stringify(reached) })
      .onConflict((on) => on.column('key').doUpdateSet({ value: JSON.stringify(reached) }))
      .execute()
  })
}

/** The log up to this event needs no reading: what is stored is already as it should be. */
export async function startReadingAt(db: House['db'], update_id: number): Promise<void> {
  await db
    .insertInto('setting')
    .values({ key: place, value: JSON.stringify(update_id) })
    .onConflict((on) => on.column('key').doNothing())
    .execute()
}
