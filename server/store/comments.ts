import { sql, type SqlBool } from 'kysely'
import type { listComments } from '../../domain/contract/comments.ts'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { allOf, contains, flagged, instantBetween, oneOf, type Condition } from './matching.ts'
import { onePage } from './paging.ts'

export type CommentFilters = QueryOf<typeof listComments>

/** A page of the comments that an organisation may see (BR-REP-L04), newest first (BR-REP-12). */
export function findComments(db: Database, filters: CommentFilters, scope: RowsScope) {
  const query = db
    .selectFrom('comment')
    .innerJoin('work', 'work.reference', 'comment.work_reference')
    .selectAll('comment')
    .where(allOf([...visibleTo(scope), ...asked(filters, scope)]))
    .orderBy('comment.created_at', 'desc')
    .orderBy('comment.reference', 'desc')
  return onePage(db, query, filters)
}

/** Their works (BR-REP-05) in workstreams they see (BR-ROLE-13), and of internal comments their own (BR-WORK-07). */
function visibleTo({ side, swa_code, workstreams }: RowsScope): (Condition | undefined)[] {
  const owner = side === 'promoter' ? 'work.promoter_swa_code' : 'work.highway_authority_swa_code'
  return [
    sql<SqlBool>`${sql.ref(owner)} = ${swa_code}`,
    oneOf('work.workstream_prefix', workstreams),
    sql<SqlBool>`(not comment.is_internal or comment.author_side = ${side})`,
  ]
}

function asked(filters: CommentFilters, { side }: RowsScope): (Condition | undefined)[] {
  const isOutgoing = sql<SqlBool>`(comment.author_side = ${side})`
  const isRead = sql<SqlBool>`(comment.read_at is not null)`
  return [
    ...instantBetween('comment.created_at', filters.date_created_from, filters.date_created_to),
    oneOf('comment.topic', filters.topic),
    flagged('comment.is_internal', filters.is_internal),
    either(isRead, filters.is_read, filters.is_not_read),
    either(isOutgoing, filters.is_outgoing, filters.is_incoming),
    contains('comment.work_reference', filters.work_reference_number),
    filters.author_email_address === undefined
      ? undefined
      : sql<SqlBool>`comment.author_email = ${filters.author_email_address}`,
    inAreas(side, filters.geographical_area_reference_number),
  ]
}

/** Two filters of a pair: one of them keeps its half, both or neither keep all (BR-REP-40). */
function either(condition: Condition, wanted = false, unwanted = false): Condition | undefined {
  return wanted === unwanted ? undefined : flagged(condition, wanted)
}

/** Streets of geographical areas; a filter of highway authorities, ignored for others (BR-REP-11). */
function inAreas(side: RowsScope['side'], areas: readonly string[] | undefined): Condition | undefined {
  if (side !== 'authority' || !areas) return undefined
  return sql<SqlBool>`work.usrn in (select usrn from geographical_area_street where ${oneOf('area_reference', areas)})`
}
