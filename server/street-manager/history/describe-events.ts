import type { Selectable } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { historyEvents } from '../../../domain/contract/enums/history.ts'
import type { getWorkHistory } from '../../../domain/contract/history.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { auditEventLabels } from '../../../domain/labels/history.ts'
import { asKnownEvent } from '../../../domain/contract/values.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import type { WorkEventTable } from '../../store/record-tables.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { insideOf } from '../../store/work-updates.ts'
import { ownSides } from '../sides.ts'
import { instantAnswer } from '../wire-dates.ts'

/** What happened to a works record, newest first, as far as the caller may know of it (BR-WORK-07, 09). */
export function eventsSeenBy(db: Database, caller: Caller, work: WorkRow) {
  const own = ownSides(caller, work).map((side) =>
    insideOf(side, side === 'authority' ? work.highway_authority_swa_code : work.promoter_swa_code),
  )
  return db
    .selectFrom('work_event')
    .selectAll()
    .where('work_reference', '=', work.reference)
    .where((event) => event.or([event('visible_to', 'is', null), ...own]))
    .orderBy('update_id', 'desc')
}

export function describeEvent(row: Selectable<WorkEventTable>): AnswerOf<typeof getWorkHistory>['rows'][number] {
  return {
    action_date: instantAnswer(row.acted_at),
    topic: row.topic,
    details: row.details,
    username: row.username,
    event: asKnownEvent(historyEvents, row.event),
    event_string: label(auditEventLabels, row.event),
    object_reference: row.object_reference,
    update_id: row.update_id,
    internal_user_identifier: row.internal_user_identifier,
    internal_user_name: row.internal_user_name,
  }
}
