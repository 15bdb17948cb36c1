import { sql, type SqlBool } from 'kysely'
import type { Condition } from './matching.ts'

/**
 * The log of an organisation: what its people and the system did for it, and what others did that it alone may see. Of an
 * event that only one organisation may see, it is that one's.
 */
export function logOf(swaCode: string): Condition {
  return sql<SqlBool>`coalesce(work_event.visible_to, work_event.organisation_reference) = ${swaCode}`
}
