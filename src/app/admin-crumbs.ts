import { paths } from './paths.ts'
import { recordPaths } from './record-paths.ts'

interface Crumb {
  readonly text: string
  readonly href?: string
}

export const adminCrumb = { text: 'Admin', href: recordPaths.admin() } as const

/** Where a page of administration stands, whoever looks at it. */
export const adminCrumbs = (...rest: readonly Crumb[]): readonly Crumb[] => [
  { text: 'Home', href: paths.home() },
  adminCrumb,
  ...rest,
]
