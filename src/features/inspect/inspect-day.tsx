import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { listReinspections, recordInspection } from '../../../domain/contract/inspections.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { listPbiSampleInspections } from '../../../domain/contract/sampling.ts'
import { listSection81s } from '../../../domain/contract/section-81s.ts'
import { centrePoint, type Geometry, type Position } from '../../../domain/geometry.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dayDate, longDateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
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
import { PrintButton } from '../../components/PrintButton.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag, type TagColour } from '../../components/Tag.tsx'
import { workQuery } from '../works/use-work.ts'
import { areasQuery, DayAreaSelect, useDayArea, type DayArea } from './day-area.tsx'
import { asRoute, byDue, visitsOf, type Visit, type VisitKind } from './day-visits.ts'
import { inspectPaths } from './inspect-paths.ts'
import { KeepDay } from './keep-day.tsx'
import { awayWords } from './near-list.tsx'
import { useTickedVisits } from './ticked-visits.ts'
import './inspect.css'

const openSection81s = ['issued', 'acknowledged', 'accepted', 'rejected'] as const

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

/** What the day is made of, in one geographical area, in the person's own or in all: of each list what runs out first. */
function dayQueries(within: DayArea['within']) {
  return {
    samples: queryFor(listPbiSampleInspections, {
      query: { ...within, sort_column: 'sample_expiry_date', sort_direction: 'asc' },
    }),
    planned: queryFor(listReinspections, {
      query: { ...within, sort_column: 'reinspection_date', sort_direction: 'asc' },
    }),
    live: queryFor(listPermits, {
      query: { ...within, work_status: ['in_progress'], sort_column: 'end_date', sort_direction: 'asc' },
    }),
    section81s: queryFor(listSection81s, { query: { ...within, section_81_status: [...openSection81s] } }),
  }
}

function Day() {
  const today = londonDate(useNow())
  const area = useDayArea()
  const queries = dayQueries(area.within)
  const samples = useQuery(queries.samples)
  const planned = useQuery(queries.planned)
  const live = useQuery(queries.live)
  const section81s = useQuery(queries.section81s)
  const lists = [
    { text: 'Sample inspections', href: recordPaths.list('sample-inspections'), query: samples },
    { text: 'Planned inspections', href: recordPaths.list('reinspections'), query: planned },
    { text: 'Works in progress', href: `${paths.permits()}?work_status=in_progress`, query: live },
    { text: 'Section 81s', href: recordPaths.list('section-81s'), query: section81s },
  ]
  const visits = visitsOf({
    samples: samples.data?.rows,
    planned: planned.data?.rows,
    live: live.data?.rows,
    section81s: section81s.data?.rows,
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
          queries={[
            areasQuery,
            ...Object.values(queries),
            ...[...new Set(visits.map(({ wrn }) => wrn))].map((wrn) => workQuery(wrn)),
          ]}
        />
      ) : null}
      {isLoading ? <Skeleton text="Loading what is to be inspected" rows={6} /> : null}
      {visits.length > 0 ? <Visits visits={visits} today={today.toString()} /> : null}
      {!isLoading && visits.length === 0 && !lists.some(({ query }) => query.isError) ? (
        <EmptyState title="Nothing is to be inspected">
          <p className="govuk-body">Samples, planned inspections, live works and open Section 81s appear here.</p>
        </EmptyState>
      ) : null}
      <h2 className="govuk-heading-m app-inspect-hide">Whole lists</h2>
      <p className="govuk-body app-inspect-hide">This page has at most 25 of each, those that run out first.</p>
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

function Failed({ what, query }: { what: string; query: Pick<UseQueryResult, 'isError' | 'refetch'> }) {
  if (!query.isError) return null
  return <ErrorPanel title={`${what} could not be read`} onTryAgain={async () => void (await query.refetch())} />
}

function Visits({ visits, today }: { visits: readonly Visit[]; today: string }) {
  const [from, setFrom] = useState<Position>()
  const [trouble, setTrouble] = useState('')
  const { isTicked, toggle } = useTickedVisits(today)
  // the lists do not say where: the records do, and are read when somebody wants to walk
  const unplaced = [...new Set(visits.filter(({ place }) => !place).map(({ wrn }) => wrn))]
  const records = useQueries({ queries: unplaced.map((wrn) => ({ ...workQuery(wrn), enabled: from !== undefined })) })
  const placeOf = new Map(
    unplaced.flatMap((wrn, at) => {
      const found = records[at]?.data?.works_coordinates
      return found ? [[wrn, centrePoint(found as Geometry)] as const] : []
    }),
  )
  const placed = visits.map((visit) => {
    const place = visit.place ?? placeOf.get(visit.wrn)
    return place ? { ...visit, place } : visit
  })
  const shown = from ? asRoute(placed, from) : byDue(placed).map((visit) => ({ visit, metres: undefined }))
  const done = visits.filter(({ key }) => isTicked(key)).length
  async function walk() {
    setTrouble('')
    try {
      const { whereIAm } = await import('../../map/where-i-am.ts')
      setFrom((await whereIAm()).position)
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'This device could not find where it is')
    }
  }
  return (
    <>
      <p className="govuk-body" role="status">
        {countWords(visits.length, 'visit')}, {done} ticked off.{' '}
        {from
          ? records.some(({ isLoading }) => isLoading)
            ? 'Looking for the places.'
            : 'As a route from here: each time the nearest that is left, as the crow flies.'
          : 'What runs out first is on top.'}
      </p>
      <div className="app-inspect-hide">
        {from ? (
          <Button variant="secondary" onPress={() => setFrom(undefined)}>
            What runs out first
          </Button>
        ) : (
          <Button variant="secondary" onPress={walk} busyText="Looking for where you are">
            As a route from here
          </Button>
        )}
        <PrintButton />
        <p className="govuk-error-message" role="alert">
          {trouble}
        </p>
      </div>
      <ol className="app-inspect-list">
        {shown.map(({ visit, metres }) => (
          <Line
            key={visit.key}
            visit={visit}
            metres={metres}
            isTicked={isTicked(visit.key)}
            onTick={() => toggle(visit.key)}
          />
        ))}
      </ol>
    </>
  )
}

const kindTags: Readonly<Record<VisitKind, { words: string; colour: TagColour; due: string }>> = {
  sample: { words: 'Sample', colour: 'light-blue', due: 'Expires' },
  planned: { words: 'Planned', colour: 'blue', due: 'Planned for' },
  live: { words: 'Live site', colour: 'orange', due: 'Ends' },
  section_81: { words: 'Section 81', colour: 'yellow', due: '' },
}

interface LineProps {
  visit: Visit
  metres: number | undefined
  isTicked: boolean
  onTick: () => void
}

function Line({ visit, metres, isTicked, onTick }: LineProps) {
  const { words, colour, due } = kindTags[visit.kind]
  return (
    <li className="app-inspect-item">
      <span>
        <Tag colour={colour}>{words}</Tag> {visit.due ? `${due} ${dayDate(visit.due)}. ` : ''}
        {metres === undefined ? '' : awayWords(metres)}
      </span>
      <AppLink className="app-inspect-target govuk-link" href={inspectPaths.card(visit.wrn)}>
        {visit.street}, {visit.wrn}
      </AppLink>
      <span>
        {visit.what}. {visit.who}
        <span className="app-second">{visit.where}</span>
      </span>
      <label className="app-inspect-tick">
        <input type="checkbox" checked={isTicked} onChange={onTick} />
        <span>
          Ticked off
          <span className="govuk-visually-hidden">
            {' '}
            {words} {visit.wrn}
          </span>
        </span>
      </label>
    </li>
  )
}
