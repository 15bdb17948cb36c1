/** Words of the queue's counts, and rows that hang together; pure, so that they are tested without a screen. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { toDoGroups, type ToDoGroup } from '../../../domain/contract/enums/to-do.ts'
import type { listToDo } from '../../../domain/contract/to-do.ts'
import { countWords, dayDate } from '../../../domain/words.ts'

export type ToDoAnswer = AnswerOf<typeof listToDo>
export type ToDoRow = ToDoAnswer['rows'][number]

export const groupTitles: Readonly<Record<ToDoGroup, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  soon: 'Soon',
  later: 'Later',
}

/** What stands under the heading of a group. */
export function groupSays(group: ToDoGroup, { soon_until, next_clock_date }: ToDoAnswer): string {
  switch (group) {
    case 'overdue':
      return 'the last day has passed'
    case 'today':
      return 'working time ends 4:30pm'
    case 'soon':
      return `by ${dayDate(soon_until)}`
    case 'later':
      return next_clock_date === null ? 'nothing further off' : `next: ${dayDate(next_clock_date)}`
  }
}

/** "34 tasks need you by Wed 25 Nov." */
export function needsWords({ groups, soon_until, next_clock_date }: ToDoAnswer): string {
  const now = groups.overdue + groups.today + groups.soon
  if (now > 0) return `${countWords(now, 'task needs', 'tasks need')} you by ${dayDate(soon_until)}.`
  return next_clock_date === null ? 'Nothing needs you.' : `Nothing needs you before ${dayDate(next_clock_date)}.`
}

/** "29 tasks need you today. 35 more by Wed 25 Nov." For the page that shows no others than today's and what is overdue. */
export function needsTodayWords(answer: ToDoAnswer): string {
  const { overdue, today, soon } = answer.groups
  if (overdue + today === 0) return needsWords(answer)
  const more = soon > 0 ? ` ${soon.toLocaleString('en-GB')} more by ${dayDate(answer.soon_until)}.` : ''
  return `${countWords(overdue + today, 'task needs', 'tasks need')} you today.${more}`
}

/** The rows of a page by their group, in order; groups without rows are left out. */
export function rowsByGroup(rows: readonly ToDoRow[]): readonly { group: ToDoGroup; rows: readonly ToDoRow[] }[] {
  return toDoGroups
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group) }))
    .filter((one) => one.rows.length > 0)
}
