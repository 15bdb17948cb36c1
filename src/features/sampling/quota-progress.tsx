import { useQuery } from '@tanstack/react-query'
import { getSampleInspectionQuota, listPbiSampleInspectionTargets } from '../../../domain/contract/sampling.ts'
import { quarterStart, quarterWords } from '../../../domain/rules/sampling-quarters.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Details } from '../../components/Details.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { ofQuarter, progressIn, sampleCategories, sumOf, type Progress, type SampleTarget } from './quota-facts.ts'

/** What of the quarter's targets is done: in one line, and promoter by promoter when it is opened. */
export function QuotaProgress() {
  const today = londonDate(useNow())
  const start = quarterStart(today)
  const targets = useQuery(
    queryFor(listPbiSampleInspectionTargets, { query: { quarter_start_date: `${start.toString()}T00:00:00Z` } }),
  )
  if (targets.isPending) return <Skeleton text="Loading targets" rows={1} />
  if (targets.isError) {
    return (
      <ErrorPanel title="Targets could not be loaded" onTryAgain={async () => void (await targets.refetch())}>
        <p className="govuk-body">The samples below can still be used.</p>
      </ErrorPanel>
    )
  }
  const rows = ofQuarter(targets.data.rows, today)
  if (rows.length === 0) {
    return (
      <InsetText>
        <p className="govuk-body">No targets are set for {quarterWords(start)}.</p>
      </InsetText>
    )
  }
  const whole = sampleCategories.map((category) => sumOf(rows.map((row) => progressIn(row, category))))
  return (
    <Details
      summary={`${quarterWords(start)}: ${sampleCategories
        .map((category, at) => `${category.toUpperCase()} ${progressWords(whole[at])}`)
        .join(', ')} inspected`}
    >
      <DataTable
        caption={`Targets of ${quarterWords(start)}`}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.pbi_sample_inspection_target_reference_number}
      />
    </Details>
  )
}

const progressWords = (progress: Progress | undefined) => (progress ? `${progress.done} of ${progress.target}` : '')

const columns: readonly Column<SampleTarget>[] = [
  { key: 'promoter', header: 'Promoter', rowHeader: true, cell: (row) => row.organisation_name },
  { key: 'units', header: 'Units', numeric: true, cell: (row) => row.inspection_units.toLocaleString('en-GB') },
  { key: 'rate', header: 'Rate', numeric: true, cell: (row) => `${row.inspection_rate}%` },
  { key: 'quota', header: 'Quota', numeric: true, cell: (row) => <Quota target={row} /> },
  ...sampleCategories.map((category) => ({
    key: category,
    header: `Category ${category.toUpperCase()}`,
    cell: (row: SampleTarget) => {
      const { done, target } = progressIn(row, category)
      return (
        <>
          {done} of {target}{' '}
          <progress className="app-quota" max={Math.max(target, 1)} value={Math.min(done, target)} aria-hidden="true" />
        </>
      )
    },
  })),
]

/** The most that the promoter's units and rate allow in a quarter (BR-PBI-01). */
function Quota({ target }: { target: SampleTarget }) {
  const quota = useQuery(
    queryFor(getSampleInspectionQuota, {
      query: { inspection_units: [target.inspection_units], inspection_rate: target.inspection_rate },
    }),
  )
  if (quota.isError) return 'Not known'
  return quota.data?.quota.toLocaleString('en-GB') ?? ''
}
