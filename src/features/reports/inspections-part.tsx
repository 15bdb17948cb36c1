import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getInspectionsReport } from '../../../domain/contract/reports.ts'
import { inspectionCategoryLabels } from '../../../domain/labels/inspections.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Details } from '../../components/Details.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { BarPlot } from '../../components/plots/BarPlot.tsx'
import { Answered, Count, MeasureSection } from './measure-section.tsx'
import type { PartProps } from './performance.tsx'
import { percentWords } from './report-facts.ts'
import { listQuery, queryOfReport, type ReportView } from './report-query.ts'

type Row = AnswerOf<typeof getInspectionsReport>['rows'][number]
const sampled = ['a', 'b', 'c'] as const
const failures = ['failed', 'failed_low', 'failed_high', 'non_compliant_with_conditions']

export function InspectionsPart({ view }: PartProps) {
  const { scope } = useActing()
  return (
    <Answered endpoint={getInspectionsReport} input={{ query: { ...scope, ...queryOfReport(view, false) } }}>
      {({ rows }) =>
        rows.length === 0 ? (
          <EmptyState title="No inspections in these days">
            <p className="govuk-body">Choose other days, or fewer filters.</p>
          </EmptyState>
        ) : (
          <PassRates view={view} rows={rows} />
        )
      }
    </Answered>
  )
}

function PassRates({ view, rows }: { view: ReportView; rows: readonly Row[] }) {
  const { role } = useActing()
  const party = role === 'HighwayAuthority' ? 'Promoter' : 'Highway authority'
  const sum = (of: readonly Row[], what: 'passed' | 'failed') => of.reduce((all, row) => all + row[what], 0)
  const [passed, failed] = [sum(rows, 'passed'), sum(rows, 'failed')]
  const groups = [...Map.groupBy(rows, ({ swa_code }) => swa_code).values()].map((alike) => ({
    organisation: alike[0]?.organisation ?? '',
    rows: alike,
  }))
  const names = groups.map(({ organisation }) => organisation)
  return (
    <MeasureSection
      measure="inspections"
      csv={rows.map((row) => ({
        organisation: row.organisation,
        category: row.inspection_category_string,
        passed: row.passed,
        failed: row.failed,
        neither: row.other,
        withdrawn: row.withdrawn,
        pass_rate: percentWords(row.passed, row.passed + row.failed),
      }))}
    >
      <BarPlot
        title={`Passed and failed by ${party.toLowerCase()}`}
        says={`${percentWords(passed, passed + failed)} of ${(passed + failed).toLocaleString('en-GB')} inspections with a result passed.`}
        points={names}
        series={[
          { name: 'Passed', values: groups.map((group) => sum(group.rows, 'passed')) },
          { name: 'Failed', values: groups.map((group) => sum(group.rows, 'failed')) },
        ]}
      />
      <DataTable
        caption={`Pass rate by ${party.toLowerCase()} and sample category`}
        rows={groups}
        rowKey={({ organisation }) => organisation}
        columns={[
          { key: 'name', header: party, rowHeader: true, cell: ({ organisation }) => organisation },
          ...sampled.map((category) => ({
            key: category,
            header: inspectionCategoryLabels[category],
            numeric: true,
            cell: (group: (typeof groups)[number]) => {
              const of = group.rows.filter((row) => row.inspection_category === category)
              return percentWords(sum(of, 'passed'), sum(of, 'passed') + sum(of, 'failed'))
            },
          })),
          {
            key: 'all',
            header: 'All categories',
            numeric: true,
            cell: (group) =>
              percentWords(sum(group.rows, 'passed'), sum(group.rows, 'passed') + sum(group.rows, 'failed')),
          },
        ]}
      />
      <Details summary="The numbers behind: choose one to see those inspections">
        <DataTable
          caption="Inspections by organisation and category"
          captionHidden
          rows={rows}
          rowKey={(row) => `${row.swa_code} ${row.inspection_category}`}
          columns={columnsOf(view, party, names)}
        />
      </Details>
    </MeasureSection>
  )
}

/** Links where the list has the same rows: it cannot leave withdrawn ones out, nor tell names apart that hold each other. */
function columnsOf(view: ReportView, party: string, names: readonly string[]): readonly Column<Row>[] {
  const isOwnName = (name: string) =>
    names.filter((other) => other.toLowerCase().includes(name.toLowerCase())).length === 1
  const href = (row: Row, outcomes: readonly string[]) => {
    if (row.withdrawn > 0 || row.inspection_category === null || !isOwnName(row.organisation)) return undefined
    const limits = {
      start_date: view.from.toString(),
      end_date: view.to.toString(),
      inspection_category: row.inspection_category,
      inspection_outcome: outcomes,
      organisation: row.organisation,
    }
    const query = listQuery(view, limits, false)
    return query === undefined ? undefined : recordPaths.list('inspections') + query
  }
  const about = (row: Row) => `${row.organisation}, ${row.inspection_category_string}`
  return [
    { key: 'name', header: party, rowHeader: true, cell: ({ organisation }) => organisation },
    { key: 'category', header: 'Category', cell: (row) => row.inspection_category_string },
    {
      key: 'passed',
      header: 'Passed',
      numeric: true,
      cell: (row) => <Count of={row.passed} href={href(row, ['passed'])} about={`passed, ${about(row)}`} />,
    },
    {
      key: 'failed',
      header: 'Failed',
      numeric: true,
      cell: (row) => <Count of={row.failed} href={href(row, failures)} about={`failed, ${about(row)}`} />,
    },
    { key: 'other', header: 'Neither', numeric: true, cell: ({ other }) => other.toLocaleString('en-GB') },
    {
      key: 'withdrawn',
      header: 'Withdrawn',
      numeric: true,
      cell: ({ withdrawn }) => withdrawn.toLocaleString('en-GB'),
    },
    {
      key: 'rate',
      header: 'Pass rate',
      numeric: true,
      cell: (row) => percentWords(row.passed, row.passed + row.failed),
    },
  ]
}
