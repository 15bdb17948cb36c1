/** The files that a page of the app needs, told by the build to the server; see `scripts/early-files-plugin.ts`. */

/** Beside the built app; no browser asks for it. */
export const earlyFile = 'early-files.json'

export interface EarlyPage {
  /** As a route writes it: `/inspect/:wrn`, `/streets/:usrn/:tab?`. */
  readonly path: string
  /** Paths from the root, styles among them, without those of the app itself. */
  readonly files: readonly string[]
}

/** The first page whose route is the address; an address that is written out comes before one with a place for anything. */
export function earlyPageOf(pages: readonly EarlyPage[], address: string): EarlyPage | undefined {
  return (
    pages.find(({ path }) => path === address) ??
    pages.find(({ path }) => path.includes(':') && patternOf(path).test(address))
  )
}

function patternOf(path: string): RegExp {
  const parts = path.split('/').slice(1)
  return new RegExp(`^${parts.map(partPattern).join('')}/?$`)
}

function partPattern(part: string): string {
  if (!part.startsWith(':')) return `/${part.replaceAll(/[^\w-]/g, String.raw`\$&`)}`
  return part.endsWith('?') ? '(?:/[^/]+)?' : '/[^/]+'
}
