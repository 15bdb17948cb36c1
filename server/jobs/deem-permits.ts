import { can } from '../../domain/rules/permit-states.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import { dateWords } from '../../domain/words.ts'
import type { House } from '../http/implement.ts'
import type { Database } from '../store/database.ts'
import { recordGrant } from '../store/chargeable-events.ts'
import { changePermit, readPermit } from '../store/permits.ts'
import { recordEvent, systemActor } from '../store/record-event.ts'
import type { WorkRow } from '../store/tables.ts'
import { permitEvent } from '../street-manager/permits/permit-events.ts'
import { stateOf } from '../street-manager/permits/permit-state.ts'
import { settleProgressedPaa } from '../street-manager/permits/settle-progressed-paa.ts'

/**
 * Grants what nobody decided in time (BR-PERMIT-15, 18, 53): from the first moment after the London day of the deadline
 * (BR-GEN-24). A permit that was sent back for changes waits for its promoter (BR-PERMIT-16), one that was stopped waits for
 * the decision (BR-PERMIT-75). Each permit is deemed in a transaction of its own, under the same lock as a decision; one
 * that fails keeps none of the others from it.
 */
export async function deemPermits(house: House): Promise<void> {
  const now = house.clock.now()
  const overdue = await findOverdue(house.db, now)
  const failures: unknown[] = []
  for (const permit of overdue) {
    const deeming = house.db.transaction().execute((db) => deem(db, permit, now))
    await deeming.catch((error: unknown) => failures.push(error))
  }
  if (overdue.length > 0) house.live.somethingHappened()
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} permits could not be deemed`)
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
  const permit = await readPermit(db, reference)
  // an officer may have decided between the search and the lock
  const answer = can(await stateOf(db, permit, work), 'deem', 'system', now)
  if (!answer.yes) return
  const change = { permit_status: answer.to, assessment_status: answer.assessment, is_deemed: true }
  await changePermit(db, permit, change, now)
  const details = `No decision by the end of ${dateWords(permit.deadline_on)}: granted by the passing of time`
  const authority = systemActor(work.highway_authority_swa_code)
  await recordEvent(db, work, permitEvent(permit, 'permit_deemed', details), authority, now)
  await settleProgressedPaa(db, { work, decided: permit, result: answer.assessment }, now)
  await recordGrant(db, permit, now)
}
