import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getReinstatementsReport } from '../../../domain/contract/reports.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { BarPlot } from '../../components/plots/BarPlot.tsx'
import { Answered, Count, MeasureSection } from './measure-section.tsx'
import type { PartProps } from './performance.tsx'
import { keyOfMonth, namedMonths, percentWords, type NamedMonth } from './report-facts.ts'
import { listQuery, queryOfReport, type ReportView } from './report-query.ts'

type Answer = AnswerOf<typeof getReinstatementsReport>

export function ReinstatementsPart({ view }: PartProps) {
  const { scope } = useActing()
  return (
    <Answered endpoint={getReinstatementsReport} input={{ query: { ...scope, ...queryOfReport(view, true) } }}>
      {({ months, ending }) => (
        <>
          <Registrations view={view} found={months} />
          <Ending view={view} found={ending} />
        </>
      )}
    </Answered>
  )
}

const places = [
  ['in_time', 'In time'],
  ['late', 'Late'],
  ['not_yet', 'Not yet due'],
  ['overdue', 'Overdue'],
] as const

function Registrations({ view, found }: { view: ReportView; found: Answer['months'] }) {
  const nothing = { stopped: 0, in_time: 0, late: 0, not_yet: 0, overdue: 0 }
  const months = namedMonths(view).map((month) => ({
    ...nothing,
    ...found.find((row) => keyOfMonth(row) === month.key),
    ...month,
  }))
  const sum = (what: keyof typeof nothing) => months.reduce((all, month) => all + month[what], 0)
  const all = {
    stopped: sum('stopped'),
    in_time: sum('in_time'),
    late: sum('late'),
    not_yet: sum('not_yet'),
    overdue: sum('overdue'),
  }
  const rows = [...months.filter(({ stopped }) => stopped > 0), { ...all, key: 'all', name: 'All' }]
  const due = all.stopped - all.not_yet
  return (
    <MeasureSection
      measure="registrations"
      csv={rows.map(({ name, stopped, in_time, late, not_yet, overdue }) => ({
        month: name,
        stopped,
        in_time,
        late,
        not_yet_due: not_yet,
        overdue,
      }))}
    >
      <BarPlot
        title="Stops with an excavation, by when their reinstatement was registered"
        says={
          due === 0
            ? 'No registration fell due for works that stopped in these days.'
            : `${percentWords(all.in_time, due)} of ${due.toLocaleString('en-GB')} that fell due were registered in time. ${all.overdue.toLocaleString('en-GB')} ${all.overdue === 1 ? 'is' : 'are'} overdue.`
        }
        points={months.map(({ name }) => name)}
        partial={months.flatMap(({ isPartial }, at) => (isPartial ? [at] : []))}
        series={places.map(([place, name]) => ({ name, values: months.map((month) => month[place]) }))}
      />
      <DataTable
        caption="Registrations by the month of the stop"
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'month', header: 'Stopped in', rowHeader: true, cell: ({ name }) => name },
          ...places.map(([place, header]) => ({
            key: place,
            header,
            numeric: true,
            cell: (row: (typeof rows)[number]) => row[place].toLocaleString('en-GB'),
          })),
          { key: 'all', header: 'All', numeric: true, cell: ({ stopped }) => stopped.toLocaleString('en-GB') },
          {
            key: 'share',
            header: 'In time, of those due',
            numeric: true,
            cell: (row) => percentWords(row.in_time, row.stopped - row.not_yet),
          },
        ]}
      />
    </MeasureSection>
  )
}

const kinds = [
  ['permanent', 'Guarantees'],
  ['interim', 'Interims'],
] as const

type Kind = (typeof kinds)[number][0]
type EndingMonth = Readonly<Record<Kind, number>> & NamedMonth
type Href = (month: EndingMonth, kind: Kind) => string | undefined

const endingColumns = (href: Href): readonly Column<EndingMonth>[] => [
  { key: 'month', header: 'Month', rowHeader: true, cell: ({ name }) => name },
  ...kinds.map(([kind, header]) => ({
    key: kind,
    header,
    numeric: true,
    cell: (month: EndingMonth) => (
      <Count of={month[kind]} href={href(month, kind)} about={`${header.toLowerCase()} that end in ${month.name}`} />
    ),
  })),
]

function Ending({ view, found }: { view: ReportView; found: Answer['ending'] }) {
  const today = londonDate(useNow())
  const months = namedMonths({ from: today, to: today.add({ years: 1 }).subtract({ days: 1 }) }).map((month) => ({
    interim: 0,
    permanent: 0,
    ...found.find((row) => keyOfMonth(row) === month.key),
    ...month,
  }))
  const total = (kind: Kind) => months.reduce((all, month) => all + month[kind], 0)
  const href: Href = (month, kind) => {
    const ends = { end_date_from: month.from.toString(), end_date_to: month.to.toString() }
    const query = listQuery(view, { ...ends, status: kind, latest_reinstatements_only: 'true' }, false)
    return query === undefined ? undefined : recordPaths.list('reinstatements') + query
  }
  return (
    <MeasureSection
      measure="guarantees"
      csv={months.map(({ name, permanent, interim }) => ({ month: name, guarantees: permanent, interims: interim }))}
    >
      <BarPlot
        title="Guarantees and interims that end each month"
        says={`In the next 12 months ${total('permanent').toLocaleString('en-GB')} guarantees and ${total('interim').toLocaleString('en-GB')} interims end.`}
        points={months.map(({ name }) => name)}
        partial={months.flatMap(({ isPartial }, at) => (isPartial ? [at] : []))}
        series={kinds.map(([kind, name]) => ({ name, values: months.map((month) => month[kind]) }))}
      />
      <DataTable
        caption="Guarantees and interims that end, by month"
        captionHidden
        rows={months}
        rowKey={({ key }) => key}
        columns={endingColumns(href)}
      />
    </MeasureSection>
  )
}
