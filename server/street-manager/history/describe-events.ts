import type { Selectable } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getWorkHistory } from '../../../domain/contract/history.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { auditEventLabels, label } from '../../../domain/labels.ts'
import type { Database } from '../../store/database.ts'
import type { WorkEventTable, WorkRow } from '../../store/tables.ts'
import { ownOrganisations } from '../sides.ts'
import { instantAnswer } from '../wire-dates.ts'

/** What happened to a works record, newest first, as far as the caller may know of it (BR-WORK-07, 09). */
export function eventsSeenBy(db: Database, caller: Caller, work: WorkRow) {
  const own = ownOrganisations(caller, work)
  return db
    .selectFrom('work_event')
    .selectAll()
    .where('work_reference', '=', work.reference)
    .where((event) => event.or([event('visible_to', 'is', null), ...own.map((code) => event('visible_to', '=', code))]))
    .orderBy('update_id', 'desc')
}

export function describeEvent(row: Selectable<WorkEventTable>): AnswerOf<typeof getWorkHistory>['rows'][number] {
  return {
    action_date: instantAnswer(row.acted_at),
    topic: row.topic,
    details: row.details,
    username: row.username,
    event: row.event,
    event_string: label(auditEventLabels, row.event),
    object_reference: row.object_reference,
    update_id: row.update_id,
    internal_user_identifier: row.internal_user_identifier,
    internal_user_name: row.internal_user_name,
  }
}
