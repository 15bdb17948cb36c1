import { useId } from 'react'
import type { ReactNode } from 'react'
import { AppLink } from './AppLink.tsx'
import { Tag } from './Tag.tsx'

export interface Task {
  title: string
  /** Without an address the task cannot start yet. */
  href?: string
  /** The answer so far, or what the task asks for. */
  hint?: ReactNode
  state: 'completed' | 'started' | 'not_started' | 'problem' | 'not_yet'
}

const words: Record<Task['state'], string> = {
  completed: 'Completed',
  started: 'In progress',
  not_started: 'Not started',
  problem: 'There is a problem',
  not_yet: 'Cannot start yet',
}

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const prefix = useId()
  return (
    <ul className="govuk-task-list">
      {tasks.map((task, at) => {
        const statusId = `${prefix}-${at}-status`
        const hintId = `${prefix}-${at}-hint`
        const describedBy = task.hint === undefined ? statusId : `${hintId} ${statusId}`
        return (
          <li
            className={`govuk-task-list__item${task.href ? ' govuk-task-list__item--with-link' : ''}`}
            key={task.title}
          >
            <div className="govuk-task-list__name-and-hint">
              {task.href ? (
                <AppLink href={task.href} className="govuk-link govuk-task-list__link" aria-describedby={describedBy}>
                  {task.title}
                </AppLink>
              ) : (
                <div>{task.title}</div>
              )}
              {task.hint === undefined ? null : (
                <div id={hintId} className="govuk-task-list__hint">
                  {task.hint}
                </div>
              )}
            </div>
            <div id={statusId} className={`govuk-task-list__status${statusClass(task.state)}`}>
              {statusText(task.state)}
            </div>
          </li>
        )
      })}
    </ul>
  )
}

function statusClass(state: Task['state']): string {
  return state === 'not_yet' ? ' govuk-task-list__status--cannot-start-yet' : ''
}

function statusText(state: Task['state']) {
  if (state === 'completed' || state === 'not_yet') return words[state]
  return <Tag colour={state === 'problem' ? 'red' : state === 'started' ? 'light-blue' : 'blue'}>{words[state]}</Tag>
}
