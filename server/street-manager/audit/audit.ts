import { sql } from 'kysely'
import { exportAudit, listAudit } from '../../../domain/contract/audit.ts'
import * as shapes from '../../../domain/contract/audit.shapes.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { auditEventLabels, auditObjectTypeLabels } from '../../../domain/labels/history.ts'
import { label } from '../../../domain/labels/words.ts'
import { isAdministration } from '../../../domain/rules/audit-objects.ts'
import { auditConditions, readEvents, type AuditFilters } from '../../store/audit-log.ts'
import { exportOf } from '../exports/csv-export.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { instantAnswer } from '../wire-dates.ts'

type Entry = AnswerOf<typeof listAudit>['rows'][number]
type Event = Awaited<ReturnType<typeof readEvents>>[number]

/** The log of the organisation, for its administrators alone: the page and the CSV both come from here. */
export const auditLog: ReportingList<AuditFilters, Entry> = {
  from: sql`work_event`,
  key: 'work_event.update_id',
  walkedBy: 'work_event.acted_at',
  periods: [['date_from', 'date_to']],
  conditions: auditConditions,
  sorts: { action_date: 'work_event.acted_at' },
  rows: async (_, db, keys) => (await readEvents(db, keys)).map(describe),
}

/** Of works records no more than that something happened: what is in them is not for administrators (BR-ROLE-S03). */
function describe(row: Event): Entry {
  return {
    update_id: row.update_id,
    action_date: instantAnswer(row.acted_at),
    username: row.username,
    person_name: row.internal_user_name,
    event: row.event,
    event_string: label(auditEventLabels, row.event),
    object_type: row.object_type,
    object_type_string: label(auditObjectTypeLabels, row.object_type),
    object_reference: row.object_reference,
    work_reference_number: row.work_reference,
    details: isAdministration(row.object_type) ? row.details : null,
  }
}

export const auditList = implementList(listAudit, shapes.listAudit, auditLog)

export const auditExport = exportOf(exportAudit, shapes.exportAudit, {
  list: auditLog,
  answer: shapes.listAudit.answer,
  // it has no type of its own (BR-LBL-42)
  type: 'upcoming_enum',
  file: 'Audit',
  filters: (body) => body,
})
