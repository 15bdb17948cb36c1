import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { startTransition, useEffect, useOptimistic, useRef } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { listPermits } from '../../../domain/contract/permits.ts'
import { countWords, timeWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Columns } from '../../components/Columns.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { FilterTags } from '../../components/FilterTags.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { LiveBanner } from '../../components/LiveBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { CsvOfRows } from './csv-of-rows.tsx'
import { PermitFilterPanel } from './permit-filter-panel.tsx'
import { filterTags } from './permit-filter-words.ts'
import { changed, cleared, permitQuery, printPermitFilters, readPermitFilters } from './permit-filters.ts'
import type { PermitFilters } from './permit-filters.ts'
import { permitColumns } from './permit-list-columns.tsx'
import type { PermitListRow } from './permit-list-facts.ts'
import { NoPermits, PermitsFailed } from './permit-list-states.tsx'
import { matchWords, pageWords } from './permit-list-words.ts'
import { useHeldRows } from './use-held-rows.ts'
import './permit-list.css'

/** The permits of my organisation: filters, order and page are the address; rows stay still while they are read. */
export function PermitList() {
  const may = useMay()
  return may(listPermits) ? <List /> : <Trouble error={new ApiError('restricted', '')} />
}

function List() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { role, scope } = useActing()
  const now = useNow()
  const filters = readPermitFilters(search)
  const [asked, askAtOnce] = useOptimistic(filters)
  const here = hrefOf(filters)
  const permits = useQuery({
    ...queryFor(listPermits, { query: { ...permitQuery(filters), ...scope, include_total_count: true } }),
    placeholderData: keepPreviousData,
  })
  const isThisList = permits.data !== undefined && !permits.isPlaceholderData
  const list = useTopOnNextPage(filters.page)
  const held = useHeldRows(here, isThisList ? permits.data.rows : undefined, keyOf)
  const total = permits.data?.pagination.total_rows
  const clearHref = hrefOf(cleared(filters))
  const tags = filterTags(filters).map(({ text, without }) => ({ text, removeHref: hrefOf(without) }))

  /** A tick stands as soon as it is set, and the next one builds on it: the address follows a moment later. */
  function change(next: PermitFilters) {
    startTransition(async () => {
      askAtOnce(next)
      await navigate(hrefOf(next))
    })
  }

  return (
    <>
      <div className="app-list-head">
        <div>
          <PageTitle title="Permits" />
          <p className="app-list-head__says" role="status">
            {permits.data ? `${matchWords(total)} ` : ''}
          </p>
          {isThisList ? (
            <p className="app-list-head__says">Updated {timeWords(momentOf(permits.dataUpdatedAt))}</p>
          ) : null}
        </div>
        {held.rows.length > 0 && permits.data ? <CsvOfRows rows={held.rows} /> : null}
      </div>
      <Columns kind="list">
        <PermitFilterPanel
          filters={asked}
          onChange={change}
          clearHref={clearHref}
          showText={total === undefined ? 'Show permits' : `Show ${countWords(total, 'permit')}`}
          otherParty={role === 'HighwayAuthority' ? 'Promoter' : 'Highway authority'}
        />
        <section aria-label="List of permits" ref={list}>
          <FilterTags tags={tags} clearHref={clearHref} />
          {permits.isPending ? <Skeleton text="Loading permits" rows={8} /> : null}
          {permits.isError ? (
            <PermitsFailed error={permits.error} clearHref={clearHref} onTryAgain={() => permits.refetch()} />
          ) : null}
          {permits.data ? (
            <>
              {permits.isPaused ? (
                <InsetText>
                  <p className="govuk-body">
                    You are offline. These are the permits shown last; the list you asked for appears when you are
                    connected again.
                  </p>
                </InsetText>
              ) : null}
              <LiveBanner count={held.waiting} onShow={held.showAll}>
                {countWords(held.waiting, 'change')} to this list since you opened it
              </LiveBanner>
              {held.rows.length === 0 ? (
                <NoPermits filters={filters} clearHref={clearHref} firstHref={hrefOf(changed(filters, { page: 1 }))} />
              ) : (
                <>
                  <DataTable
                    caption="Permits"
                    captionHidden
                    columns={permitColumns({ role, now, left: held.left })}
                    rows={held.rows}
                    rowKey={keyOf}
                    rowTone={(row) => (held.left.has(keyOf(row)) ? 'warning' : undefined)}
                    sort={sortOf(filters)}
                    sortHref={({ by, direction }) => hrefOf(sorted(filters, by, direction))}
                  />
                  {isThisList ? (
                    <Pagination
                      page={filters.page}
                      hasNext={permits.data.pagination.has_next_page}
                      hrefOf={(page) => hrefOf(changed(filters, { page }))}
                      summary={pageWords(filters.page, held.rows.length, permits.data.pagination)}
                    />
                  ) : null}
                </>
              )}
            </>
          ) : null}
        </section>
      </Columns>
    </>
  )
}

/** Another page is read from its first row: the links to it stand under the last. */
function useTopOnNextPage(page: number) {
  const list = useRef<HTMLElement>(null)
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    list.current?.scrollIntoView()
  }, [page])
  return list
}

const keyOf = (row: PermitListRow) => row.permit_reference_number
const momentOf = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)

function hrefOf(filters: PermitFilters): string {
  const text = printPermitFilters(filters).toString()
  return paths.permits(text ? `?${text}` : '')
}

function sortOf({ sort_column, sort_direction }: PermitFilters) {
  if (!sort_column) return undefined
  return { by: sort_column, direction: sort_direction === 'asc' ? ('ascending' as const) : ('descending' as const) }
}

function sorted(filters: PermitFilters, by: string, direction: 'ascending' | 'descending'): PermitFilters {
  const sort_direction = direction === 'ascending' ? 'asc' : 'desc'
  return changed(filters, { sort_column: by as PermitFilters['sort_column'], sort_direction })
}
