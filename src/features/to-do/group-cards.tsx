import { toDoGroups, type ToDoGroup } from '../../../domain/contract/enums/to-do.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ClockIcon } from '../../components/ClockIcon.tsx'
import type { ToDoView } from './to-do-address.ts'
import { groupSays, groupTitles, type ToDoAnswer } from './to-do-words.ts'

interface GroupCardsProps {
  answer: ToDoAnswer
  view: ToDoView
  hrefOf: (change: Partial<ToDoView>) => string
}

const looks = { overdue: 'overdue', today: 'today', soon: 'soon', later: 'ok' } as const

/** The counts of the groups, each the way to its tasks alone. */
export function GroupCards({ answer, view, hrefOf }: GroupCardsProps) {
  const isAlone = (group: ToDoGroup) => view.groups.length === 1 && view.groups[0] === group
  return (
    <ul className="app-to-do-cards" aria-label="Tasks by clock">
      {toDoGroups.map((group) => (
        <li className={`app-to-do-cards__card app-to-do-cards__card--${group}`} key={group}>
          <span className="app-to-do-cards__count">{answer.groups[group].toLocaleString('en-GB')}</span>
          <span>
            <ClockIcon group={looks[group]} />{' '}
            <AppLink href={hrefOf({ groups: [group] })} aria-current={isAlone(group) ? 'true' : undefined}>
              {groupTitles[group]}
            </AppLink>
            <span className="app-second">{groupSays(group, answer)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
