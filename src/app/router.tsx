/** The whole map of the app. Every page is fetched when it is first opened. */
import type { QueryClient } from '@tanstack/react-query'
import { createBrowserRouter, redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import { ErrorPage, NotFoundPage } from './error-page.tsx'
import { paths } from './paths.ts'
import { Root } from './root.tsx'
import { actingIn, sessionQuery } from './session.ts'

/** Pages that can be opened without a session. */
const openPages: readonly RouteObject[] = [
  { path: '/sign-in', lazy: async () => ({ Component: (await import('../features/session/sign-in.tsx')).SignIn }) },
  {
    path: '/sign-in/first-time',
    lazy: async () => ({ Component: (await import('../features/session/first-time.tsx')).FirstTime }),
  },
  {
    path: '/forgot-password',
    lazy: async () => ({ Component: (await import('../features/session/forgot-password.tsx')).ForgotPassword }),
  },
  {
    path: '/reset-password',
    lazy: async () => ({ Component: (await import('../features/session/reset-password.tsx')).ResetPassword }),
  },
  {
    path: '/mail',
    lazy: async () => ({ Component: (await import('../features/sandbox/sandbox-mail.tsx')).SandboxMail }),
  },
  {
    path: '/signed-out',
    lazy: async () => ({ Component: (await import('../features/session/signed-out.tsx')).SignedOut }),
  },
]

const signedInPages: readonly RouteObject[] = [
  { path: '/', lazy: async () => ({ Component: (await import('../features/home/home.tsx')).Home }) },
  { path: '/search', lazy: async () => ({ Component: (await import('../features/search/search.tsx')).Search }) },
  {
    path: '/permits',
    lazy: async () => ({ Component: (await import('../features/permits/permit-list.tsx')).PermitList }),
  },
  { path: '/works', lazy: async () => ({ Component: (await import('../features/works/find-works.tsx')).FindWorks }) },
  {
    path: '/works/:wrn',
    lazy: async () => ({ Component: (await import('../features/works/works-record.tsx')).WorksRecord }),
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('../features/works/overview-tab.tsx')).OverviewTab }),
      },
      {
        path: 'permits',
        lazy: async () => ({ Component: (await import('../features/works/permits-tab.tsx')).PermitsTab }),
      },
      {
        path: 'on-site',
        lazy: async () => ({ Component: (await import('../features/works/on-site-tab.tsx')).OnSiteTab }),
      },
      { path: 'files', lazy: async () => ({ Component: (await import('../features/files/files-tab.tsx')).FilesTab }) },
      {
        path: 'comments',
        lazy: async () => ({ Component: (await import('../features/comments/comments-tab.tsx')).CommentsTab }),
      },
      {
        path: 'history',
        lazy: async () => ({ Component: (await import('../features/history/history-tab.tsx')).HistoryTab }),
      },
      { path: 'map', lazy: async () => ({ Component: (await import('../features/works/map-tab.tsx')).MapTab }) },
    ],
  },
  {
    path: '/works/:wrn/permits/:prn',
    lazy: async () => ({ Component: (await import('../features/permits/permit.tsx')).PermitPage }),
  },
  {
    path: '/works/:wrn/permits/:prn/assess',
    lazy: async () => ({ Component: (await import('../features/permits/assess-permit.tsx')).AssessPermit }),
  },
  {
    path: '/works/:wrn/permits/:prn/revoke',
    lazy: async () => ({ Component: (await import('../features/permits/revoke-permit.tsx')).RevokePermit }),
  },
  {
    path: '/works/:wrn/permits/:prn/cancel',
    lazy: async () => ({ Component: (await import('../features/permits/cancel-permit.tsx')).CancelPermit }),
  },
  { path: '/apply', lazy: async () => ({ Component: (await import('../features/apply/begin.tsx')).BeginApplication }) },
  {
    path: '/apply/:draftId/:step?',
    lazy: async () => ({ Component: (await import('../features/apply/application.tsx')).Application }),
  },
  { path: '/map', lazy: async () => ({ Component: (await import('../features/map/map-page.tsx')).MapPage }) },
]

export function makeRouter(client: QueryClient) {
  return createBrowserRouter([
    {
      Component: Root,
      loader: () => client.ensureQueryData(sessionQuery),
      errorElement: <ErrorPage />,
      HydrateFallback: () => null,
      children: [
        ...openPages,
        {
          path: '/sign-in/choose',
          loader: (args) => requireUser(client, args),
          lazy: async () => ({ Component: (await import('../features/session/choose.tsx')).Choose }),
        },
        {
          loader: (args) => requireActing(client, args),
          errorElement: <ErrorPage />,
          children: [...signedInPages],
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ])
}

const wanted = (request: Request) => new URL(request.url).pathname + new URL(request.url).search

async function requireUser(client: QueryClient, { request }: LoaderFunctionArgs) {
  const session = await client.ensureQueryData(sessionQuery)
  if (!session.user) throw redirect(paths.signIn(wanted(request)))
  return null
}

/** A page behind sign-in sends a stranger to sign in, and somebody with a choice to make to make it; both come back. */
async function requireActing(client: QueryClient, args: LoaderFunctionArgs) {
  await requireUser(client, args)
  const session = await client.ensureQueryData(sessionQuery)
  if (!actingIn(session)) throw redirect(`${paths.choose()}?next=${encodeURIComponent(wanted(args.request))}`)
  return null
}
