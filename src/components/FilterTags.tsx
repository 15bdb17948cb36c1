import { AppLink } from './AppLink.tsx'

interface FilterTagsProps {
  /** Without an address to take it away, a tag only says what limits the list. */
  tags: readonly { text: string; removeHref?: string | undefined }[]
  clearHref: string
}

/** The chosen filters in words, each a link to the same list without it. */
export function FilterTags({ tags, clearHref }: FilterTagsProps) {
  if (tags.length === 0) return null
  const canClear = tags.some(({ removeHref }) => removeHref !== undefined)
  return (
    <ul className="app-filter-tags" aria-label="Chosen filters">
      {tags.map((tag) => (
        <li key={tag.text}>
          {tag.removeHref === undefined ? (
            <span className="app-filter-tags__tag app-filter-tags__tag--fixed">{tag.text}</span>
          ) : (
            <AppLink href={tag.removeHref} className="app-filter-tags__tag">
              <span className="govuk-visually-hidden">Remove filter: </span>
              {tag.text}
              <span aria-hidden="true"> ✕</span>
            </AppLink>
          )}
        </li>
      ))}
      {canClear ? (
        <li>
          <AppLink href={clearHref} className="govuk-link app-filter-tags__clear">
            Clear all<span className="govuk-visually-hidden"> filters</span>
          </AppLink>
        </li>
      ) : null}
    </ul>
  )
}
