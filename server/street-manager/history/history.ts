import { getWorkHistory } from '../../../domain/contract/history.ts'
import * as shapes from '../../../domain/contract/history.shapes.ts'
import { auditEventLabels, label } from '../../../domain/labels.ts'
import { implement } from '../../http/implement.ts'
import { onePage } from '../../store/paging.ts'
import { ownOrganisations } from '../sides.ts'
import { instantAnswer } from '../wire-dates.ts'

export const history = [
  implement(getWorkHistory, shapes.getWorkHistory, async ({ db, caller, work, query }) => {
    const own = ownOrganisations(caller, work)
    const events = db
      .selectFrom('work_event')
      .selectAll()
      .where('work_reference', '=', work.reference)
      .where((event) =>
        event.or([event('visible_to', 'is', null), ...own.map((code) => event('visible_to', '=', code))]),
      )
      .orderBy('update_id', 'desc')
    const page = await onePage(db, events, { offset: query.offset })
    return {
      pagination: page.pagination,
      rows: page.rows.map((row) => ({
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
      })),
    }
  }),
]
