import type { ClockGroup } from '../../domain/rules/clock.ts'

/** A deadline's group, or a clock that a modification request has stopped. */
export type ClockLook = ClockGroup | 'paused'

/** The five clock pictures: octagon with mark, clock face, half disc, ring, two bars. */
export function ClockIcon({ group }: { group: ClockLook }) {
  return (
    <svg className="app-clock__icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {drawing(group)}
    </svg>
  )
}

function drawing(group: ClockLook) {
  switch (group) {
    case 'overdue':
      return (
        <path
          fillRule="evenodd"
          d="M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1zM7 3.6h2v5.4H7zM7 10.4h2v2H7z"
          fill="currentColor"
        />
      )
    case 'today':
      return (
        <>
          <circle cx="8" cy="8" r="7" fill="currentColor" />
          <path d="M8 4v4.3h3.4" fill="none" stroke="#ffb27a" strokeWidth="1.8" />
        </>
      )
    case 'soon':
      return (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </>
      )
    case 'ok':
      return <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="2" />
    case 'paused':
      return <path d="M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z" fill="currentColor" />
  }
}
