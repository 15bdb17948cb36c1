import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getWorkloadReport } from '../../../domain/contract/reports.ts'
import { countWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { BarPlot } from '../../components/plots/BarPlot.tsx'
import { Answered, Count, MeasureSection } from './measure-section.tsx'
import type { PartProps } from './performance.tsx'
import { listQuery, queryOfReport, type ReportView } from './report-query.ts'

type Answer = AnswerOf<typeof getWorkloadReport>
type Waiting = Answer['queue'][number]

export function WorkloadPart({ view }: PartProps) {
  return (
    <Answered endpoint={getWorkloadReport} input={{ query: queryOfReport(view, true) }}>
      {({ queue, decisions }) => (
        <>
          <Queue view={view} queue={queue} />
          <Decisions decisions={decisions} />
        </>
      )}
    </Answered>
  )
}

const ages = [
  ['overdue', 'Overdue'],
  ['today', 'Today'],
  ['soon', 'Within 2 working days'],
  ['later', 'Later'],
  ['paused', 'Paused'],
] as const

const nobody = 'Nobody yet'
const totalOf = (row: Waiting) => ages.reduce((all, [age]) => all + row[age], 0)

function Queue({ view, queue }: { view: ReportView; queue: Answer['queue'] }) {
  const sum = (age: (typeof ages)[number][0]) => queue.reduce((all, row) => all + row[age], 0)
  const total = queue.reduce((all, row) => all + totalOf(row), 0)
  const oldest = Math.max(0, ...queue.map(({ oldest_days }) => oldest_days))
  const waiting = { status: ['submitted', 'under_assessment', 'permit_modification_request'] }
  const query = listQuery(view, waiting, true)
  const named = queue.map((row) => ({ ...row, shown: row.name ?? nobody }))
  return (
    <MeasureSection
      measure="queue"
      csv={named.map((row) => ({
        officer: row.shown,
        ...Object.fromEntries(ages.map(([age, name]) => [name, row[age]])),
        all: totalOf(row),
        oldest_in_days: row.oldest_days,
      }))}
    >
      <BarPlot
        title="What waits, by officer and the last day to decide"
        says={
          total === 0
            ? 'Nothing waits for a decision.'
            : `${countWords(total, 'application waits', 'applications wait')}; the oldest was sent ${countWords(oldest, 'day')} ago. ${sum('today').toLocaleString('en-GB')} ${sum('today') === 1 ? 'is' : 'are'} due today.`
        }
        points={named.map(({ shown }) => shown)}
        series={ages.map(([age, name]) => ({ name, values: queue.map((row) => row[age]) }))}
      />
      <p className="govuk-body">
        In all{' '}
        <Count
          of={total}
          href={query === undefined ? undefined : paths.permits(query)}
          about="applications that wait"
        />
        .
      </p>
      <DataTable
        caption="What waits, by officer"
        captionHidden
        rows={named}
        rowKey={({ username }) => username ?? ''}
        columns={[
          { key: 'name', header: 'Officer', rowHeader: true, cell: ({ shown }) => shown },
          ...ages.map(([age, header]) => ({
            key: age,
            header,
            numeric: true,
            cell: (row: Waiting) => row[age].toLocaleString('en-GB'),
          })),
          { key: 'all', header: 'All', numeric: true, cell: (row) => totalOf(row).toLocaleString('en-GB') },
          {
            key: 'oldest',
            header: 'Oldest, days',
            numeric: true,
            cell: (row) => row.oldest_days.toLocaleString('en-GB'),
          },
        ]}
      />
    </MeasureSection>
  )
}

const kinds = [
  ['granted', 'Granted'],
  ['modification_requests', 'Modification requested'],
  ['refused', 'Refused'],
] as const

function Decisions({ decisions }: { decisions: Answer['decisions'] }) {
  const all = (row: (typeof decisions)[number]) => row.granted + row.refused + row.modification_requests
  const total = decisions.reduce((sum, row) => sum + all(row), 0)
  const named = decisions.map((row) => ({ ...row, shown: row.name ?? nobody }))
  return (
    <MeasureSection
      measure="decisions_by_officer"
      csv={named.map((row) => ({
        officer: row.shown,
        granted: row.granted,
        modification_requested: row.modification_requests,
        refused: row.refused,
        all: all(row),
      }))}
    >
      <BarPlot
        title="Decisions by officer, on the days chosen"
        says={
          total === 0
            ? 'Nobody decided anything in these days.'
            : `${countWords(total, 'decision')} by ${countWords(decisions.length, 'person', 'people')}.`
        }
        points={named.map(({ shown }) => shown)}
        series={kinds.map(([kind, name]) => ({ name, values: decisions.map((row) => row[kind]) }))}
      />
      <DataTable
        caption="Decisions by officer"
        captionHidden
        rows={named}
        rowKey={({ username }) => username ?? ''}
        columns={[
          { key: 'name', header: 'Officer', rowHeader: true, cell: ({ shown }) => shown },
          ...kinds.map(([kind, header]) => ({
            key: kind,
            header,
            numeric: true,
            cell: (row: (typeof named)[number]) => row[kind].toLocaleString('en-GB'),
          })),
          { key: 'all', header: 'All', numeric: true, cell: (row) => all(row).toLocaleString('en-GB') },
        ]}
      />
    </MeasureSection>
  )
}
