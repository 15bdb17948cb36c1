import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { offenceCodes, type OffenceCode } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import { getPenaltiesReport } from '../../../domain/contract/reports.ts'
import { offenceCodeLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { countWords } from '../../../domain/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { BarPlot } from '../../components/plots/BarPlot.tsx'
import { Answered, Count, MeasureSection } from './measure-section.tsx'
import type { PartProps } from './performance.tsx'
import { keyOfMonth, namedMonths } from './report-facts.ts'
import { listQuery, queryOfReport } from './report-query.ts'

type Found = AnswerOf<typeof getPenaltiesReport>['rows']
interface Row {
  readonly name: string
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly found: Found
}
type Href = (row: Row, code?: OffenceCode) => string | undefined

/** Of one offence, or of all. */
const count = (of: Found, code?: OffenceCode) =>
  of.reduce((all, row) => all + (code === undefined || row.offence_code === code ? row.total : 0), 0)

export function PenaltiesPart({ view }: PartProps) {
  const { scope } = useActing()
  const href: Href = ({ from, to }, code) => {
    const limits = { start_date: from.toString(), end_date: to.toString(), ...(code ? { offence_code: code } : {}) }
    const query = listQuery(view, limits, false)
    return query === undefined ? undefined : recordPaths.list('fixed-penalty-notices') + query
  }
  return (
    <Answered endpoint={getPenaltiesReport} input={{ query: { ...scope, ...queryOfReport(view, false) } }}>
      {({ rows: found }) => {
        const months = namedMonths(view).map((month) => ({
          ...month,
          found: found.filter((row) => keyOfMonth(row) === month.key),
        }))
        const rows = [
          ...months.filter((month) => month.found.length > 0),
          { key: 'all', name: 'All', from: view.from, to: view.to, found },
        ]
        const total = count(found)
        const withdrawn = found.reduce((all, row) => all + row.withdrawn, 0)
        return (
          <MeasureSection
            measure="penalties"
            csv={rows.map((row) => ({
              month: row.name,
              ...Object.fromEntries(offenceCodes.map((code) => [offenceCodeLabels[code], count(row.found, code)])),
              all: count(row.found),
            }))}
          >
            <BarPlot
              title="Notices issued each month"
              says={
                total === 0
                  ? 'No notice was issued in these days.'
                  : `${countWords(total, 'notice was', 'notices were')} issued. ${withdrawn} ${withdrawn === 1 ? 'was' : 'were'} withdrawn since.`
              }
              points={months.map(({ name }) => name)}
              partial={months.flatMap(({ isPartial }, at) => (isPartial ? [at] : []))}
              series={offenceCodes.map((code) => ({
                name: offenceCodeLabels[code],
                values: months.map((month) => count(month.found, code)),
              }))}
            />
            <DataTable
              caption="Notices by month and offence"
              captionHidden
              rows={rows}
              rowKey={({ key }) => key}
              columns={columnsOf(href)}
            />
          </MeasureSection>
        )
      }}
    </Answered>
  )
}

const columnsOf = (href: Href): readonly Column<Row>[] => [
  { key: 'month', header: 'Month', rowHeader: true, cell: ({ name }) => name },
  ...offenceCodes.map((code) => ({
    key: code,
    header: offenceCodeLabels[code],
    numeric: true,
    cell: (row: Row) => (
      <Count of={count(row.found, code)} href={href(row, code)} about={`${offenceCodeLabels[code]}, ${row.name}`} />
    ),
  })),
  {
    key: 'all',
    header: 'All',
    numeric: true,
    cell: (row) => <Count of={count(row.found)} href={href(row)} about={`notices, ${row.name}`} />,
  },
]
