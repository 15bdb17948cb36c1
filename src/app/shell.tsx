import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useLocation } from 'react-router'
import { DraftOwner } from '../forms/draft-owner.ts'
import { AppLink } from '../components/AppLink.tsx'
import { ContextBar } from '../components/ContextBar.tsx'
import { ServiceHeader } from '../components/ServiceHeader.tsx'
import { ServiceNavigation } from '../components/ServiceNavigation.tsx'
import type { LiveState } from '../components/ContextBar.tsx'
import type { NavigationItem } from '../components/ServiceNavigation.tsx'
import { useShortcut } from '../components/shortcuts.ts'

const ShortcutHelp = lazy(async () => ({ default: (await import('./shortcut-help.tsx')).ShortcutHelp }))

export interface ShellUser {
  email: string
  name: string
  organisationName: string
  /** Words of the active role, from domain/labels. */
  role: string
  /** True when the person has another role to switch to. */
  hasOtherRoles: boolean
}

export interface ShellProps {
  /** Undefined before signing in: the frame is then only the header and the footer. */
  user?: ShellUser
  /** Name of the promoter that a contractor acts for. */
  actingFor?: string
  items?: readonly NavigationItem[]
  environment: 'SANDBOX' | 'DEMO' | 'LIVE'
  liveState?: LiveState
  /** Time of the last live message, in words, such as "10:12am". */
  liveAt?: string
  /** What waits on this device to be sent. */
  outbox?: ReactNode
  /** How old what is shown is, while there is no connection. */
  offline?: ReactNode
  /** The time now in words, for what is printed. */
  now: string
  /** The moved sandbox clock, in words, such as "27 November 2026 at 9am"; undefined while it tells the real time. */
  shiftedClock?: string
  onSignOut?: () => void | Promise<void>
  children: ReactNode
}

/** The frame of every page: header, navigation, who and where you are, the page itself, footer. */
export function Shell(props: ShellProps) {
  const { user, actingFor, items = [], environment, shiftedClock, onSignOut, children } = props
  const [isMenuOpen, setMenuOpen] = useState(false)
  const main = useRef<HTMLElement>(null)
  const said = useArrival(main, () => setMenuOpen(false))
  const [isHelpOpen, setHelpOpen] = useState(false)
  const openHelp = useCallback(() => setHelpOpen(true), [])
  const closeHelp = useCallback(() => setHelpOpen(false), [])
  useShortcut('?', 'Show the keys of this page', openHelp, false)
  return (
    <DraftOwner value={user?.email ?? ''}>
      <a href="#main-content" className="govuk-skip-link">
        Skip to main content
      </a>
      <ServiceHeader
        environment={environment}
        userName={user?.name}
        isMenuOpen={isMenuOpen}
        onMenu={() => setMenuOpen((open) => !open)}
        onSignOut={onSignOut}
      />
      {user === undefined ? null : (
        <>
          <ServiceNavigation items={items} isOpen={isMenuOpen} userName={user.name} onSignOut={onSignOut} />
          {actingFor === undefined ? null : <ActingFor promoter={actingFor} contractor={user.organisationName} />}
          <ContextBar
            user={user}
            environment={environment}
            liveState={props.liveState ?? 'live'}
            liveAt={props.liveAt}
            outbox={props.outbox}
          />
          {props.offline}
        </>
      )}
      {shiftedClock === undefined ? null : (
        <div className="app-clock-banner" role="region" aria-label="Sandbox clock">
          <p className="govuk-width-container app-clock-banner__text">
            <strong>The sandbox clock has been moved.</strong> It is now {shiftedClock} for everyone.
          </p>
        </div>
      )}
      {isHelpOpen ? (
        <Suspense fallback={null}>
          <ShortcutHelp onClose={closeHelp} />
        </Suspense>
      ) : null}
      <div className="govuk-width-container app-page">
        <main ref={main} id="main-content" className="govuk-main-wrapper" tabIndex={-1}>
          {children}
          {user === undefined ? null : (
            <p className="app-printed">
              Printed {props.now} by {user.name}, {user.organisationName}
            </p>
          )}
        </main>
      </div>
      <footer className="app-footer">
        <div className="govuk-width-container">
          <p className="govuk-body-s">
            Manage street works.{' '}
            {environment === 'SANDBOX' ? 'This is a sandbox: its people, streets and works are made up.' : ''}
          </p>
        </div>
      </footer>
      <div className="govuk-visually-hidden" aria-live="polite">
        {said}
      </div>
    </DraftOwner>
  )
}

/** Which promoter the contractor's work goes to, in a band that cannot be missed. */
function ActingFor({ promoter, contractor }: { promoter: string; contractor: string }) {
  return (
    <div className="app-acting-for" role="region" aria-label="Acting for">
      <div className="govuk-width-container app-acting-for__line">
        <p className="app-acting-for__text">
          Acting for <strong>{promoter}</strong> ({contractor})
        </p>
        <AppLink className="app-acting-for__change" href="/sign-in/choose">
          Change<span className="govuk-visually-hidden"> the promoter you act for</span>
        </AppLink>
      </div>
    </div>
  )
}

/** After a navigation: the new page's heading takes the focus, and its title is announced. The first page is the browser's own. */
function useArrival(main: RefObject<HTMLElement | null>, onArrive: () => void): string {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  const arrive = useRef(onArrive)
  const [said, setSaid] = useState('')
  useEffect(() => {
    arrive.current = onArrive
  })
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    arrive.current()
    setSaid(document.title)
    // A banner or an error summary that asked for the focus keeps it.
    if (document.activeElement?.closest('[data-takes-focus]')) return
    const target = main.current?.querySelector<HTMLElement>('h1') ?? main.current
    target?.setAttribute('tabindex', '-1')
    target?.focus({ preventScroll: true })
  }, [pathname, main])
  return said
}
