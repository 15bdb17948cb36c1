import { ApiError } from '../api/api-error.ts'
import { useMay } from '../app/session.ts'
import { AppLink } from '../components/AppLink.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { cleared, type ListView } from './list-address.ts'
import type { ListDefinition } from './list-definition.ts'
import { filterWords, tagsOf } from './list-words.ts'

interface NoRowsProps {
  list: ListDefinition<never>
  view: ListView
  hrefOf: (view: ListView) => string
}

/** Nothing to list: because the page is past the end, because of the filters, or because there is nothing yet. */
export function NoRows({ list, view, hrefOf }: NoRowsProps) {
  const may = useMay()
  const [, many] = list.noun
  if (view.page > 1) {
    return (
      <EmptyState title="The list ends before this page">
        <p className="govuk-body">
          <AppLink href={hrefOf({ ...view, page: 1 })}>Go to the first page</AppLink>
        </p>
      </EmptyState>
    )
  }
  if (tagsOf(list, view).length > 0) {
    return (
      <EmptyState title={`No ${many} match these filters`}>
        <p className="govuk-body">
          <AppLink href={hrefOf(cleared(view))}>Clear filters</AppLink> to see every one.
        </p>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={`There are no ${many} yet`}>
      <p className="govuk-body">
        {list.make && may(list.make.endpoint) ? (
          <AppLink href={list.make.href}>{list.make.text}</AppLink>
        ) : (
          list.emptyWords
        )}
      </p>
    </EmptyState>
  )
}

interface ListFailedProps {
  list: ListDefinition<never>
  error: Error
  clearHref: string
  onTryAgain: () => Promise<unknown>
}

/** A refused question is put right in the filters; anything else can be asked again. */
export function ListFailed({ list, error, clearHref, onTryAgain }: ListFailedProps) {
  const trouble = error instanceof ApiError ? error : undefined
  if (trouble?.kind === 'refused') {
    return (
      <ErrorPanel title="These filters cannot be used together or are not right">
        <ul className="govuk-list govuk-list--bullet">
          {trouble.fields.map(({ field, message }) => (
            <li key={field}>
              {filterWords(list, field)}: {message}
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
        <p className="govuk-body">This role, or the promoter you act for, gives no access to {list.noun[1]}.</p>
      </ErrorPanel>
    )
  }
  return (
    <ErrorPanel
      title={`${list.title} could not be loaded`}
      reference={trouble?.requestId}
      onTryAgain={async () => void (await onTryAgain())}
    >
      <p className="govuk-body">Your filters are kept in the address of this page.</p>
    </ErrorPanel>
  )
}
