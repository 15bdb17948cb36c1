import { sql, type SqlBool } from 'kysely'
import { instantOf } from '../../domain/rules/working-days.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { instant } from './instants.ts'
import { allOf, oneOf, type Condition } from './matching.ts'

export interface UpdatesAsked {
  /** Date-times of the wire, both ends included (BR-EVT-11). */
  readonly start_date?: string | undefined
  readonly end_date?: string | undefined
  /** Only what has a larger id. */
  readonly update_id?: number | undefined
  readonly exclude_events_from?: string | undefined
  readonly workstream_prefix?: readonly string[] | undefined
  readonly limit: number
}

/**
 * Ids are given when an event is written and seen when its transaction ends, so a smaller id can come up after a larger
 * one: whoever polls by id would never get it. An event waits until no transaction from before its own is open.
 */
export const isSettled = sql<SqlBool>`age(work_event.xmin) > age(pg_snapshot_xmin(pg_current_snapshot())::xid)`

/**
 * What is kept inside one side of the works (BR-WORK-07). The organisation's code tells the sides apart but for works that
 * an authority promotes itself: there internal comments are their author's side's, and everything else the officers'.
 */
export function insideOf(side: RowsScope['side'], swaCode: string): Condition {
  return sql<SqlBool>`(work_event.visible_to = ${swaCode}
    and (work_event.promoter_swa_code is distinct from work_event.highway_authority_swa_code
         or ${side} = coalesce((select author_side from comment where comment.reference = work_event.object_reference),
                               'authority')))`
}

/** What stands outside works has no workstream and is the whole organisation's. */
function visibleWorkstream(workstreams: RowsScope['workstreams']) {
  const seen = oneOf('workstream_prefix', workstreams)
  return seen && sql<SqlBool>`(workstream_prefix is null or ${seen})`
}

/**
 * What happened on the works of an organisation, oldest first (BR-EVT-01 to 03, 11). Internal comments of other
 * organisations are left out (BR-WORK-07).
 */
export function workUpdates(db: Database, scope: RowsScope, asked: UpdatesAsked) {
  const side = scope.side === 'promoter' ? 'promoter_swa_code' : 'highway_authority_swa_code'
  const { start_date: start, end_date: end, update_id: after, exclude_events_from: excluded } = asked
  return (
    db
      .selectFrom('work_event')
      .select(['update_id', 'event', 'object_type', 'acted_at'])
      // the contract wants a reference in each row: outside works it is the object's own
      .select((eb) => eb.fn.coalesce('work_reference', 'object_reference').as('work_reference'))
      .where(side, '=', scope.swa_code)
      .where((eb) => eb.or([eb('visible_to', 'is', null), insideOf(scope.side, scope.swa_code)]))
      .where(
        allOf([
          isSettled,
          visibleWorkstream(scope.workstreams),
          oneOf('workstream_prefix', asked.workstream_prefix),
          start === undefined ? undefined : sql<SqlBool>`acted_at >= ${instant(instantOf(start))}`,
          end === undefined ? undefined : sql<SqlBool>`acted_at <= ${instant(instantOf(end))}`,
          after === undefined ? undefined : sql<SqlBool>`update_id > ${after}::bigint`,
          excluded === undefined ? undefined : sql<SqlBool>`lower(username) <> lower(${excluded})`,
        ]),
      )
      .orderBy('update_id')
      .limit(asked.limit)
      .execute()
  )
}
