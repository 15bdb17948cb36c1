import { getWorkHistory } from '../../../domain/contract/history.ts'
import * as shapes from '../../../domain/contract/history.shapes.ts'
import { implement } from '../../http/implement.ts'
import { onePage } from '../../store/paging.ts'
import { describeEvent, eventsSeenBy } from './describe-events.ts'

export const history = [
  implement(getWorkHistory, shapes.getWorkHistory, async ({ db, caller, work, query }) => {
    const page = await onePage(db, eventsSeenBy(db, caller, work), { offset: query.offset })
    return { pagination: page.pagination, rows: page.rows.map(describeEvent) }
  }),
]
