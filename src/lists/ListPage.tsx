import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { startTransition, useEffect, useOptimistic, useRef } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { fillPath, type Endpoint } from '../../domain/contract/endpoint.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import { countWords, timeWords } from '../../domain/words.ts'
import { ApiError, connectionLost } from '../api/api-error.ts'
import { searchOf, type Input } from '../api/call.ts'
import { queryFor } from '../api/query.ts'
import { DoneBanner } from '../app/done-banner.tsx'
import { Trouble } from '../app/error-page.tsx'
import { useNow } from '../app/now.ts'
import { paths } from '../app/paths.ts'
import { useActing, useMay } from '../app/session.ts'
import { Breadcrumbs } from '../components/Breadcrumbs.tsx'
import { ButtonGroup } from '../components/ButtonGroup.tsx'
import { Columns } from '../components/Columns.tsx'
import { FilterTags } from '../components/FilterTags.tsx'
import { InsetText } from '../components/InsetText.tsx'
import { LiveBanner } from '../components/LiveBanner.tsx'
import { PageTitle } from '../components/PageTitle.tsx'
import { Pagination } from '../components/Pagination.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { CsvOfAll } from './CsvOfAll.tsx'
import { CsvOfRows } from './CsvOfRows.tsx'
import { cleared, ordered, printView, queryOfView, readView, type ListView } from './list-address.ts'
import type { AnyEndpoint, ListDefinition } from './list-definition.ts'
import { LeftOut, ListFailed, NoRows } from './list-states.tsx'
import { matchWords, pageWords, tagsOf, totalWords } from './list-words.ts'
import { ListFilterPanel } from './ListFilterPanel.tsx'
import { ListRows } from './ListRows.tsx'
import { useAreaNames, useAreasInAddress } from './use-areas.ts'
import { isToExport, useExport } from './use-export.tsx'
import { useHeldRows } from './use-held-rows.ts'
import { useSaveView } from './use-save-view.tsx'
import { withoutUsualAreas, withUsualAreas } from './usual-areas.ts'
import './lists.css'

interface Answer<Row> {
  readonly rows: readonly Row[]
  readonly pagination: { readonly total_rows: number; readonly has_next_page: boolean }
}

/** One list, from its definition: filters, order and page are the address; rows stay still while they are read. */
export function ListPage<Row extends object>({ definition }: { definition: ListDefinition<Row> }) {
  const may = useMay()
  return may(definition.endpoint) ? (
    <List list={definition} key={definition.address} />
  ) : (
    <Trouble error={new ApiError('restricted', '')} />
  )
}

function List<Row extends object>({ list }: { list: ListDefinition<Row> }) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { role, scope, within } = useActing()
  const may = useMay()
  const now = useNow()
  const filled = (view: ListView): ListView =>
    list.filledIn ? { ...view, limits: list.filledIn(view.limits, londonDate(now)) } : view
  const usual = within.geographical_area_reference_number
  const typed = withUsualAreas(list, readView(list, search), usual)
  const view = filled(typed)
  const [asked, askAtOnce] = useOptimistic(view)
  const hrefOf = (next: ListView) => addressOf(list, withoutUsualAreas(list, next, usual))
  const here = hrefOf(view)
  useAreasInAddress(list, search, usual && here)
  const areaNames = useAreaNames(list, view)
  const query = queryOfView(list, view)
  const answer = useQuery({
    ...queryFor<AnyEndpoint>(list.endpoint, {
      query: { ...query, ...scope, include_total_count: true },
    } as unknown as Input<AnyEndpoint>),
    placeholderData: keepPreviousData,
    // without a connection the rows shown last stay, and what was asked for comes with it
    networkMode: 'online',
  })
  const data = answer.data as Answer<Row> | undefined
  const isThisList = data !== undefined && !answer.isPlaceholderData
  const region = useTopOnNextPage(view.page)
  const held = useHeldRows(here, isThisList ? data.rows : undefined, list.keyOf)
  const total = data?.pagination.total_rows
  const clearHref = hrefOf(cleared(typed))
  const tags = tagsOf(list, view, areaNames).map(({ text, without }) => ({
    text,
    // what a list cannot be asked for without cannot be taken away
    removeHref: hrefOf(filled(without)) === here ? undefined : hrefOf(without),
  }))
  const seen = { role, now, may }
  const exporting = useExport(list, view, isToExport(useLocation().state))
  const saving = useSaveView(list.title, list.address, here)

  /** A tick stands as soon as it is set, and the next one builds on it: the address follows a moment later. */
  function change(next: ListView) {
    startTransition(async () => {
      askAtOnce(next)
      await navigate(hrefOf(next))
    })
  }

  const orders = ordersWithoutColumn(list, seen)
  const hasFilters = list.filters.length + (list.moreFilters?.length ?? 0) + Object.keys(orders).length > 0
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { text: 'Home', href: paths.home() },
          ...(list.under === 'home' ? [] : [list.under ?? { text: 'Works', href: paths.works() }]),
          { text: list.title },
        ]}
      />
      <DoneBanner />
      <div className="app-list-head app-list-page-head">
        <div>
          <PageTitle title={list.title} />
          <p className="app-list-head__says" role="status">
            {data ? `${matchWords(total, list.noun)} ` : ''}
          </p>
          {isThisList ? (
            <p className="app-list-head__says">Updated {timeWords(momentOf(answer.dataUpdatedAt))}</p>
          ) : null}
        </div>
        {data ? (
          <ButtonGroup>
            {view.page === 1 && here !== list.address ? saving.button : null}
            {held.rows.length > 0 ? (
              <>
                {list.exportTo && may(list.exportTo.endpoint) ? exporting.button : null}
                {list.file ? (
                  <a
                    className="govuk-button govuk-button--secondary"
                    href={
                      fillPath(list.file as Endpoint) +
                      searchOf({ ...queryOfView(list, { ...view, page: 1 }), ...scope })
                    }
                    download
                  >
                    CSV of all
                  </a>
                ) : null}
                {!list.exportTo && !list.file && data.pagination.has_next_page ? (
                  <CsvOfAll list={list} query={{ ...queryOfView(list, { ...view, page: 1 }), ...scope }} />
                ) : null}
                {list.file ? null : (
                  <CsvOfRows rows={held.rows} name={list.noun[1]}>
                    {`CSV of these ${held.rows.length}`}
                  </CsvOfRows>
                )}
              </>
            ) : null}
          </ButtonGroup>
        ) : null}
      </div>
      {list.exportTo && may(list.exportTo.endpoint) ? exporting.panel : null}
      {saving.panel}
      <LeftOut list={list} search={search} />
      {list.note?.(seen)}
      <Columns kind={hasFilters ? 'list' : 'whole'}>
        {hasFilters ? (
          <ListFilterPanel
            list={list}
            view={asked}
            onChange={change}
            clearHref={clearHref}
            chosen={tags.filter(({ removeHref }) => removeHref !== undefined).length}
            showText={total === undefined ? `Show ${list.noun[1]}` : `Show ${totalWords(total, list.noun)}`}
            sorts={orders}
          />
        ) : null}
        <section aria-label={`List of ${list.noun[1]}`} ref={region}>
          <FilterTags tags={tags} clearHref={clearHref} />
          {answer.isPending && !answer.isPaused ? <Skeleton text={`Loading ${list.noun[1]}`} rows={8} /> : null}
          {answer.isError || (answer.isPending && answer.isPaused) ? (
            <ListFailed
              list={list}
              error={answer.error ?? connectionLost()}
              clearHref={clearHref}
              onTryAgain={() => answer.refetch()}
            />
          ) : null}
          {data ? (
            <>
              {answer.isPaused ? (
                <InsetText>
                  <p className="govuk-body">
                    You are offline. These are the {list.noun[1]} shown last; the list you asked for appears when you
                    are connected again.
                  </p>
                </InsetText>
              ) : null}
              <LiveBanner count={held.waiting} onShow={held.showAll}>
                {countWords(held.waiting, 'change')} to this list since you opened it
              </LiveBanner>
              {held.rows.length === 0 ? (
                <NoRows list={list} view={view} hrefOf={hrefOf} />
              ) : (
                <>
                  <ListRows
                    list={list}
                    rows={held.rows}
                    left={held.left}
                    order={view.sort_column || view.sort_direction ? view : (list.usualOrder ?? {})}
                    hrefOf={(order) => hrefOf(ordered(typed, order))}
                    seen={seen}
                    isChosenFrom={here}
                  />
                  {isThisList && !list.isOnePage ? (
                    <Pagination
                      page={view.page}
                      hasNext={data.pagination.has_next_page}
                      hrefOf={(page) => hrefOf({ ...typed, page })}
                      summary={pageWords(view.page, held.rows.length, data.pagination)}
                    />
                  ) : null}
                  {isThisList && list.isOnePage && data.pagination.has_next_page ? (
                    <InsetText>
                      <p className="govuk-body">
                        The first {held.rows.length} are shown. Narrow the days to see the others.
                      </p>
                    </InsetText>
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
  const region = useRef<HTMLElement>(null)
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    region.current?.scrollIntoView()
  }, [page])
  return region
}

const momentOf = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds)

function addressOf(list: ListDefinition<never>, view: ListView): string {
  const text = printView(list, view).toString()
  return text ? `${list.address}?${text}` : list.address
}

/** Orders that no heading of the table offers stand in the filter. */
function ordersWithoutColumn<Row>(list: ListDefinition<Row>, seen: Parameters<ListDefinition<Row>['columns']>[0]) {
  const inTable = new Set(list.columns(seen).map(({ sort }) => sort))
  const isAllInTable = Object.keys(list.sorts).every((sort) => inTable.has(sort))
  return isAllInTable ? {} : list.sorts
}
