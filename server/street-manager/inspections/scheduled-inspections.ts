import * as endpoints from '../../../domain/contract/inspections.ts'
import * as shapes from '../../../domain/contract/inspections.shapes.ts'
import type { RecordOwners } from '../../../domain/contract/permissions.ts'
import { inspectionTypeLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkReinspection, type Reinspection } from '../../../domain/rules/reinspection-checks.ts'
import { civilDate, instantOf } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import { implement } from '../../http/implement.ts'
import { conflict, notFound, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { ScheduledInspectionRow } from '../../store/inspection-tables.ts'
import { recordEvent, type Actor, type WorkEvent } from '../../store/record-event.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { actorOf } from '../actor.ts'
import { refuseOnNotice } from './refuse-on-notice.ts'

/** The planned visit of a works record, of which there is at most one (BR-INSP-40, BR-GEN-78). */
export function scheduledInspectionOf(
  db: Database,
  workReference: string,
): Promise<ScheduledInspectionRow | undefined> {
  return db
    .selectFrom('scheduled_inspection')
    .selectAll()
    .where('work_reference', '=', workReference)
    .executeTakeFirst()
}

/** As much of a works record as a planned visit needs. */
type Visited = Pick<WorkRow, 'reference' | keyof RecordOwners>

/**
 * Stores a visit that has been checked, in the place of the one there is (BR-INSP-40, 44). The works record is locked by the
 * caller.
 */
export async function scheduleOn(
  db: Database,
  work: Visited,
  visit: Reinspection,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> {
  await removeScheduled(db, work, 'Replaced by another date', actor, now)
  const on = civilDate(visit.date).toString()
  await db
    .insertInto('scheduled_inspection')
    .values({
      work_reference: work.reference,
      inspection_type: visit.type,
      inspection_category: visit.category ?? null,
      inspection_on: on,
      inspection_at: visit.dateTime ? instantOf(visit.dateTime).toString() : null,
      created_at: now.toString(),
    })
    .execute()
  await recordEvent(db, work, plannedVisitEvent(work, visit.type, on), actor, now)
}

/** A visit of this type is planned for a day. */
export function plannedVisitEvent(work: Pick<Visited, 'reference'>, type: Reinspection['type'], on: string): WorkEvent {
  const details = `${label(inspectionTypeLabels, type)} inspection scheduled for ${dateWords(on)}`
  return scheduledEvent(work, 'scheduled_inspection_created', details)
}

/** Takes the planned visit away, if there is one, and says why in the history; false when there is none. */
export async function removeScheduled(
  db: Database,
  work: Visited,
  why: string,
  actor: Actor,
  now: Temporal.Instant,
): Promise<boolean> {
  const removed = await db
    .deleteFrom('scheduled_inspection')
    .where('work_reference', '=', work.reference)
    .returning('inspection_on')
    .executeTakeFirst()
  if (!removed) return false
  const details = `Inspection scheduled for ${dateWords(removed.inspection_on)}. ${why}`
  await recordEvent(db, work, scheduledEvent(work, 'scheduled_inspection_cancelled', details), actor, now)
  return true
}

function scheduledEvent(
  work: Pick<Visited, 'reference'>,
  event: 'scheduled_inspection_created' | 'scheduled_inspection_cancelled',
  details: string,
): WorkEvent {
  const object_type = 'scheduled_inspection'
  // it has no reference of its own (BR-GEN-78)
  return { event, object_type, object_reference: work.reference, topic: 'Scheduled inspection', details }
}

const scheduleInspection = implement(
  endpoints.scheduleInspection,
  shapes.scheduleInspection,
  async ({ db, caller, work, body, now }) => {
    await refuseOnNotice(db, work)
    const visit: Reinspection = {
      type: body.scheduled_inspection_type,
      category: body.scheduled_inspection_category ?? null,
      date: body.scheduled_inspection_date,
      dateTime: body.scheduled_inspection_date_time ?? null,
    }
    refuseProblems(checkReinspection(visit, work, now, 'scheduled_inspection'))
    if (await scheduledInspectionOf(db, work.reference)) {
      const message = 'An inspection is scheduled already: cancel it first'
      throw conflict(message, [{ field: '', message, rule: 'BR-INSP-40' }])
    }
    await scheduleOn(db, work, visit, actorOf(caller, body), now)
  },
)

const cancelScheduledInspection = implement(
  endpoints.cancelScheduledInspection,
  shapes.cancelScheduledInspection,
  async ({ db, caller, work, now }) => {
    // BR-INSP-43
    const wasThere = await removeScheduled(db, work, 'Cancelled', actorOf(caller), now)
    if (!wasThere) throw notFound('A scheduled inspection')
  },
)

export const scheduledInspections = [scheduleInspection, cancelScheduledInspection]
