import type { PermitOutcome } from '../../../domain/contract/enums/reports.ts'
import { getApplicationsReport } from '../../../domain/contract/reports.ts'
import { permitOutcomeLabels } from '../../../domain/labels/reports.ts'
import { dateWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Details } from '../../components/Details.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { BarPlot } from '../../components/plots/BarPlot.tsx'
import { LinePlot } from '../../components/plots/LinePlot.tsx'
import { applicationColumns, csvOf, type OutcomeRow } from './application-columns.tsx'
import { Answered, Count, MeasureSection } from './measure-section.tsx'
import type { PartProps } from './performance.tsx'
import {
  added,
  applicationsSaid,
  decidedOf,
  keyOfMonth,
  namedMonths,
  percentOf,
  percentWords,
  trendSaid,
  type ApplicationsRow,
} from './report-facts.ts'
import { listQuery, queryOfReport, type ReportView } from './report-query.ts'

export function DecisionsPart({ view }: PartProps) {
  const { scope } = useActing()
  return (
    <Answered endpoint={getApplicationsReport} input={{ query: { ...scope, ...queryOfReport(view, true) } }}>
      {({ rows }) => (rows.length === 0 ? <Nothing /> : <Decisions view={view} rows={rows} />)}
    </Answered>
  )
}

function Nothing() {
  return (
    <EmptyState title="No applications in these days">
      <p className="govuk-body">Choose other days, or fewer filters.</p>
    </EmptyState>
  )
}

const plotted = [
  'granted',
  'granted_after_changes',
  'deemed',
  'refused',
  'waiting',
] as const satisfies readonly PermitOutcome[]

function Decisions({ view, rows }: { view: ReportView; rows: readonly ApplicationsRow[] }) {
  const all = added(rows)
  const months = namedMonths(view).map((month) => ({
    ...month,
    ...added(rows.filter((row) => keyOfMonth(row) === month.key)),
  }))
  const names = months.map(({ name }) => name)
  const byMonth: OutcomeRow[] = months.map((month) => ({
    ...month,
    name: month.isPartial ? `${month.name}, to ${month.to.day}` : month.name,
    limits: days(month),
  }))
  const byCategory: OutcomeRow[] = [...Map.groupBy(rows, ({ work_category }) => work_category)].map(
    ([category, alike]) => ({
      ...added(alike),
      key: category,
      name: alike[0]?.work_category_string ?? category,
      limits: { ...days(view), work_category: category },
    }),
  )
  const whole: OutcomeRow = { ...all, key: 'all', name: 'All', limits: days(view) }
  // a month without any says nothing that the plot does not
  const told = [...byMonth.filter(({ total }) => total > 0), whole]
  const shares = months.map((month) => percentOf(month.outcomes.deemed, decidedOf(month)))
  const partial = months.flatMap(({ isPartial }, at) => (isPartial ? [at] : []))
  return (
    <>
      <MeasureSection measure="outcomes" csv={csvOf('month', [...byMonth, whole])}>
        <BarPlot
          title="Applications sent each month"
          says={applicationsSaid(all, view)}
          points={names}
          partial={partial}
          series={plotted.map((outcome) => ({
            name: permitOutcomeLabels[outcome],
            values: months.map(({ outcomes }) => outcomes[outcome]),
          }))}
        />
        {partial.length > 0 ? (
          <p className="govuk-body-s">
            A month with a dashed outline is not whole. The last day counted is {dateWords(view.to)}.
          </p>
        ) : null}
        <h3 className="govuk-heading-s">The same in numbers: choose one to see those permits</h3>
        <DataTable
          caption="Applications by month and outcome"
          captionHidden
          columns={applicationColumns('Month', view)}
          rows={told}
          rowKey={({ key }) => key}
        />
        <h3 className="govuk-heading-s">By category</h3>
        <DataTable
          caption="Applications by category and outcome"
          captionHidden
          columns={applicationColumns('Category', view)}
          rows={byCategory}
          rowKey={({ key }) => key}
        />
      </MeasureSection>
      <MeasureSection measure="deemed_rate">
        <LinePlot
          title="Deemed share, per cent"
          says={trendSaid(shares, names)}
          points={names}
          pointsName="Month"
          lines={[{ name: 'Deemed, per cent', values: shares }]}
        />
      </MeasureSection>
      <MeasureSection
        measure="modification_rate"
        csv={byMonth.map(({ name, total, modification_requested }) => ({
          month: name,
          applications: total,
          with_a_modification_request: modification_requested,
        }))}
      >
        <p className="govuk-body">
          {percentWords(all.modification_requested, all.total)} of {all.total.toLocaleString('en-GB')} applications had
          a modification request.
        </p>
        <Details summary="Modification requests by month">
          <DataTable
            caption="Modification requests by month"
            captionHidden
            columns={flagColumns(
              view,
              'With a modification request',
              'modification_requested',
              'ever_modification_requested',
            )}
            rows={told}
            rowKey={({ key }) => key}
          />
        </Details>
      </MeasureSection>
      <MeasureSection
        measure="early_starts"
        csv={byMonth.map(({ name, total, early_starts }) => ({ month: name, applications: total, early_starts }))}
      >
        <p className="govuk-body">
          {percentWords(all.early_starts, all.total)} of {all.total.toLocaleString('en-GB')} applications were early
          starts.
        </p>
        <Details summary="Early starts by month">
          <DataTable
            caption="Early starts by month"
            captionHidden
            columns={flagColumns(view, 'Early starts', 'early_starts', 'is_early_start')}
            rows={told}
            rowKey={({ key }) => key}
          />
        </Details>
      </MeasureSection>
    </>
  )
}

const days = ({ from, to }: Pick<ReportView, 'from' | 'to'>) => ({
  start_date_created: from.toString(),
  end_date_created: to.toString(),
})

function flagColumns(
  view: ReportView,
  header: string,
  counted: 'early_starts' | 'modification_requested',
  flag: string,
): readonly Column<OutcomeRow>[] {
  const href = (row: OutcomeRow) => {
    const query = listQuery(view, { ...row.limits, [flag]: 'true' }, true)
    return query === undefined ? undefined : paths.permits(query)
  }
  return [
    { key: 'name', header: 'Month', rowHeader: true, cell: ({ name }) => name },
    { key: 'total', header: 'Applications', numeric: true, cell: ({ total }) => total.toLocaleString('en-GB') },
    {
      key: 'counted',
      header,
      numeric: true,
      cell: (row) => <Count of={row[counted]} href={href(row)} about={`${header.toLowerCase()}, ${row.name}`} />,
    },
    { key: 'share', header: 'Share', numeric: true, cell: (row) => percentWords(row[counted], row.total) },
  ]
}
