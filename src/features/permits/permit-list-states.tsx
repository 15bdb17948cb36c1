import { createWork } from '../../../domain/contract/works.ts'
import { ApiError } from '../../api/api-error.ts'
import { paths } from '../../app/paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { filterTags, filterWords } from './permit-filter-words.ts'
import type { PermitFilters } from './permit-filters.ts'

interface NoPermitsProps {
  filters: PermitFilters
  clearHref: string
  firstHref: string
}

/** Nothing to list: because the page is past the end, because of the filters, or because there is nothing yet. */
export function NoPermits({ filters, clearHref, firstHref }: NoPermitsProps) {
  const may = useMay()
  if (filters.page > 1) {
    return (
      <EmptyState title="The list ends before this page">
        <p className="govuk-body">
          <AppLink href={firstHref}>Go to the first page</AppLink>
        </p>
      </EmptyState>
    )
  }
  if (filterTags(filters).length > 0) {
    return (
      <EmptyState title="No permits match these filters">
        <p className="govuk-body">
          <AppLink href={clearHref}>Clear filters</AppLink> to see every permit.
        </p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title="There are no permits yet">
      <p className="govuk-body">
        {may(createWork) ? (
          <AppLink href={paths.apply()}>Apply for a permit</AppLink>
        ) : (
          'Applications on your streets appear here by themselves.'
        )}
      </p>
    </EmptyState>
  )
}

interface PermitsFailedProps {
  error: Error
  clearHref: string
  onTryAgain: () => Promise<unknown>
}

/** A refused question is put right in the filters; anything else can be asked again. */
export function PermitsFailed({ error, clearHref, onTryAgain }: PermitsFailedProps) {
  const trouble = error instanceof ApiError ? error : undefined
  if (trouble?.kind === 'refused') {
    return (
      <ErrorPanel title="These filters cannot be used together or are not right">
        <ul className="govuk-list govuk-list--bullet">
          {trouble.fields.map(({ field, message }) => (
            <li key={field}>
              {filterWords(field)}: {message}
            </li>
          ))}
        </ul>
        <p className="govuk-body">
          Change the filter, or <AppLink href={clearHref}>clear filters</AppLink>.
        </p>
      </ErrorPanel>
    )
  }
  if (trouble?.kind === 'restricted') {
    return (
      <ErrorPanel title="You cannot see this list">
        <p className="govuk-body">This role, or the promoter you act for, gives no access to permits.</p>
      </ErrorPanel>
    )
  }
  return (
    <ErrorPanel
      title="Permits could not be loaded"
      reference={trouble?.requestId}
      onTryAgain={async () => void (await onTryAgain())}
    >
      <p className="govuk-body">Your filters are kept in the address of this page.</p>
    </ErrorPanel>
  )
}
