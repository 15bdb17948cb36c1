import { listOwnWorkstreams as endpoint } from '../../../domain/contract/workstreams.ts'
import { listOwnWorkstreams as shapes } from '../../../domain/contract/workstreams.shapes.ts'
import { workstreamStatusLabels } from '../../../domain/labels/organisations.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import { onePage } from '../../store/paging.ts'

/** The workstreams of the caller's organisation, by prefix (BR-REP-L35). */
export const listOwnWorkstreams = implement(endpoint, shapes, async ({ db, caller, query }) => {
  const { status } = query
  const own = db
    .selectFrom('workstream')
    .select(['prefix', 'name', 'description', 'status', 'organisation_reference as swa_code'])
    .where('organisation_reference', '=', caller.organisation_reference)
    .$if(status !== undefined, (rows) => rows.where('status', 'in', [...(status ?? [])]))
    .orderBy('prefix')
  const { pagination, rows } = await onePage(db, own, query)
  return {
    pagination,
    rows: rows.map((row) => ({ ...row, status_string: label(workstreamStatusLabels, row.status) })),
  }
})
