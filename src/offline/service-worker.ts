/**
 * The installed app: opens without a signal what this build is made of. It keeps files only, never an answer of the server, and
 * asks the network first for every page but those of the roadside.
 */
import {
  askedAs,
  cacheOf,
  isKeptFile,
  isOldCache,
  pageWaitMilliseconds,
  planFor,
  shellPage,
  type OfflineFiles,
} from './worker-plan.ts'

/** Put in place by the build. */
declare const OFFLINE_FILES: OfflineFiles

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

interface RequestEvent extends WorkerEvent {
  readonly request: Request
  /** The page, asked for by the browser while the worker was starting; nothing where it does not do so. */
  readonly preloadResponse?: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}

/** The worker's own surroundings, as far as they are used: the compiler knows those of pages. */
interface WorkerScope {
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void
  addEventListener(type: 'message', listener: (event: WorkerEvent & { readonly data: unknown }) => void): void
}

const scope = globalThis as unknown as WorkerScope
const { build, shell, roadside } = OFFLINE_FILES
const kept = () => caches.open(cacheOf(build))

scope.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => scope.skipWaiting()))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(takeOver())
})

scope.addEventListener('fetch', (event) => {
  const plan = planFor(event.request, scope.location.origin)
  if (plan === 'page') event.respondWith(openPage(event.request, event.preloadResponse))
  if (plan === 'roadside') {
    event.respondWith(openShell(event.request, event.preloadResponse))
    // asked for anyway by the browser, and not waited for
    event.waitUntil(Promise.resolve(event.preloadResponse).catch(() => undefined))
  }
  if (plan === 'file') event.respondWith(openFile(event.request))
})

// a page that has time says so, with the files it was opened with before there was a worker
scope.addEventListener('message', (event) => {
  const { data } = event
  if (Array.isArray(data)) event.waitUntil(keepMissing([...roadside, ...data.filter(isOwnFile)]))
})

const isOwnFile = (path: unknown): path is string => typeof path === 'string' && isKeptFile(path)

async function keepShell(): Promise<void> {
  const cache = await kept()
  // past the browser's own cache: an old page under a new build would ask for files that are gone
  await cache.addAll(
    shell.map(
      (path) =>
        new Request(path, { headers: askedAs(path), cache: path.startsWith('/assets/') ? 'default' : 'reload' }),
    ),
  )
}

async function takeOver(): Promise<void> {
  await dropOldCaches()
  await scope.registration.navigationPreload?.enable()
  await scope.clients.claim()
}

async function dropOldCaches(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => isOldCache(name, build)).map((name) => caches.delete(name)))
}

async function keepMissing(paths: readonly string[]): Promise<void> {
  const cache = await kept()
  for (const path of new Set(paths)) {
    // one after the other: whoever uses the page has the connection first; what fails now is kept another time
    if (!(await cache.match(path))) await cache.add(path).catch(() => undefined)
  }
}

async function openPage(request: Request, preloaded: RequestEvent['preloadResponse']): Promise<Response> {
  const fromNetwork = askFor(request, preloaded)
  try {
    return await Promise.race([fromNetwork, tooLong()])
  } catch {
    const page = await (await kept()).match(shellPage)
    return page ?? fromNetwork
  }
}

async function openShell(request: Request, preloaded: RequestEvent['preloadResponse']): Promise<Response> {
  const cache = await kept()
  const page = (await cache.match(new URL(request.url).pathname)) ?? (await cache.match(shellPage))
  return page ?? askFor(request, preloaded)
}

async function askFor(request: Request, preloaded: RequestEvent['preloadResponse']): Promise<Response> {
  return (await preloaded) ?? fetch(request)
}

function tooLong(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new Error('The network is too slow')), pageWaitMilliseconds)
  })
}

async function openFile(request: Request): Promise<Response> {
  const cache = await kept()
  const { pathname } = new URL(request.url)
  const found = await cache.match(pathname)
  if (found) return found
  const answer = await fetch(request)
  if (answer.ok && answer.type === 'basic') await cache.put(pathname, answer.clone())
  return answer
}
