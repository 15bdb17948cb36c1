import { sql, type SqlBool } from 'kysely'
import type { listComments } from '../../domain/contract/comments.ts'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { inAreas, ownRows } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { flagged, instantBetween, oneOf, partOfReference, type Condition } from './matching.ts'

export type CommentFilters = QueryOf<typeof listComments>

/** The comments of these references as the list shows them, in their order. */
export async function readListedComments(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db.selectFrom('comment').selectAll().where('reference', 'in', references).execute()
  return inOrderOf(references, rows, (row) => row.reference)
}

/** The comments that an organisation may see (BR-REP-L04) and every filter of the list. */
export function commentConditions(filters: CommentFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'comment'),
    // of internal comments their own (BR-WORK-07), not a former promoter's (BR-S81-05)
    sql<SqlBool>`(not comment.is_internal
      or (comment.author_side = ${scope.side} and comment.author_organisation = ${scope.swa_code}))`,
    ...asked(filters, scope),
  ]
}

function asked(filters: CommentFilters, scope: RowsScope): (Condition | undefined)[] {
  const isOutgoing = sql<SqlBool>`(comment.author_side = ${scope.side})`
  const isRead = sql<SqlBool>`(comment.read_at is not null)`
  return [
    ...instantBetween('comment.created_at', filters.date_created_from, filters.date_created_to),
    oneOf('comment.topic', filters.topic),
    flagged('comment.is_internal', filters.is_internal),
    either(isRead, filters.is_read, filters.is_not_read),
    either(isOutgoing, filters.is_outgoing, filters.is_incoming),
    partOfReference('comment', 'work_reference', filters.work_reference_number),
    filters.author_email_address === undefined
      ? undefined
      : sql<SqlBool>`comment.author_email = ${filters.author_email_address}`,
    inAreas(filters.geographical_area_reference_number, scope, 'comment.usrn'),
  ]
}

/** Two filters of a pair: one of them keeps its half, both or neither keep all (BR-REP-40). */
function either(condition: Condition, wanted = false, unwanted = false): Condition | undefined {
  return wanted === unwanted ? undefined : flagged(condition, wanted)
}
