import { inspectionOutcomeMachine, outcomeStateOf } from '../../domain/rules/inspection-outcome-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import type { House } from '../http/implement.ts'
import type { Database } from '../store/database.ts'
import { changeInspection, readInspection } from '../store/inspections.ts'
import { recordEvent, systemActor } from '../store/record-event.ts'
import type { WorkRow } from '../store/work-tables.ts'
import { autoAcceptedEvent } from '../street-manager/inspections/inspection-events.ts'
import { eachByItself } from './each-by-itself.ts'

/**
 * Accepts for the promoter what it did not answer in time (BR-INSP-51, 73): from the first moment after the London day on
 * which the ten days end. Each inspection in a transaction of its own, under the same lock as an answer; one that fails keeps
 * none of the others from it.
 */
export async function acceptInspections(house: House): Promise<void> {
  const now = house.clock.now()
  const overdue = await findOverdue(house.db, now)
  await eachByItself(
    house,
    overdue,
    (db, inspection) => accept(db, inspection, now),
    'inspections could not be accepted',
  )
}

interface Overdue {
  readonly reference: string
  readonly work_reference: string
}

function findOverdue(db: Database, now: Temporal.Instant): Promise<Overdue[]> {
  return db
    .selectFrom('inspection')
    .select(['reference', 'work_reference'])
    .where('auto_acceptance_due_on', '<', londonDate(now).toString())
    .where('promoter_response_status', 'is', null)
    .where('inspection_status', '=', 'recorded')
    .where('deleted_at', 'is', null)
    .orderBy('auto_acceptance_due_on')
    .orderBy('reference')
    .execute()
}

async function accept(db: Database, { reference, work_reference }: Overdue, now: Temporal.Instant): Promise<void> {
  const work = (await db
    .selectFrom('work')
    .selectAll()
    .where('reference', '=', work_reference)
    .forUpdate()
    .executeTakeFirstOrThrow()) as WorkRow
  const inspection = await readInspection(db, reference)
  // somebody may have answered, withdrawn or deleted it between the search and the lock
  const answer = mayMove(inspectionOutcomeMachine, outcomeStateOf(inspection), 'auto_accept', 'system')
  if (!answer.yes || inspection.deleted_at) return
  const change = { promoter_response_status: 'inspection_outcome_accepted', is_auto_accepted: true } as const
  await changeInspection(db, inspection, change, now)
  const event = autoAcceptedEvent(reference, inspection.auto_acceptance_due_on ?? '')
  await recordEvent(db, work, event, systemActor(work.highway_authority_swa_code), now)
}
