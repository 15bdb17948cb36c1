/** The map of the app. The pages that it opens with are here; the others' addresses are fetched with the first that is asked for. */
import type { QueryClient } from '@tanstack/react-query'
import {
  createBrowserRouter,
  Navigate,
  Outlet,
  redirect,
  type LoaderFunctionArgs,
  type RouteObject,
} from 'react-router'
import { reloadWhenGone } from './chunk-gone.ts'
import { ErrorPage, NotFoundPage } from './error-page.tsx'
import { openSession } from './open-session.ts'
import { paths } from './paths.ts'
import { Root } from './root.tsx'
import { actingIn, useSession } from './session.ts'

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

/** Pages for somebody who is signed in and has chosen a role. */
const signedIn = 'signed-in'

export function makeRouter(client: QueryClient) {
  reloadWhenGone()
  return createBrowserRouter(
    [
      {
        Component: Root,
        loader: () => openSession(client),
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
            id: signedIn,
            loader: (args) => requireActing(client, args),
            Component: StillActing,
            errorElement: <ErrorPage />,
            children: [
              { path: '/', lazy: async () => ({ Component: (await import('../features/home/home.tsx')).Home }) },
            ],
          },
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
    {
      patchRoutesOnNavigation: async ({ patch }) => {
        const { pages } = await import('./pages.ts')
        patch(signedIn, [...pages])
      },
    },
  )
}

/** A promoter can end the contract that somebody works under right now: their page makes way for another choice (BR-ROLE-23). */
function StillActing() {
  const session = useSession()
  return session.user && !actingIn(session) ? <Navigate to={paths.choose()} replace /> : <Outlet />
}

const wanted = (request: Request) => new URL(request.url).pathname + new URL(request.url).search

async function requireUser(client: QueryClient, { request }: LoaderFunctionArgs) {
  const session = await openSession(client)
  if (!session.user) throw redirect(paths.signIn(wanted(request)))
  return null
}

/** A page behind sign-in sends a stranger to sign in, and somebody with a choice to make to make it; both come back. */
async function requireActing(client: QueryClient, args: LoaderFunctionArgs) {
  await requireUser(client, args)
  const session = await openSession(client)
  if (!actingIn(session)) throw redirect(`${paths.choose()}?next=${encodeURIComponent(wanted(args.request))}`)
  return null
}
