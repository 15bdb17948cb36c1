/** Where each kind of the queue has its rows: one table with the conditions of the list that shows the same, and its clock. */
import { sql, type SqlBool } from 'kysely'
import type { ToDoKind } from '../../domain/contract/enums/to-do.ts'
import { byPractice, dayOf, fromTable, type SourceMaker } from './to-do-source.ts'
import { authoritySources } from './to-do-sources-of-authorities.ts'
import { promoterSources } from './to-do-sources-of-promoters.ts'

/** Comments of the other side that nobody has read; of internal ones nobody's is anybody else's to read (BR-WORK-07, 08). */
const unreadComments: SourceMaker = (context) => {
  const since = dayOf('comment.created_at')
  const other = context.scope.side === 'promoter' ? 'authority' : 'promoter'
  return fromTable('comment', {
    reference: 'comment.reference',
    work: 'comment.work_reference',
    permit: null,
    since,
    due: byPractice(since, context),
    conditions: [
      sql<SqlBool>`comment.read_at is null and not comment.is_internal`,
      sql<SqlBool>`comment.author_side = ${other}`,
    ],
  })
}

export const toDoSources: Readonly<Record<ToDoKind, SourceMaker>> = {
  ...authoritySources,
  ...promoterSources,
  comments_unread: unreadComments,
}
