import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { auditEvents } from '../../../domain/contract/enums/history.ts'
import { listWorkUpdates as endpoint } from '../../../domain/contract/events.ts'
import { listWorkUpdates as shapes } from '../../../domain/contract/events.shapes.ts'
import { asKnownEvent } from '../../../domain/contract/values.ts'
import { auditEventLabels, auditObjectTypeLabels } from '../../../domain/labels/history.ts'
import { label } from '../../../domain/labels/words.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import { workUpdates } from '../../store/work-updates.ts'
import { instantAnswer } from '../wire-dates.ts'

const rowsByDefault = 100
const mostRows = 250

export const listWorkUpdates = implement(endpoint, shapes, async ({ db, query, rows: scope }) => {
  refuseProblems([...rangeProblems(query), ...pageProblems(query)])
  const size = query.page_size ?? rowsByDefault
  const found = await workUpdates(db, scope, { ...query, limit: size + 1 })
  return {
    rows: found.slice(0, size).map((update) => ({
      work_reference_number: update.work_reference,
      update_date_time: instantAnswer(update.acted_at),
      update_id: update.update_id,
      event_type: asKnownEvent(auditEvents, update.event),
      event_type_string: label(auditEventLabels, update.event),
      object_type: update.object_type,
      object_type_string: label(auditObjectTypeLabels, update.object_type),
    })),
    // the id of the row that follows, not one to send back: only larger ids are answered (BR-EVT-02, 10)
    next_update: found[size]?.update_id ?? null,
  }
})

type Query = QueryOf<typeof endpoint>

/** Both dates, or the id to go on from (BR-EVT-11). */
function rangeProblems({ start_date, end_date, update_id }: Query): RuleProblem[] {
  const rule = 'BR-EVT-11'
  if (start_date !== undefined && end_date !== undefined) {
    const isReversed = Temporal.Instant.compare(instantOf(start_date), instantOf(end_date)) > 0
    return isReversed ? [{ field: 'end_date', message: 'Must be the same as or after start_date', rule }] : []
  }
  if (start_date !== undefined) return [{ field: 'end_date', message: 'Is required with start_date', rule }]
  if (end_date !== undefined) return [{ field: 'start_date', message: 'Is required with end_date', rule }]
  const message = 'Give start_date and end_date, or update_id'
  return update_id === undefined ? [{ field: 'start_date', message, rule }] : []
}

/** More than 250 rows at a time are refused, not cut (BR-EVT-04). */
function pageProblems({ page_size }: Query): RuleProblem[] {
  if (page_size === undefined || (page_size >= 1 && page_size <= mostRows)) return []
  return [{ field: 'page_size', message: `Must be between 1 and ${mostRows}`, rule: 'BR-EVT-04' }]
}
