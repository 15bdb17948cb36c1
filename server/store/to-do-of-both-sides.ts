/** Kinds of the queue that wait now for one party and now for the other, with one clock for both. */
import { sql, type SqlBool } from 'kysely'
import type { Condition } from './matching.ts'
import { byPractice, dayOf, fromTable, type DayInSql, type ToDoContext, type ToDoSource } from './to-do-source.ts'

type Answered = 'promoter_responded_at' | 'ha_responded_at'

/** The day of a meeting that waits to be agreed, else by practice. */
const meetingOr = (since: DayInSql, context: ToDoContext): DayInSql =>
  sql`case when non_compliance.jsm_status = 'awaiting_agreement' and non_compliance.jsm_suggested_at is not null
        then ${dayOf('non_compliance.jsm_suggested_at')} else ${byPractice(since, context)} end`

/** Issued non-compliances, waiting since the other party answered. */
export function nonCompliancesSince(
  answered: Answered,
  context: ToDoContext,
  conditions: readonly Condition[],
): ToDoSource {
  const since = dayOf(`non_compliance.${answered}`)
  return fromTable('non_compliance', {
    reference: 'non_compliance.reference',
    work: 'non_compliance.work_reference',
    permit: null,
    since,
    due: meetingOr(since, context),
    conditions: [sql<SqlBool>`non_compliance.non_compliance_status = 'issued'`, ...conditions],
  })
}

/** Section 74s, waiting since the other party answered or, before any answer, since they were made. */
export function section74sSince(
  answered: Answered,
  context: ToDoContext,
  conditions: readonly Condition[],
): ToDoSource {
  const since = sql<string>`coalesce(${dayOf(`section_74.${answered}`)}, ${dayOf('section_74.created_at')})`
  return fromTable('section_74', {
    reference: 'section_74.reference',
    work: 'section_74.work_reference',
    permit: 'section_74.permit_reference',
    since,
    due: byPractice(since, context),
    conditions,
  })
}
