import { londonDate } from '../../domain/rules/working-days.ts'
import type { House } from '../http/implement.ts'
import { readAlteration } from '../store/alterations.ts'
import type { Database } from '../store/database.ts'
import type { WorkRow } from '../store/work-tables.ts'
import { deemAlteration } from '../street-manager/alterations/deem-alteration.ts'
import { eachByItself } from './each-by-itself.ts'

/**
 * Grants and applies the change requests that nobody decided in time (BR-ALT-17, 35; BR-PERMIT-15): from the first moment
 * after the London day of the deadline (BR-GEN-24). Each in a transaction of its own, under the same lock as a decision;
 * one that fails keeps none of the others from it.
 */
export async function deemAlterations(house: House): Promise<void> {
  const now = house.clock.now()
  const overdue = await findOverdue(house.db, now)
  await eachByItself(
    house,
    overdue,
    (db, alteration) => deem(db, alteration, now),
    'change requests could not be deemed',
  )
}

interface Overdue {
  readonly reference: string
  readonly work_reference: string
}

function findOverdue(db: Database, now: Temporal.Instant): Promise<Overdue[]> {
  return db
    .selectFrom('permit_alteration')
    .select(['reference', 'work_reference'])
    .where('alteration_status', '=', 'submitted')
    .where('deadline_on', '<', londonDate(now).toString())
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
  await deemAlteration(db, work, await readAlteration(db, reference), now)
}
