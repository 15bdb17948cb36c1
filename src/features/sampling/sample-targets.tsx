import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { listPbiSampleInspectionTargets } from '../../../domain/contract/sampling.ts'
import { quarterWords, type StartedQuarter } from '../../../domain/rules/sampling-quarters.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { queryFor } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { progressIn, sampleCategories, type SampleTarget } from './quota-facts.ts'

const pageSize = 25

/** Targets of every quarter, promoter by promoter, with what is done of each (BR-PBI-33). */
export function SampleTargets({ quarter }: { quarter: StartedQuarter | undefined }) {
  const [search] = useSearchParams()
  const page = Math.max(1, Math.trunc(Number(search.get('page') ?? 1)) || 1)
  const offset = (page - 1) * pageSize
  const { data, error, refetch } = useQuery(queryFor(listPbiSampleInspectionTargets, { query: { offset } }))
  if (error && !data) {
    return <ErrorPanel title="Targets could not be loaded" onTryAgain={async () => void (await refetch())} />
  }
  if (!data) return <Skeleton text="Loading targets" rows={5} />
  if (data.rows.length === 0 && page === 1) {
    return (
      <EmptyState title="No targets are set">
        <p className="govuk-body">Start here: set a target for a promoter, then start a quarter.</p>
      </EmptyState>
    )
  }
  return (
    <>
      <DataTable
        caption="Targets"
        columns={columnsIn(quarter)}
        rows={data.rows}
        rowKey={(row) => row.pbi_sample_inspection_target_reference_number}
      />
      <Pagination
        page={page}
        hasNext={data.pagination.has_next_page}
        hrefOf={(next) => recordPaths.samplingAdministration('', `?page=${next}`)}
        summary={`${offset + 1} to ${offset + data.rows.length}`}
        label="Pages of the targets"
      />
    </>
  )
}

function statusOf({ start_date: start }: SampleTarget, quarter: StartedQuarter | undefined): string {
  if (start == null) return 'Waiting for a quarter'
  const isCurrent = quarter?.status === 'in_progress' && quarter.start.equals(civilDate(start))
  return `${isCurrent ? 'Active in' : 'Closed with'} ${quarterWords(civilDate(start))}`
}

const columnsIn = (quarter: StartedQuarter | undefined): readonly Column<SampleTarget>[] => [
  {
    key: 'promoter',
    header: 'Promoter',
    rowHeader: true,
    cell: (row) => (
      <AppLink href={recordPaths.sampleTarget(row.pbi_sample_inspection_target_reference_number)}>
        {row.organisation_name}
      </AppLink>
    ),
  },
  { key: 'status', header: 'Status', cell: (row) => statusOf(row, quarter) },
  { key: 'rate', header: 'Rate', numeric: true, cell: (row) => `${row.inspection_rate}%` },
  ...sampleCategories.map((category) => ({
    key: category,
    header: `${category.toUpperCase()} inspected`,
    cell: (row: SampleTarget) => {
      const { done, target } = progressIn(row, category)
      return `${done} of ${target}`
    },
  })),
]
