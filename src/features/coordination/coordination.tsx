import './coordination.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { getProgramme } from '../../../domain/contract/programme.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { Columns } from '../../components/Columns.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterCheckboxes } from '../../components/FilterCheckboxes.tsx'
import { FilterPanel } from '../../components/FilterPanel.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import {
  clearedCoordination,
  daysOf,
  kinds,
  kindWords,
  printCoordinationFilters,
  readCoordinationFilters,
  type CoordinationFilters,
  type Kind,
} from './coordination-filters.ts'
import { OverlapList } from './overlap-list.tsx'
import { overlapsOf, type ProgrammeItem } from './overlaps.ts'
import { ProgrammeTable } from './programme-table.tsx'

const CoordinationMap = lazy(async () => ({ default: (await import('./coordination-map.tsx')).CoordinationMap }))

/** Everything that an authority's streets are to bear, where it gets in each other's way, as programme and on one map. */
export function Coordination() {
  const may = useMay()
  return may(getProgramme) ? <Page /> : <Trouble error={new ApiError('restricted', '')} />
}

function Page() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const today = londonDate(useNow()).toString()
  const { within } = useActing()
  const filters = readCoordinationFilters(search, within.geographical_area_reference_number)
  const days = daysOf(filters, today)
  const programme = useQuery({
    ...queryFor(getProgramme, {
      query: {
        start_date: `${days.from}T00:00:00Z`,
        end_date: `${days.to}T00:00:00Z`,
        ...(filters.areas.length > 0 ? { geographical_area_reference_number: [...filters.areas] } : {}),
      },
    }),
    placeholderData: keepPreviousData,
  })
  const change = (part: Partial<CoordinationFilters>) =>
    void navigate(
      recordPaths.coordination() +
        printCoordinationFilters({ ...filters, ...part }, within.geographical_area_reference_number),
      {
        replace: true,
      },
    )
  const rows = programme.data?.rows
  return (
    <>
      <div className="app-list-head">
        <div>
          <PageTitle title="Coordination" />
          <p className="app-list-head__says">
            {dateWords(days.from)} to {dateWords(days.to)}
          </p>
        </div>
        <div className="govuk-button-group">
          <Button href={recordPaths.programme(`?from=${days.from}`)} variant="secondary">
            See it as a chart
          </Button>
          <Button href={recordPaths.newActivity()} variant="secondary">
            Add an activity
          </Button>
          <Button href={recordPaths.newSection58()} variant="secondary">
            Propose a Section 58
          </Button>
        </div>
      </div>
      <Columns kind="list">
        <Filters filters={filters} days={days} rows={rows ?? []} onChange={change} />
        <div>
          {programme.isPending ? <Skeleton text="Loading the programme" rows={8} /> : null}
          {programme.isError ? (
            <ErrorPanel
              title="The programme could not be loaded"
              onTryAgain={async () => void (await programme.refetch())}
            />
          ) : null}
          {programme.data ? (
            <Shown rows={programme.data.rows} isCut={programme.data.is_cut} days={days} hidden={filters.hidden} />
          ) : null}
        </div>
      </Columns>
    </>
  )
}

interface FiltersProps {
  filters: CoordinationFilters
  days: { from: string; to: string }
  rows: readonly ProgrammeItem[]
  onChange: (part: Partial<CoordinationFilters>) => void
}

function Filters({ filters, days, rows, onChange }: FiltersProps) {
  const areas = useQuery(queryFor(listGeographicalAreas, {}))
  const chosen = filters.areas.length + filters.hidden.length + (filters.from ? 1 : 0) + (filters.to ? 1 : 0)
  return (
    <FilterPanel
      chosen={chosen}
      clearHref={recordPaths.coordination() + clearedCoordination}
      showText={`Show ${countWords(rows.length, 'line')}`}
    >
      <div className="app-filter__group">
        <FilterText label="From" type="date" value={days.from} onCommit={(from) => onChange({ from })} />
        <FilterText label="To" type="date" value={days.to} onCommit={(to) => onChange({ to })} />
      </div>
      <FilterCheckboxes
        legend="Show"
        options={kinds.map((kind) => ({
          value: kind,
          label: kindWords[kind],
          count: rows.filter((row) => row.kind === kind).length,
        }))}
        chosen={kinds.filter((kind) => !filters.hidden.includes(kind))}
        onChange={(shown) => onChange({ hidden: kinds.filter((kind) => !shown.includes(kind)) })}
      />
      {areas.data && areas.data.length > 0 ? (
        <FilterCheckboxes
          legend="Geographical areas"
          options={areas.data.map((area) => ({
            value: area.geographical_area_reference_number,
            label: area.area_name,
          }))}
          chosen={filters.areas}
          onChange={(next) => onChange({ areas: next })}
        />
      ) : null}
    </FilterPanel>
  )
}

interface ShownProps {
  rows: readonly ProgrammeItem[]
  isCut: boolean
  days: { from: string; to: string }
  hidden: readonly Kind[]
}

function Shown({ rows, isCut, days, hidden }: ShownProps) {
  const shown = useMemo(() => rows.filter(({ kind }) => !hidden.includes(kind)), [rows, hidden])
  const overlaps = useMemo(() => overlapsOf(shown), [shown])
  if (shown.length === 0) {
    return (
      <EmptyState title={rows.length === 0 ? 'Nothing on these streets in these days' : 'Every kind is left out'}>
        <p className="govuk-body">{rows.length === 0 ? 'Choose other days or areas.' : 'Tick what you want to see.'}</p>
      </EmptyState>
    )
  }
  return (
    <>
      {isCut ? (
        <InsetText>
          <p className="govuk-body">
            These are the first {rows.length}, and there are more. Choose fewer days or areas to see them all.
          </p>
        </InsetText>
      ) : null}
      <section aria-labelledby="overlaps">
        <h2 className="govuk-heading-m" id="overlaps">
          {overlaps.length === 0 ? 'No overlaps' : countWords(overlaps.length, 'overlap')}
        </h2>
        <p className="govuk-body" role="status">
          {overlaps.length === 0
            ? 'Nothing here is within 100 metres of anything else on the same days.'
            : 'Within 100 metres of each other on the same days, the gravest first.'}
        </p>
        <OverlapList overlaps={overlaps} />
      </section>
      <section aria-labelledby="coordination-map">
        <h2 className="govuk-heading-m" id="coordination-map">
          Map
        </h2>
        <Suspense fallback={<Skeleton text="Loading the map" rows={4} />}>
          <CoordinationMap items={shown} />
        </Suspense>
      </section>
      <section aria-labelledby="programme">
        <h2 className="govuk-heading-m" id="programme">
          Programme
        </h2>
        <ProgrammeTable items={shown} days={days} />
      </section>
    </>
  )
}
