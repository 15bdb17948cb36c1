import type { ReactNode } from 'react'
import { AppLink } from './AppLink.tsx'

export type LiveState = 'live' | 'paused' | 'offline'

interface ContextBarProps {
  user: { organisationName: string; role: string; hasOtherRoles: boolean }
  environment: string
  liveState: LiveState
  liveAt?: string
  /** What waits to be sent. */
  outbox?: ReactNode
}

/** One line under the navigation: whose data this is, in which role, and whether it is still coming in. */
export function ContextBar({ user, environment, liveState, liveAt, outbox }: ContextBarProps) {
  return (
    <div className="app-context" role="region" aria-label="Organisation and connection">
      <div className="govuk-width-container app-context__line">
        <strong className="app-context__organisation">{user.organisationName}</strong>
        <span className="app-context__role">
          Role:{' '}
          {user.hasOtherRoles ? (
            <AppLink href="/sign-in/choose">
              {user.role}
              <span className="govuk-visually-hidden">, change role</span>
            </AppLink>
          ) : (
            user.role
          )}
        </span>
        {/* On a phone the header has no room for it. */}
        <span className="app-context__environment">{environment}</span>
        {outbox}
        <span className={`app-live-state app-live-state--${liveState}`} role="status">
          <LiveMark state={liveState} />
          <span className="govuk-visually-hidden">Connection: </span>
          <span>
            {liveWords(liveState)}
            {/* Outside the status's words on purpose: a time that ticks would be read aloud each minute. */}
            {liveAt === undefined ? null : <span aria-hidden="true">{sinceWords(liveState, liveAt)}</span>}
          </span>
        </span>
      </div>
    </div>
  )
}

function liveWords(state: LiveState): string {
  return state === 'live' ? 'Live' : state === 'paused' ? 'Paused' : 'Offline'
}

function sinceWords(state: LiveState, at: string): string {
  return state === 'live' ? `, ${at}` : state === 'paused' ? `, last seen ${at}` : ` since ${at}`
}

function LiveMark({ state }: { state: LiveState }) {
  return (
    <svg
      className="app-live-state__mark"
      viewBox="0 0 16 16"
      width="15"
      height="15"
      aria-hidden="true"
      focusable="false"
    >
      {state === 'live' ? (
        <>
          <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <circle cx="8" cy="8" r="3.6" fill="currentColor" />
        </>
      ) : state === 'paused' ? (
        <path d="M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z" fill="currentColor" />
      ) : (
        <path
          d="M2 2l12 12M3 8a7 7 0 0 1 3-1.6M13 8a7 7 0 0 0-3.4-1.8M5.6 11a4 4 0 0 1 4.8 0"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        />
      )}
    </svg>
  )
}
