/** What came into the queue between two answers; pure, so that it is tested without a browser. */
import type { ToDoKind } from '../../../domain/contract/enums/to-do.ts'
import { toDoTable } from '../../../domain/rules/to-do.ts'
import { toDoHref } from '../../../domain/rules/to-do-href.ts'
import { countWords } from '../../../domain/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { itemKey } from './to-do-address.ts'
import type { ToDoAnswer } from './to-do-words.ts'

export interface TaskNotice {
  readonly kind: ToDoKind
  readonly title: string
  /** A reference, never a person's name: it may stand on a locked screen. */
  readonly body: string
  readonly href: string
}

/** One notice for each kind that has more than before. One new task that is among the first rows is named. */
export function noticesBetween(before: ToDoAnswer, after: ToDoAnswer): readonly TaskNotice[] {
  const known = new Set(before.rows.map(itemKey))
  return after.kinds.flatMap((now) => {
    const more = sizeOf(now) - sizeOf(before.kinds.find(({ kind }) => kind === now.kind))
    if (more <= 0) return []
    const { task, title } = toDoTable[now.kind]
    const fresh = after.rows.filter((row) => row.kind === now.kind && !known.has(itemKey(row)))
    const [only] = fresh
    if (more === 1 && only && fresh.length === 1) {
      return [{ kind: now.kind, title: task, body: only.reference, href: toDoHref(only) }]
    }
    const body = `${countWords(more, 'more task', 'more tasks')}, ${sizeOf(now).toLocaleString('en-GB')} in all`
    return [{ kind: now.kind, title, body, href: recordPaths.toDo(`?kind=${now.kind}`) }]
  })
}

/** What a source that failed has is not known: it is neither more nor less than before. */
const sizeOf = (kind: ToDoAnswer['kinds'][number] | undefined) =>
  kind === undefined ? Infinity : kind.overdue + kind.today + kind.soon + kind.later
