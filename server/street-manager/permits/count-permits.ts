import { permitStatuses } from '../../../domain/contract/enums/permits.ts'
import { countPermits as shapes } from '../../../domain/contract/permit-lists.shapes.ts'
import { countPermits as endpoint } from '../../../domain/contract/permits.ts'
import { permitStatusLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import { countByStatus } from '../../store/permit-counts.ts'
import { conditionOf } from '../lists/reporting-list.ts'
import { permitList } from './list-permits.ts'

/** How many permits of the list there are in each status, none left out: what a dashboard shows (BR-REP-05). */
export const countPermits = implement(endpoint, shapes, async ({ db, house, query, rows: scope }) => {
  const found = await countByStatus(db, await conditionOf(house, permitList, query, scope))
  const by_status = permitStatuses.map((status) => ({
    status,
    status_string: label(permitStatusLabels, status),
    total: found.get(status) ?? 0,
  }))
  return { total: by_status.reduce((sum, { total }) => sum + total, 0), by_status }
})
