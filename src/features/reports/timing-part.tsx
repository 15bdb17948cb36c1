import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getDecisionsReport } from '../../../domain/contract/reports.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { BarPlot } from '../../components/plots/BarPlot.tsx'
import { Answered, Count, MeasureSection, ShareBar } from './measure-section.tsx'
import type { PartProps } from './performance.tsx'
import { daysLeftWords, percentWords } from './report-facts.ts'
import { listQuery, queryOfReport } from './report-query.ts'

type Refusal = AnswerOf<typeof getDecisionsReport>['refusals'][number]

const codeColumns = (most: number, refused: number): readonly Column<Refusal>[] => [
  { key: 'code', header: 'Code', rowHeader: true, cell: (row) => row.reason_for_refusal_string },
  {
    key: 'bar',
    header: 'Compared',
    card: 'none',
    width: '240px',
    cell: ({ total }) => <ShareBar share={total / most} />,
  },
  { key: 'total', header: 'Permits', numeric: true, cell: ({ total }) => total.toLocaleString('en-GB') },
  { key: 'share', header: 'Of those refused', numeric: true, cell: ({ total }) => percentWords(total, refused) },
]

/** Most days left first: the plot is read towards the deadline. */
const places = [6, 5, 4, 3, 2, 1, 0, -1]

export function TimingPart({ view }: PartProps) {
  const { scope } = useActing()
  const sent = { start_date_created: view.from.toString(), end_date_created: view.to.toString() }
  const query = listQuery(view, { ...sent, status: 'refused' }, true)
  const refusedHref = query === undefined ? undefined : paths.permits(query)
  return (
    <Answered endpoint={getDecisionsReport} input={{ query: { ...scope, ...queryOfReport(view, true) } }}>
      {({ refused, refusals, decided, average_days, time_left }) => {
        const rows = places.map((days_left) => ({
          days_left,
          total: time_left.find((row) => row.days_left === days_left)?.total ?? 0,
        }))
        const last = rows.find(({ days_left }) => days_left === 0)?.total ?? 0
        const most = Math.max(1, ...refusals.map(({ total }) => total))
        return (
          <>
            <MeasureSection
              measure="time_to_decide"
              csv={rows.map(({ days_left, total }) => ({ decided: daysLeftWords(days_left), permits: total }))}
            >
              <BarPlot
                title="Decisions by days left until the deadline"
                says={
                  decided === 0
                    ? 'Nobody decided an application of these days yet.'
                    : `${decided.toLocaleString('en-GB')} permits were decided, on average ${average_days} days after they were sent. ${percentWords(last, decided)} were decided on the last day.`
                }
                points={places.map((days) =>
                  days < 0 ? 'After' : days === 0 ? 'Last day' : days === 6 ? '6 or more' : `${days} before`,
                )}
                series={[{ name: 'Permits decided', values: rows.map(({ total }) => total) }]}
              />
              <DataTable
                caption="Decisions by days left until the deadline"
                captionHidden
                rows={rows}
                rowKey={({ days_left }) => String(days_left)}
                columns={[
                  {
                    key: 'days',
                    header: 'Decided',
                    rowHeader: true,
                    cell: ({ days_left }) => daysLeftWords(days_left),
                  },
                  {
                    key: 'total',
                    header: 'Permits',
                    numeric: true,
                    cell: ({ total }) => total.toLocaleString('en-GB'),
                  },
                  { key: 'share', header: 'Share', numeric: true, cell: ({ total }) => percentWords(total, decided) },
                ]}
              />
            </MeasureSection>
            <MeasureSection
              measure="refusal_codes"
              csv={refusals.map(({ reason_for_refusal, total }) => ({ code: reason_for_refusal, permits: total }))}
            >
              <p className="govuk-body">
                <Count of={refused} href={refusedHref} about="refused permits" />{' '}
                {refused === 1 ? 'permit stands' : 'permits stand'} refused.
                {refusals[0] ? ` The code given most often is ${refusals[0].reason_for_refusal}.` : ''}
              </p>
              <DataTable
                caption="Refusals by code"
                captionHidden
                rows={refusals}
                rowKey={({ reason_for_refusal }) => reason_for_refusal}
                columns={codeColumns(most, refused)}
              />
            </MeasureSection>
          </>
        )
      }}
    </Answered>
  )
}
