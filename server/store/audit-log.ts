import { sql, type SqlBool } from 'kysely'
import type { AuditEvent, AuditObjectType } from '../../domain/contract/enums/history.ts'
import { administrationObjects } from '../../domain/rules/audit-objects.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { inOrderOf } from './in-order-of.ts'
import { allOf, contains, flagged, instantBetween, oneOf, type Condition } from './matching.ts'
import { logOf } from './organisation-log.ts'

export interface AuditFilters {
  /** London days, both included. */
  readonly date_from?: string | undefined
  readonly date_to?: string | undefined
  /** Part of the account's address or of the person's name. */
  readonly person?: string | undefined
  readonly event?: AuditEvent[] | undefined
  readonly object_type?: AuditObjectType[] | undefined
  /** Part of the reference of the object or of its works. */
  readonly reference?: string | undefined
  readonly administration_only?: boolean | undefined
}

export function auditConditions(asked: AuditFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    logOf(scope.swa_code),
    ...instantBetween('work_event.acted_at', asked.date_from, asked.date_to),
    contains(
      sql<string>`lower(work_event.username || ' ' || coalesce(work_event.internal_user_name, ''))`,
      asked.person,
    ),
    oneOf('work_event.event', asked.event),
    oneOf('work_event.object_type', asked.object_type),
    contains(
      sql<string>`lower(work_event.object_reference || ' ' || coalesce(work_event.work_reference, ''))`,
      asked.reference,
    ),
    flagged(isAdministration(), asked.administration_only),
  ]
}

/** The first part is what the index of the few knows. */
function isAdministration(): Condition {
  const objects = oneOf('work_event.object_type', administrationObjects)
  return sql<SqlBool>`(${allOf([sql<SqlBool>`work_event.work_reference is null`, objects])})`
}

export async function readEvents(db: Database, keys: readonly string[]) {
  if (keys.length === 0) return []
  const rows = await db.selectFrom('work_event').selectAll().where('update_id', 'in', keys.map(Number)).execute()
  return inOrderOf(keys.map(String), rows, (row) => String(row.update_id))
}
