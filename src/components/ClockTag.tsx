import type { ReactNode } from 'react'
import { ClockIcon } from './ClockIcon.tsx'
import type { ClockLook } from './ClockIcon.tsx'

interface ClockTagProps {
  group: ClockLook
  /** Time left in words, such as "6 h 18 min", "Tomorrow", "2 days over". */
  children: ReactNode
  /** Second line under the tag: the date. */
  note?: ReactNode
}

const spoken: Record<ClockLook, string> = {
  overdue: 'Overdue: ',
  today: 'Due today: ',
  soon: 'Due soon: ',
  ok: 'Due: ',
  paused: 'Clock stopped: ',
}

/** A deadline told by words, icon, weight and colour together, so that no meaning hangs on colour alone. */
export function ClockTag({ group, children, note }: ClockTagProps) {
  return (
    <span className="app-clock">
      <span className={`app-clock__tag app-clock__tag--${group}`}>
        <ClockIcon group={group} />
        <span className="govuk-visually-hidden">{spoken[group]}</span>
        {children}
      </span>
      {note === undefined ? null : <span className="app-clock__note">{note}</span>}
    </span>
  )
}
