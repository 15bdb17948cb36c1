/** The frame round every page, filled from the session; listens for live updates while somebody is signed in. */
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react'
import { Outlet, useLocation } from 'react-router'
import { getWorksInBox } from '../../domain/contract/geojson.ts'
import { listPermits } from '../../domain/contract/permits.ts'
import { getProgramme, listProgrammeBars } from '../../domain/contract/programme.ts'
import { listToDo } from '../../domain/contract/to-do.ts'
import { searchWorks } from '../../domain/contract/works.ts'
import { mayUse } from '../../domain/contract/permissions.ts'
import { roleLabels } from '../../domain/labels/organisations.ts'
import { dateTimeWords, timeWords } from '../../domain/words.ts'
import { makeLiveConnection } from '../api/live.ts'
import { KeptNote } from './kept-note.tsx'
import { useNow } from './now.ts'
import { paths } from './paths.ts'
import { recordPaths } from './record-paths.ts'
import { actingIn, actingRoles, callerOf, sessionQuery, useSession, type Acting } from './session.ts'
import { Shell } from './shell.tsx'
import { PageTitle } from '../components/PageTitle.tsx'
import { useSignOut } from './sign-out.ts'

export function Root() {
  const session = useSession()
  const acting = actingIn(session)
  const now = useNow()
  const leave = useSignOut()
  const live = useLive(acting?.user.email)
  useOfflineApp()
  const isKept = useIsKept() && live.liveState === 'offline'
  const items = useItems(acting)
  const isShifted = session.clock_shift_seconds !== 0
  return (
    <Shell
      environment={session.environment === 'live' ? 'LIVE' : 'SANDBOX'}
      now={dateTimeWords(now)}
      {...(acting
        ? {
            user: shellUser(acting),
            items,
            onSignOut: leave,
            outbox: (
              <>
                {acting.role === 'HighwayAuthority' ? (
                  <span className="app-context__areas">
                    <Later load={areasNote} />
                  </span>
                ) : null}
                <Later load={outboxNote} />
                {mayUse(listToDo, callerOf(acting)) ? <Later load={taskNotices} /> : null}
              </>
            ),
            offline: isKept ? <KeptNote /> : null,
            ...live,
          }
        : {})}
      {...(acting?.scope.swa_code ? { actingFor: promoterName(acting) } : {})}
      {...(isShifted ? { shiftedClock: dateTimeWords(now) } : {})}
    >
      {acting?.isPassedThrough ? (
        // with a heading, so that the focus of whoever just signed in has somewhere to stay
        <Suspense fallback={<PageTitle title="Loading" />}>
          <PassedPages />
        </Suspense>
      ) : (
        <Outlet />
      )}
    </Shell>
  )
}

const PassedPages = lazy(async () => ({
  default: (await import('../features/street-manager/passed-pages.tsx')).PassedPages,
}))

const outboxNote = async () => (await import('../features/outbox/outbox-note.tsx')).OutboxNote
const taskNotices = async () => (await import('../features/to-do/task-notices.tsx')).TaskNotices
const areasNote = async () => (await import('../features/geographical-areas/areas-note.tsx')).AreasNote

/** A part of the frame that is fetched once the page stands, for nobody waits for it, and again where the connection was gone. */
function Later({ load }: { load: () => Promise<ComponentType> }) {
  const [Note, setNote] = useState<ComponentType>()
  useEffect(() => {
    const fetchIt = () =>
      void load().then(
        (loaded) => setNote(() => loaded),
        () => window.addEventListener('online', fetchIt, { once: true }),
      )
    const timer = setTimeout(fetchIt, 1000)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', fetchIt)
    }
  }, [load])
  return Note ? <Note /> : null
}

/** What makes the app open without a signal comes when nobody waits for anything else. */
function useOfflineApp(): void {
  const client = useQueryClient()
  useEffect(() => {
    const timer = setTimeout(
      () =>
        void import('../offline/start.ts').then(
          ({ startOffline }) => startOffline(client),
          () => undefined,
        ),
      1000,
    )
    return () => clearTimeout(timer)
  }, [client])
}

/** Whether what is shown can only be what the device has: the browser has no connection, or the app opened without one. */
function useIsKept(): boolean {
  const asked = useQueryClient().getQueryState(sessionQuery.queryKey)?.dataUpdatedAt ?? 0
  return !navigator.onLine || asked < performance.timeOrigin
}

function shellUser({ user, role }: Acting) {
  return {
    email: user.email,
    name: `${user.first_name} ${user.last_name}`,
    organisationName: user.organisation_name,
    role: roleLabels[role],
    hasOtherRoles: actingRoles(user).length > 1,
  }
}

const promoterName = ({ user, scope }: Acting) =>
  user.contracts.find((contract) => contract.organisation_reference === scope.swa_code)?.name ?? ''

/** The pages that this role can use at all, from the declarations of what they read. */
function useItems(acting: Acting | undefined) {
  const { pathname } = useLocation()
  if (!acting) return []
  const caller = callerOf(acting)
  const at = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  return [
    { text: 'Home', href: paths.home(), current: pathname === '/', open: true },
    { text: 'To do', href: recordPaths.toDo(), current: at('/to-do'), open: mayUse(listToDo, caller) },
    { text: 'Permits', href: paths.permits(), current: at('/permits'), open: mayUse(listPermits, caller) },
    { text: 'Works', href: paths.works(), current: at('/works'), open: mayUse(searchWorks, caller) },
    { text: 'Map', href: paths.map(), current: at('/map'), open: mayUse(getWorksInBox, caller) },
    {
      text: 'Coordination',
      href: recordPaths.coordination(),
      current: at('/coordination'),
      open: mayUse(getProgramme, caller),
    },
    {
      text: 'Programme',
      href: recordPaths.programme(),
      current: at('/programme'),
      open: mayUse(listProgrammeBars, caller),
    },
    // everybody has some, but for whom Street Manager keeps the works
    { text: 'Reports', href: recordPaths.reports(), current: at('/reports'), open: !acting.isPassedThrough },
    // whether Ctrl Hub is connected, its page knows
    { text: 'Governance', href: recordPaths.governance(), current: at('/governance'), open: !acting.isPassedThrough },
    // everybody has something there; what, its page knows
    { text: 'Admin', href: recordPaths.admin(), current: at('/admin'), open: true },
    // to others they are one list among many
    { text: 'Exports', href: recordPaths.exports(), current: at('/exports'), open: acting.role === 'Admin' },
  ].filter((item) => item.open)
}

/** The live connection of the signed-in person, as the frame shows it. */
function useLive(email: string | undefined) {
  const client = useQueryClient()
  const [connection] = useState(() => makeLiveConnection(client))
  useEffect(() => {
    if (!email) return undefined
    connection.open()
    return () => connection.close()
  }, [connection, email])
  const state = useSyncExternalStore(connection.subscribe, connection.state)
  const heard = Temporal.Instant.fromEpochMilliseconds(connection.lastHeardMs())
  return { liveState: state === 'offline' ? ('offline' as const) : ('live' as const), liveAt: timeWords(heard) }
}
