import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { countWords } from '../../../domain/words.ts'
import { call } from '../../api/call.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Timeline, type TimelineEntry } from '../../components/Timeline.tsx'
import { useWork } from '../works/use-work.ts'
import {
  linkOf,
  markOf,
  matchingEvents,
  personOf,
  printHistoryFilters,
  readHistoryFilters,
  topicsOf,
  type HistoryEvent,
  type HistoryFilters,
} from './history-facts.ts'
import './history.css'

/** Everything that happened to the works, by day, newest first. */
export function HistoryTab() {
  const wrn = useWork().work_reference_number
  const now = useNow()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const filters = readHistoryFilters(search)
  const history = useHistory(wrn)
  const events = history.data?.pages.flatMap((page) => page.rows) ?? []
  const matching = matchingEvents(events, filters)
  const change = (part: Partial<HistoryFilters>) =>
    void navigate(paths.work(wrn, 'history') + printHistoryFilters({ ...filters, ...part }))
  const isFiltered = filters.topic !== '' || filters.words !== ''
  return (
    <>
      <h2 className="govuk-heading-m">History</h2>
      <div className="app-history-filters">
        <FilterSelect
          label="Topic"
          value={filters.topic}
          allText="All topics"
          options={topicsOf(events).map((topic) => ({ value: topic, label: topic }))}
          onChange={(topic) => change({ topic })}
        />
        <FilterText
          label="Search history"
          type="search"
          value={filters.words}
          onCommit={(words) => change({ words })}
        />
        <p className="app-history-filters__count" role="status">
          {history.data ? countWords(matching.length, 'event') : ''}
        </p>
      </div>
      {history.isPending ? <Skeleton text="Loading the history" rows={6} /> : null}
      {history.isError ? (
        <ErrorPanel title="The history could not be loaded" onTryAgain={async () => void (await history.refetch())}>
          <p className="govuk-body">The rest of this record can still be used.</p>
        </ErrorPanel>
      ) : null}
      {history.data && matching.length === 0 ? (
        <EmptyState title={isFiltered ? 'No events match' : 'Nothing has happened yet'}>
          {isFiltered ? (
            <p className="govuk-body">
              <AppLink href={paths.work(wrn, 'history')}>Clear filters</AppLink>
              {history.hasNextPage ? ', or look through earlier events too.' : '.'}
            </p>
          ) : null}
        </EmptyState>
      ) : null}
      <Timeline entries={matching.map((event) => entryOf(event, wrn))} now={now} />
      {history.hasNextPage ? (
        <Button
          variant="secondary"
          busy={history.isFetchingNextPage}
          busyText="Loading earlier events"
          onPress={async () => void (await history.fetchNextPage())}
        >
          Show earlier events
        </Button>
      ) : null}
    </>
  )
}

const pageRows = 25

/** Pages by offset (BR-GEN-09), each fetched when it is asked for; the key makes live updates reach it. */
function useHistory(wrn: string) {
  return useInfiniteQuery({
    queryKey: [getWorkHistory.capability, 'pages', wrn],
    queryFn: ({ pageParam, signal }) =>
      call(getWorkHistory, { params: { workReferenceNumber: wrn }, query: { offset: pageParam } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: ({ pagination }, pages) => (pagination.has_next_page ? pages.length * pageRows : undefined),
  })
}

function entryOf(event: HistoryEvent, wrn: string): TimelineEntry {
  const href = linkOf(event, wrn)
  return {
    id: String(event.update_id),
    at: event.action_date,
    title: <strong>{event.event_string}</strong>,
    by: personOf(event),
    mark: markOf(event),
    children: <p className="app-timeline__title">{event.details}</p>,
    ...(href
      ? {
          link: (
            <AppLink href={href}>
              Open<span className="govuk-visually-hidden"> what changed: {event.event_string}</span>
            </AppLink>
          ),
        }
      : {}),
  }
}
