/** What the service worker does with a request, and which files belong to it. Decisions only. */
import { isServerPath } from '../../domain/server-paths.ts'

/**
 * `page`: the network, else the kept shell. `roadside`: the kept shell at once, since whoever stands in the street waits for it
 * over little signal; a new build is taken at the next opening. `file`: kept for good, for its name changes with its content.
 * `network`: left alone.
 */
export type Plan = 'page' | 'roadside' | 'file' | 'network'

/** Addresses that are opened in the street. */
const roadsideAddresses = /^\/(inspect|check-here|works\/[^/]+\/on-site)(\/|$)/

/** How long a page waits for the network before the kept shell is opened. */
export const pageWaitMilliseconds = 3000

const shellFiles = ['/icon.svg', '/app.webmanifest']

/** The one page that every address of the app opens with. */
export const shellPage = '/index.html'

/** Opened most in the street: kept as the server sends it, which names the page's own files, to be opened with the app's. */
export const roadsidePage = '/inspect'

/** Pages are asked for as a browser asks for them; scripts and pictures need no word. */
export const askedAs = (path: string): Record<string, string> => (path === roadsidePage ? { accept: 'text/html' } : {})

interface Asked {
  readonly method: string
  /** As the browser names it: `navigate` for an address that is opened. */
  readonly mode: string
  readonly url: string
}

/** What the server answers itself is never kept: only its own word says who is signed in and what stands in a record. */
export function planFor({ method, mode, url }: Asked, origin: string): Plan {
  const { origin: from, pathname } = new URL(url)
  if (method !== 'GET' || from !== origin || isServerPath(pathname)) return 'network'
  if (mode === 'navigate') return roadsideAddresses.test(pathname) ? 'roadside' : 'page'
  return isKeptFile(pathname) ? 'file' : 'network'
}

export const isKeptFile = (path: string) => path.startsWith('/assets/') || shellFiles.includes(path)

const cachePrefix = 'street-works-app-'

/** One cache for each build. */
export const cacheOf = (build: string) => cachePrefix + build

/** Whether the cache was another build's of this app. */
export function isOldCache(name: string, build: string): boolean {
  return name.startsWith(cachePrefix) && name !== cacheOf(build)
}

/** A file of the build, as far as it matters here. */
export interface BuiltFile {
  readonly file: string
  /** Source that it begins with, from the root of the repository. */
  readonly source: string | undefined
  readonly isEntry: boolean
  /** Files that have to be there with it. */
  readonly needs: readonly string[]
  readonly styles: readonly string[]
}

export interface OfflineFiles {
  /** Changes whenever a file of the app does. */
  readonly build: string
  /** Kept before the worker serves anything. */
  readonly shell: readonly string[]
  /** Kept when the device has time: the pages of the roadside with everything they need. */
  readonly roadside: readonly string[]
}

/** Pages that open without a signal. */
const roadsideSources =
  /^src\/(app\/pages\.ts|offline\/|forms\/|features\/(home|inspect|inspections|on-site|outbox|works|session)\/|features\/(permits\/permit|section-81s\/report-defect|session\/sign-in-again|reinstatements\/register-site)\.tsx)/

/** Which files of a build the installed app keeps, as paths from the root. */
export function offlineFiles(files: readonly BuiltFile[], build: string): OfflineFiles {
  const byName = new Map(files.map((file) => [file.file, file]))
  const withNeeds = (beginnings: readonly BuiltFile[]) => {
    const seen = new Set<string>()
    const visit = (file: BuiltFile) => {
      if (seen.has(file.file)) return
      seen.add(file.file)
      for (const style of file.styles) seen.add(style)
      for (const need of file.needs) {
        const needed = byName.get(need)
        if (needed) visit(needed)
      }
    }
    for (const file of beginnings) visit(file)
    return [...seen].map((name) => `/${name}`).sort()
  }
  const shell = withNeeds(files.filter(({ isEntry }) => isEntry))
  const roadside = withNeeds(files.filter(({ source }) => source !== undefined && roadsideSources.test(source)))
  return {
    build,
    shell: [shellPage, roadsidePage, ...shellFiles, ...shell],
    roadside: roadside.filter((name) => !shell.includes(name)),
  }
}
