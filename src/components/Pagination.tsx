import { AppLink } from './AppLink.tsx'

interface PaginationProps {
  /** 1 for the first page. */
  page: number
  hasNext: boolean
  hrefOf: (page: number) => string
  /** Such as "1 to 25 of 41"; the person hears it when the list changes. */
  summary: string
  label?: string
}

/** Previous, the pages around this one, Next: all of them links, so that Back and a shared link work. */
export function Pagination({ page, hasNext, hrefOf, summary, label = 'Pages of the list' }: PaginationProps) {
  const last = hasNext ? page + 1 : page
  const pages = [1, page - 1, page, last].filter((n, at, all) => n >= 1 && all.indexOf(n) === at).sort((a, b) => a - b)
  return (
    <div className="app-pages">
      <p className="app-pages__summary" role="status">
        {summary}
      </p>
      {page === 1 && !hasNext ? null : (
        <nav className="govuk-pagination app-pages__links" aria-label={label}>
          {page > 1 ? (
            <div className="govuk-pagination__prev">
              <AppLink href={hrefOf(page - 1)} className="govuk-link govuk-pagination__link" rel="prev">
                Previous<span className="govuk-visually-hidden"> page</span>
              </AppLink>
            </div>
          ) : null}
          <ul className="govuk-pagination__list">
            {pages.map((n) => (
              <PageItem key={n} n={n} isHere={n === page} isAfterGap={n === page - 1 && n > 2} href={hrefOf(n)} />
            ))}
          </ul>
          {hasNext ? (
            <div className="govuk-pagination__next">
              <AppLink href={hrefOf(page + 1)} className="govuk-link govuk-pagination__link" rel="next">
                Next<span className="govuk-visually-hidden"> page</span>
              </AppLink>
            </div>
          ) : null}
        </nav>
      )}
    </div>
  )
}

function PageItem({ n, isHere, isAfterGap, href }: { n: number; isHere: boolean; isAfterGap: boolean; href: string }) {
  return (
    <>
      {isAfterGap ? <li className="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li> : null}
      <li className={`govuk-pagination__item${isHere ? ' govuk-pagination__item--current' : ''}`}>
        <AppLink
          href={href}
          className="govuk-link govuk-pagination__link"
          aria-label={`Page ${n}`}
          aria-current={isHere ? 'page' : undefined}
        >
          {n}
        </AppLink>
      </li>
    </>
  )
}
