import '../alterations/alterations.css'
import './chart.css'
import './programme.css'
import { useNavigate, useSearchParams } from 'react-router'
import type { ProgrammeGrouping } from '../../../domain/contract/enums/programme.ts'
import { listProgrammeBars } from '../../../domain/contract/programme.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { useIsPhone } from '../../components/phone-width.ts'
import { PrintButton } from '../../components/PrintButton.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { CsvOfRows } from '../../lists/CsvOfRows.tsx'
import {
  printProgramme,
  readProgramme,
  withoutFilters,
  filtersChosen,
  type ProgrammeView,
} from './programme-address.ts'
import { ProgrammeBar } from './programme-bar.tsx'
import { ProgrammeFilters } from './programme-filters.tsx'
import { daysShown, firstDay } from './programme-scale.ts'
import { Shown } from './shown.tsx'
import { mostBars, useProgramme } from './use-programme.ts'

/** Works, plans and what authorities put on streets, as bars against the days; other dates can be tried on them (M4). */
export function Programme() {
  const may = useMay()
  return may(listProgrammeBars) ? <Page /> : <Trouble error={new ApiError('restricted', '')} />
}

const rowNames = (isAuthority: boolean): Readonly<Record<ProgrammeGrouping, string>> => ({
  street: 'Street',
  area: isAuthority ? 'Area' : 'Town',
  workstream: 'Workstream',
  organisation: isAuthority ? 'Promoter' : 'Authority',
})

function Page() {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const isPhone = useIsPhone()
  const { role, within } = useActing()
  const today = londonDate(useNow()).toString()
  const usual = within.geographical_area_reference_number
  const view = readProgramme(search, usual)
  const first = view.from ?? firstDay(view.zoom, today)
  const days = daysShown(view.zoom, first)
  const programme = useProgramme(view, days)
  const groupings = rowNames(role === 'HighwayAuthority')
  const show = view.show ?? (isPhone ? 'table' : 'chart')
  const hrefOf = (part: Partial<ProgrammeView>) => recordPaths.programme(printProgramme({ ...view, ...part }, usual))
  const change = (part: Partial<ProgrammeView>) =>
    void navigate(hrefOf(part), { replace: true, preventScrollReset: true })
  const { rows } = programme
  const isCut = programme.total > mostBars
  return (
    <div className={`app-programme${programme.isOld ? ' app-programme--old' : ''}`}>
      <div className="app-list-head">
        <div>
          <PageTitle title="Programme" />
          <p className="app-list-head__says">
            {dateWords(days.from)} to {dateWords(days.to)}
            {rows ? `. ${countWords(isCut ? mostBars : programme.total, 'line')}` : ''}
          </p>
          <PrintButton />
        </div>
        <div className="govuk-button-group">
          {rows && rows.length > 0 ? (
            <CsvOfRows rows={rows} name="programme">
              CSV
            </CsvOfRows>
          ) : null}
          <Button variant="secondary" href={hrefOf({ show: show === 'chart' ? 'table' : 'chart' })}>
            {show === 'chart' ? 'Show as table' : 'Show as chart'}
          </Button>
        </div>
      </div>
      <ProgrammeBar view={view} first={first} groupings={groupings} hrefOf={hrefOf} onChange={change} />
      <ProgrammeFilters
        view={view}
        clearHref={recordPaths.programme(printProgramme(withoutFilters(view), usual))}
        onChange={change}
      />
      {programme.isLoading ? <Skeleton text="Loading the programme" rows={8} /> : null}
      {programme.isError ? (
        <ErrorPanel
          title={rows ? 'Not all of the programme could be loaded' : 'The programme could not be loaded'}
          onTryAgain={programme.tryAgain}
        />
      ) : null}
      {rows && isCut ? (
        <InsetText>
          <p className="govuk-body">
            These are the first {mostBars.toLocaleString('en-GB')} lines, and there are more. Choose fewer days or
            filters to see them all.
          </p>
        </InsetText>
      ) : null}
      <p className="govuk-body-s govuk-visually-hidden" role="status">
        {rows
          ? programme.isLoadingMore
            ? `Loaded ${rows.length} of ${programme.total}`
            : countWords(rows.length, 'line')
          : ''}
      </p>
      {rows && rows.length === 0 ? <Nothing view={view} usual={usual} /> : null}
      {rows && rows.length > 0 ? (
        <Shown
          bars={rows}
          view={view}
          show={show}
          days={days}
          today={today}
          rowsAre={groupings[view.rows]}
          onChange={change}
        />
      ) : null}
    </div>
  )
}

function Nothing({ view, usual }: { view: ProgrammeView; usual: readonly string[] | undefined }) {
  const isFiltered = filtersChosen(view) > 0
  return (
    <EmptyState title={isFiltered ? 'Nothing matches in these days' : 'Nothing is planned in these days'}>
      {isFiltered ? (
        <Button variant="secondary" href={recordPaths.programme(printProgramme(withoutFilters(view), usual))}>
          Clear filters
        </Button>
      ) : (
        <p className="govuk-body">Choose other days, or a wider zoom.</p>
      )}
    </EmptyState>
  )
}
