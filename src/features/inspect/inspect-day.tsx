import { recordInspection } from '../../../domain/contract/inspections.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { longDateWords } from '../../../domain/words.ts'
import { NotNow } from '../../app/not-now.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { workQuery } from '../works/use-work.ts'
import { pageRows } from '../../lists/list-address.ts'
import { areasQuery, DayAreaSelect, useDayArea } from './day-area.tsx'
import { useDayLists } from './day-lists.ts'
import { visitsOf } from './day-visits.ts'
import { DayVisits } from './day-walk.tsx'
import { KeepDay } from './keep-day.tsx'
import './inspect.css'

/** An inspector's day: what is due and what is live, by its date or as a walk from here. */
export function InspectDay() {
  const may = useMay()
  if (!may(recordInspection)) {
    return (
      <NotNow
        title="You cannot record inspections"
        why="Only officers of highway authorities record inspections"
        back={{ text: 'Go to the home page', href: paths.home() }}
      />
    )
  }
  return <Day />
}

function Day() {
  const today = londonDate(useNow())
  const area = useDayArea()
  const { pages, showMore, hasMore, queries, samples, planned, live, section81s } = useDayLists(area.within)
  const lists = [
    { text: 'Sample inspections', href: recordPaths.list('sample-inspections'), query: samples },
    { text: 'Planned inspections', href: recordPaths.list('reinspections'), query: planned },
    { text: 'Works in progress', href: `${paths.permits()}?work_status=in_progress`, query: live },
    { text: 'Section 81s', href: recordPaths.list('section-81s'), query: section81s },
  ]
  const visits = visitsOf({
    samples: samples.rows,
    planned: planned.rows,
    live: live.rows,
    section81s: section81s.rows,
  })
  const isLoading = lists.some(({ query }) => query.isPending)
  return (
    <div className="app-narrow">
      <Breadcrumbs crumbs={[{ text: 'Inspect', href: recordPaths.inspect() }, { text: 'My day' }]} />
      <PageTitle title={`My day, ${longDateWords(today)}`} />
      <DayAreaSelect area={area} />
      {lists.map(({ text, query }) => (
        <Failed key={text} what={text} query={query} />
      ))}
      {visits.length > 0 ? (
        <KeepDay
          key={area.id}
          id={`inspect-day ${area.id}`}
          name={area.name}
          queries={[areasQuery, ...queries, ...[...new Set(visits.map(({ wrn }) => wrn))].map((wrn) => workQuery(wrn))]}
        />
      ) : null}
      {isLoading ? <Skeleton text="Loading what is to be inspected" rows={6} /> : null}
      {visits.length > 0 ? <DayVisits visits={visits} today={today.toString()} /> : null}
      {!isLoading && visits.length === 0 && !lists.some(({ query }) => query.isError) ? (
        <EmptyState title="Nothing is to be inspected">
          <p className="govuk-body">Samples, planned inspections, live works and open Section 81s appear here.</p>
        </EmptyState>
      ) : null}
      {hasMore ? (
        <div className="app-inspect-hide">
          <Button variant="secondary" onPress={showMore}>
            Show {pageRows} more of each
          </Button>
        </div>
      ) : null}
      <h2 className="govuk-heading-m app-inspect-hide">Whole lists</h2>
      <p className="govuk-body app-inspect-hide">
        This page has at most {pages * pageRows} of each, those that run out first.
      </p>
      <ul className="app-inspect-ways app-inspect-hide">
        {lists.map(({ text, href }) => (
          <li key={href}>
            <AppLink className="app-inspect-target govuk-link" href={href}>
              {text}
            </AppLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Failed({ what, query }: { what: string; query: { isError: boolean; refetch: () => Promise<unknown> } }) {
  if (!query.isError) return null
  return <ErrorPanel title={`${what} could not be read`} onTryAgain={async () => void (await query.refetch())} />
}
