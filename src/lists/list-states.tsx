import { useQuery } from '@tanstack/react-query'
import { londonDate } from '../../domain/rules/working-days.ts'
import { withinSentence } from '../../domain/words.ts'
import { ApiError } from '../api/api-error.ts'
import type { Input } from '../api/call.ts'
import { queryFor } from '../api/query.ts'
import { useNow } from '../app/now.ts'
import { useActing, useMay } from '../app/session.ts'
import { AppLink } from '../components/AppLink.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { InsetText } from '../components/InsetText.tsx'
import { cleared, leftOutOf, queryOfView, type ListView } from './list-address.ts'
import type { AnyEndpoint, ListDefinition } from './list-definition.ts'
import { filterWords, leftOutWords, tagsOf, totalWords } from './list-words.ts'

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
          <AppLink href={hrefOf(cleared(view))}>Clear filters</AppLink> <WithoutFilters list={list} />
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

/** How many there are when nothing limits the list; until that is known, that there may be others. */
function WithoutFilters({ list }: { list: ListDefinition<never> }) {
  const { scope } = useActing()
  const today = londonDate(useNow())
  const limits = list.filledIn?.({}, today) ?? {}
  const query = { ...queryOfView(list, { limits, page: 1 }), ...scope, include_total_count: true }
  const every = useQuery(queryFor(list.endpoint, { query } as unknown as Input<AnyEndpoint>))
  const total = (every.data as { pagination: { total_rows: number } } | undefined)?.pagination.total_rows
  return total === undefined ? 'to see every one.' : `to see ${withinSentence(totalWords(total, list.noun))}.`
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

/** An old link or a shared view opens with what the list still has, and says what it has not. */
export function LeftOut({ list, search }: { list: ListDefinition<never>; search: URLSearchParams }) {
  const names = leftOutOf(list, search)
  if (names.length === 0) return null
  return (
    <InsetText>
      <p className="govuk-body" role="status">
        This view asks for something that the list does not have any more: {leftOutWords(list, names)}. It is shown
        without.
      </p>
    </InsetText>
  )
}
