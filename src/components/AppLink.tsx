import type { AnchorHTMLAttributes, ReactNode } from 'react'
import { Link } from 'react-router'

interface AppLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  href: string
  children: ReactNode
  /** A list that replaces its own filters should not fill the Back button with every step. */
  replace?: boolean
  /** What the next page is handed without a word in its address. */
  state?: unknown
}

/** One kind of link for all: paths of the app go through the router, everything else is a plain anchor. */
export function AppLink({ href, className = 'govuk-link', replace, state, children, ...rest }: AppLinkProps) {
  const isPlain = /^([a-z]+:|\/\/|#)/i.test(href) || rest.download !== undefined
  if (isPlain) {
    return (
      <a href={href} className={className} {...rest}>
        {children}
      </a>
    )
  }
  return (
    <Link to={href} className={className} replace={replace} state={state} {...rest}>
      {children}
    </Link>
  )
}
