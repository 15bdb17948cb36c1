import { getOverrunsReport } from '../../../domain/contract/reports.ts'
import { countWords, moneyWords } from '../../../domain/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable } from '../../components/DataTable.tsx'
import { BarPlot } from '../../components/plots/BarPlot.tsx'
import { Answered, MeasureSection } from './measure-section.tsx'
import type { PartProps } from './performance.tsx'
import { keyOfMonth, namedMonths } from './report-facts.ts'
import { queryOfReport } from './report-query.ts'

const pounds = (amount: number) => moneyWords(Math.round(amount * 100))
const nothing = { overruns: 0, in_progress: 0, overrun_days: 0, estimated_charge: 0 }

export function OverrunsPart({ view }: PartProps) {
  const { scope, role } = useActing()
  const party = role === 'HighwayAuthority' ? 'Promoter' : 'Highway authority'
  return (
    <Answered endpoint={getOverrunsReport} input={{ query: { ...scope, ...queryOfReport(view, true) } }}>
      {({ months: found, by_organisation }) => {
        const months = namedMonths(view).map((month) => ({
          ...nothing,
          ...found.find((row) => keyOfMonth(row) === month.key),
          ...month,
        }))
        const sum = (of: (month: (typeof months)[number]) => number) =>
          months.reduce((all, month) => all + of(month), 0)
        const all = {
          overruns: sum(({ overruns }) => overruns),
          in_progress: sum((month) => month.in_progress),
          overrun_days: sum((month) => month.overrun_days),
          estimated_charge: sum((month) => Math.round(month.estimated_charge * 100)) / 100,
        }
        const rows = [...months.filter(({ overruns }) => overruns > 0), { ...all, key: 'all', name: 'All' }]
        return (
          <MeasureSection
            measure="overruns"
            csv={rows.map(({ name, overruns, in_progress, overrun_days, estimated_charge }) => ({
              month: name,
              overruns,
              still_going: in_progress,
              overrun_days,
              estimated_charge_in_pounds: estimated_charge,
            }))}
          >
            <BarPlot
              title="Overrun days by the month in which the reasonable period ended"
              says={
                all.overruns === 0
                  ? 'No works went on after their reasonable period in these days.'
                  : `${countWords(all.overruns, 'permit')} ran over by ${countWords(all.overrun_days, 'day')} in all, an estimated ${pounds(all.estimated_charge)}. ${all.in_progress} ${all.in_progress === 1 ? 'goes' : 'go'} on.`
              }
              points={months.map(({ name }) => name)}
              partial={months.flatMap(({ isPartial }, at) => (isPartial ? [at] : []))}
              series={[{ name: 'Overrun days', values: months.map((month) => month.overrun_days) }]}
            />
            <p className="govuk-body">
              <AppLink href={recordPaths.jeopardy()}>See each overrun that goes on, and extend the works</AppLink>
            </p>
            <DataTable
              caption="Overruns by month"
              captionHidden
              rows={rows}
              rowKey={({ key }) => key}
              columns={[
                { key: 'month', header: 'Month', rowHeader: true, cell: ({ name }) => name },
                {
                  key: 'overruns',
                  header: 'Overruns',
                  numeric: true,
                  cell: ({ overruns }) => overruns.toLocaleString('en-GB'),
                },
                {
                  key: 'going',
                  header: 'Still going',
                  numeric: true,
                  cell: (row) => row.in_progress.toLocaleString('en-GB'),
                },
                { key: 'days', header: 'Days', numeric: true, cell: (row) => row.overrun_days.toLocaleString('en-GB') },
                {
                  key: 'charge',
                  header: 'Charge, estimate',
                  numeric: true,
                  cell: (row) => pounds(row.estimated_charge),
                },
              ]}
            />
            {by_organisation.length === 0 ? null : (
              <DataTable
                caption={`By ${party.toLowerCase()}`}
                rows={by_organisation}
                rowKey={({ swa_code }) => swa_code}
                columns={[
                  { key: 'name', header: party, rowHeader: true, cell: ({ organisation }) => organisation },
                  {
                    key: 'overruns',
                    header: 'Overruns',
                    numeric: true,
                    cell: ({ overruns }) => overruns.toLocaleString('en-GB'),
                  },
                  {
                    key: 'days',
                    header: 'Days',
                    numeric: true,
                    cell: (row) => row.overrun_days.toLocaleString('en-GB'),
                  },
                  {
                    key: 'charge',
                    header: 'Charge, estimate',
                    numeric: true,
                    cell: (row) => pounds(row.estimated_charge),
                  },
                ]}
              />
            )}
          </MeasureSection>
        )
      }}
    </Answered>
  )
}
