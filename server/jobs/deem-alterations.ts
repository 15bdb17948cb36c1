import { isPastDeadline } from '../../domain/rules/alteration-assessment-checks.ts'
import { alterationMachine } from '../../domain/rules/alteration-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import { dateWords } from '../../domain/words.ts'
import type { House } from '../http/implement.ts'
import { changeAlteration, readAlteration } from '../store/alterations.ts'
import type { Database } from '../store/database.ts'
import { readPermit } from '../store/permits.ts'
import { recordEvent, systemActor } from '../store/record-event.ts'
import type { WorkRow } from '../store/tables.ts'
import { alterationEvent } from '../street-manager/alterations/alteration-events.ts'
import { applyGranted } from '../street-manager/alterations/apply-alteration.ts'

/**
 * Grants and applies the change requests that nobody decided in time (BR-ALT-17, 35; BR-PERMIT-15): from the first moment
 * after the London day of the deadline (BR-GEN-24). Each in a transaction of its own, under the same lock as a decision;
 * one that fails keeps none of the others from it.
 */
export async function deemAlterations(house: House): Promise<void> {
  const now = house.clock.now()
  const overdue = await findOverdue(house.db, now)
  const failures: unknown[] = []
  for (const alteration of overdue) {
    const deeming = house.db.transaction().execute((db) => deem(db, alteration, now))
    await deeming.catch((error: unknown) => failures.push(error))
  }
  if (overdue.length > 0) house.live.somethingHappened()
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} change requests could not be deemed`)
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
  const alteration = await readAlteration(db, reference)
  // an officer may have decided between the search and the lock
  const move = mayMove(alterationMachine, alteration.alteration_status, 'deem', 'system')
  if (!move.yes || !isPastDeadline(alteration.deadline_on, now)) return
  await changeAlteration(db, alteration, { alteration_status: move.to }, now)
  await applyGranted(db, await readPermit(db, alteration.permit_reference), alteration, now)
  const details = `No decision by the end of ${dateWords(alteration.deadline_on)}: granted by the passing of time`
  const authority = systemActor(work.highway_authority_swa_code)
  await recordEvent(db, work, alterationEvent(alteration, move.event, details), authority, now)
}
