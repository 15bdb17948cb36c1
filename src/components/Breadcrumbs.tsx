import { AppLink } from './AppLink.tsx'

interface Crumb {
  text: string
  href?: string
}

/** Where this page stands. The last crumb is the page itself and has no link. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {crumbs.map((crumb) => (
          <li className="govuk-breadcrumbs__list-item" key={crumb.text} aria-current={crumb.href ? undefined : 'page'}>
            {crumb.href ? (
              <AppLink href={crumb.href} className="govuk-breadcrumbs__link">
                {crumb.text}
              </AppLink>
            ) : (
              crumb.text
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
