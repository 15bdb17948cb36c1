import type { ActingRole } from '../../domain/contract/endpoint.ts'
import { paths } from './paths.ts'

interface Crumb {
  readonly text: string
  readonly href?: string
}

export const adminCrumb = { text: 'Admin', href: '/admin' } as const

/** Where a page of administration stands: under Admin for administrators, right under Home for those who only look in. */
export function adminCrumbs(role: ActingRole, ...rest: readonly Crumb[]): readonly Crumb[] {
  return [{ text: 'Home', href: paths.home() }, ...(role === 'Admin' ? [adminCrumb] : []), ...rest]
}
