import { londonDate } from '../../domain/rules/working-days.ts'
import type { House } from '../http/implement.ts'
import type { Database } from '../store/database.ts'
import { readPermit } from '../store/permits.ts'
import type { WorkRow } from '../store/work-tables.ts'
import { deemPermit } from '../street-manager/permits/deem-permit.ts'
import { eachByItself } from './each-by-itself.ts'

/**
 * Grants what nobody decided in time (BR-PERMIT-15, 18, 53): from the first moment after the London day of the deadline
 * (BR-GEN-24). A permit that was sent back for changes waits for its promoter (BR-PERMIT-16), one that was stopped waits for
 * the decision (BR-PERMIT-75). Each permit is deemed in a transaction of its own, under the same lock as a decision; one
 * that fails keeps none of the others from it.
 */
export async function deemPermits(house: House): Promise<void> {
  const now = house.clock.now()
  const overdue = await findOverdue(house.db, now)
  await eachByItself(house, overdue, (db, permit) => deem(db, permit, now), 'permits could not be deemed')
}

interface Overdue {
  readonly reference: string
  readonly work_reference: string
}

function findOverdue(db: Database, now: Temporal.Instant): Promise<Overdue[]> {
  return db
    .selectFrom('permit')
    .select(['reference', 'work_reference'])
    .where('permit_status', 'in', ['submitted', 'under_assessment'])
    .where('deadline_on', '<', londonDate(now).toString())
    .where('actual_stop_at', 'is', null)
    .orderBy('deadline_on')
    .orderBy('reference')
    .execute()
}

async function deem(db: Database, { reference, work_reference }: Overdue, now: Temporal.Instant): Promise<void> {
  const work = (await db
    .selectFrom('work')
    .selectAll()
    .where('reference', '=', work_reference)
    .forUpdate()
    .executeTakeFirstOrThrow()) as WorkRow
  // an officer may have decided between the search and the lock
  await deemPermit(db, work, await readPermit(db, reference), now)
}
