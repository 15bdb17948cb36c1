import { AppLink } from '../../components/AppLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { isNarrowed, usualGroups, type ToDoView } from './to-do-address.ts'
import { needsWords, type ToDoAnswer } from './to-do-words.ts'

interface NothingToDoProps {
  answer: ToDoAnswer
  view: ToDoView
  hrefOf: (change: Partial<ToDoView>) => string
}

/** No task in these groups, or none that the filters leave: said apart, with the next clock. */
export function NothingToDo({ answer, view, hrefOf }: NothingToDoProps) {
  if (isNarrowed(view)) {
    const all = { kinds: [], workstream: '', organisation: '', assigned: '' } as const
    return (
      <EmptyState title="No tasks match">
        <p className="govuk-body">
          <AppLink href={hrefOf({ ...all, groups: usualGroups })}>Clear filters</AppLink>
        </p>
      </EmptyState>
    )
  }
  const isUsual = usualGroups.every((group) => view.groups.includes(group))
  return (
    <EmptyState title={isUsual ? needsWords(answer) : 'No tasks in this group'}>
      <p className="govuk-body">
        New tasks appear here by themselves.{' '}
        {isUsual && answer.groups.later > 0 ? (
          <AppLink href={hrefOf({ groups: ['later'] })}>What comes later</AppLink>
        ) : (
          <AppLink href={hrefOf({ groups: usualGroups })}>All that needs you</AppLink>
        )}
      </p>
    </EmptyState>
  )
}
