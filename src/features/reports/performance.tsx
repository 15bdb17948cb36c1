import { lazy, Suspense, type ComponentType } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { getApplicationsReport } from '../../../domain/contract/reports.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { TabNav } from '../../components/TabNav.tsx'
import { useSaveView } from '../../lists/use-save-view.tsx'
import { ReportCrumbs } from './report-crumbs.tsx'
import { ReportFilters } from './report-filters.tsx'
import { partsFor, type PartName } from './report-parts.ts'
import { printReport, readReport, type ReportView } from './report-query.ts'
import '../../lists/lists.css'
import './reports.css'

export interface PartProps {
  readonly view: ReportView
}

const pages: Readonly<Record<PartName, ComponentType<PartProps>>> = {
  decisions: lazy(async () => ({ default: (await import('./decisions-part.tsx')).DecisionsPart })),
  timing: lazy(async () => ({ default: (await import('./timing-part.tsx')).TimingPart })),
  overruns: lazy(async () => ({ default: (await import('./overruns-part.tsx')).OverrunsPart })),
  penalties: lazy(async () => ({ default: (await import('./penalties-part.tsx')).PenaltiesPart })),
  works_done: lazy(async () => ({ default: (await import('./works-done-part.tsx')).WorksDonePart })),
  inspections: lazy(async () => ({ default: (await import('./inspections-part.tsx')).InspectionsPart })),
  reinstatements: lazy(async () => ({ default: (await import('./reinstatements-part.tsx')).ReinstatementsPart })),
  samples: lazy(async () => ({ default: (await import('./samples-part.tsx')).SamplesPart })),
  workload: lazy(async () => ({ default: (await import('./workload-part.tsx')).WorkloadPart })),
}

/** How promoters and authorities do: one subject at a time, each with its definition, plot, table and file. */
export function Performance() {
  const may = useMay()
  return may(getApplicationsReport) ? <Report /> : <Trouble error={new ApiError('restricted', '')} />
}

function Report() {
  const { role, within } = useActing()
  const { part = '' } = useParams()
  const [search] = useSearchParams()
  const parts = partsFor(role)
  const shown = parts.find(({ address }) => address === part)
  const view = readReport(search, londonDate(useNow()), within.geographical_area_reference_number)
  // the period stays what it is called: next month the view shows the months before it
  const here = recordPaths.performance(part, printReport(view))
  const saving = useSaveView(shown?.title ?? '', recordPaths.performance(part), here)
  if (!shown) return <Trouble error={new ApiError('not_found', '')} />
  const Page = pages[shown.name]
  const tabs = parts.map(({ address, text }) => ({
    text,
    href: recordPaths.performance(address, printReport(view)),
    end: address === '',
  }))
  return (
    <>
      <ReportCrumbs page={shown.title} />
      <PageTitle title={shown.title} />
      {shown.isNow ? null : saving.panel}
      <TabNav label="Reports" tabs={tabs} />
      {shown.isNow ? null : (
        <ReportFilters
          view={view}
          hrefOf={(next) => recordPaths.performance(shown.address, next)}
          hasDays
          hasCategory={shown.hasCategory}
        />
      )}
      <div className="app-report-tools">
        {shown.isNow ? null : saving.button}
        <PrintButton />
      </div>
      <Suspense fallback={<Skeleton text="Loading the report" rows={6} />}>
        <Page view={view} />
      </Suspense>
    </>
  )
}
