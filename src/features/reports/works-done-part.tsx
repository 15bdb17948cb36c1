import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getWorksDoneReport } from '../../../domain/contract/reports.ts'
import { countWords } from '../../../domain/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { BarPlot } from '../../components/plots/BarPlot.tsx'
import { Answered, Count, MeasureSection } from './measure-section.tsx'
import type { PartProps } from './performance.tsx'
import { averageWords, percentOf, percentWords, perHundredWords } from './report-facts.ts'
import { listQuery, queryOfReport, type ReportView } from './report-query.ts'

type Found = AnswerOf<typeof getWorksDoneReport>['rows'][number]
type Sums = Omit<Found, 'swa_code' | 'organisation'>
interface Row extends Sums {
  readonly key: string
  readonly name: string
}

export function WorksDonePart({ view }: PartProps) {
  const { scope } = useActing()
  return (
    <Answered endpoint={getWorksDoneReport} input={{ query: { ...scope, ...queryOfReport(view, false) } }}>
      {({ rows: found }) =>
        found.length === 0 ? (
          <EmptyState title="No works in these days">
            <p className="govuk-body">Choose other days, or fewer filters.</p>
          </EmptyState>
        ) : (
          <WorksDone view={view} found={found} />
        )
      }
    </Answered>
  )
}

function WorksDone({ view, found }: { view: ReportView; found: readonly Found[] }) {
  const { role } = useActing()
  const party = role === 'HighwayAuthority' ? 'Promoter' : 'Highway authority'
  const sum = (of: keyof Sums) => found.reduce((all, row) => all + row[of], 0)
  const all: Row = {
    key: 'all',
    name: 'All',
    stopped: sum('stopped'),
    shorter: sum('shorter'),
    as_asked: sum('as_asked'),
    longer: sum('longer'),
    asked_days: sum('asked_days'),
    used_days: sum('used_days'),
    collaborative: sum('collaborative'),
    in_progress: sum('in_progress'),
    penalties: sum('penalties'),
  }
  const rows: readonly Row[] = [
    ...found.map(({ swa_code, organisation, ...row }) => ({ key: swa_code, name: organisation, ...row })),
    all,
  ]
  const names = found.map(({ organisation }) => organisation)
  const by = party.toLowerCase()
  return (
    <>
      <MeasureSection
        measure="durations"
        csv={rows.map((row) => ({
          organisation: row.name,
          works_stopped: row.stopped,
          shorter_than_asked: row.shorter,
          as_asked: row.as_asked,
          longer_than_asked: row.longer,
          average_days_asked: averageWords(row.asked_days, row.stopped),
          average_days_used: averageWords(row.used_days, row.stopped),
        }))}
      >
        <BarPlot
          title={`Days used against days asked for, by ${by}`}
          says={durationSaid(all)}
          points={names}
          series={[
            { name: 'Shorter', values: found.map(({ shorter }) => shorter) },
            { name: 'As asked', values: found.map(({ as_asked }) => as_asked) },
            { name: 'Longer', values: found.map(({ longer }) => longer) },
          ]}
        />
        <DataTable
          caption={`Days used against days asked for, by ${by}, as numbers`}
          captionHidden
          rows={rows}
          rowKey={({ key }) => key}
          columns={durationColumns(party)}
        />
      </MeasureSection>
      <MeasureSection
        measure="collaboration"
        csv={rows.map(({ name, stopped, collaborative }) => ({
          organisation: name,
          works_stopped: stopped,
          collaborative,
          share: percentWords(collaborative, stopped),
        }))}
      >
        <BarPlot
          title={`Collaborative works by ${by}`}
          says={`${percentWords(all.collaborative, all.stopped)} of ${countWords(all.stopped, 'permit')} whose works stopped were collaborative.`}
          points={names}
          series={[{ name: 'Collaborative works', values: found.map(({ collaborative }) => collaborative) }]}
        />
        <DataTable
          caption={`Collaborative works by ${by}, as numbers`}
          captionHidden
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            nameColumn(party),
            number('stopped', 'Works stopped', ({ stopped }) => stopped),
            number('collaborative', 'Collaborative', ({ collaborative }) => collaborative),
            text('share', 'Share', ({ collaborative, stopped }) => percentWords(collaborative, stopped)),
          ]}
        />
      </MeasureSection>
      <MeasureSection
        measure="penalties_per_works"
        csv={rows.map(({ name, in_progress, penalties }) => ({
          organisation: name,
          works_in_progress: in_progress,
          notices: penalties,
          notices_per_100_works: perHundredWords(penalties, in_progress),
        }))}
      >
        <BarPlot
          title={`Fixed penalty notices per 100 works, by ${by}`}
          says={`${countWords(all.penalties, 'notice was', 'notices were')} issued while ${all.in_progress.toLocaleString('en-GB')} works were in progress: ${perHundredWords(all.penalties, all.in_progress)} per 100 works.`}
          points={names}
          series={[
            {
              name: 'Notices per 100 works',
              values: found.map((row) => percentOf(row.penalties, row.in_progress) ?? 0),
            },
          ]}
        />
        <DataTable
          caption={`Fixed penalty notices per 100 works, by ${by}, as numbers`}
          captionHidden
          rows={rows}
          rowKey={({ key }) => key}
          columns={penaltyColumns(view, party, names)}
        />
      </MeasureSection>
    </>
  )
}

function durationSaid(all: Row): string {
  if (all.stopped === 0) return 'No works stopped in these days.'
  const [asked, used] = [averageWords(all.asked_days, all.stopped), averageWords(all.used_days, all.stopped)]
  return `${percentWords(all.as_asked, all.stopped)} of ${countWords(all.stopped, 'permit')} took the days that were asked for. On average ${asked} days were asked for and ${used} used.`
}

const durationColumns = (party: string): readonly Column<Row>[] => [
  nameColumn(party),
  number('stopped', 'Works stopped', ({ stopped }) => stopped),
  number('shorter', 'Shorter', ({ shorter }) => shorter),
  number('as_asked', 'As asked', (row) => row.as_asked),
  number('longer', 'Longer', ({ longer }) => longer),
  text('asked', 'Days asked for, average', (row) => averageWords(row.asked_days, row.stopped)),
  text('used', 'Days used, average', (row) => averageWords(row.used_days, row.stopped)),
]

const penaltyColumns = (view: ReportView, party: string, names: readonly string[]): readonly Column<Row>[] => [
  nameColumn(party),
  number('in_progress', 'Works in progress', (row) => row.in_progress),
  {
    key: 'penalties',
    header: 'Notices issued',
    numeric: true,
    cell: (row) => <Count of={row.penalties} href={noticesHref(view, row, names)} about={`notices, ${row.name}`} />,
  },
  text('rate', 'Per 100 works', (row) => perHundredWords(row.penalties, row.in_progress)),
]

const nameColumn = (party: string): Column<Row> => ({
  key: 'name',
  header: party,
  rowHeader: true,
  cell: ({ name }) => name,
})

const number = (key: string, header: string, of: (row: Row) => number): Column<Row> =>
  text(key, header, (row) => of(row).toLocaleString('en-GB'))

const text = (key: string, header: string, of: (row: Row) => string): Column<Row> => ({
  key,
  header,
  numeric: true,
  cell: (row) => of(row),
})

/** The list finds an organisation by a part of its name: a name that another one holds finds that one's notices too. */
function noticesHref(view: ReportView, { key, name }: Row, names: readonly string[]): string | undefined {
  const isOwnName = names.filter((other) => other.toLowerCase().includes(name.toLowerCase())).length === 1
  if (key !== 'all' && !isOwnName) return undefined
  const limits = {
    start_date: view.from.toString(),
    end_date: view.to.toString(),
    ...(key === 'all' ? {} : { organisation: name }),
  }
  const query = listQuery(view, limits, false)
  return query === undefined ? undefined : recordPaths.list('fixed-penalty-notices') + query
}
