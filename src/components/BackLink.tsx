import type { ReactNode } from 'react'
import { AppLink } from './AppLink.tsx'

export function BackLink({ href, children = 'Back' }: { href: string; children?: ReactNode }) {
  return (
    <AppLink href={href} className="govuk-back-link">
      {children}
    </AppLink>
  )
}
