import { useNavigate, useSearchParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { performanceReports, type PerformanceReport } from '../../../domain/contract/enums/reports.ts'
import { getPerformanceReport } from '../../../domain/contract/reports.ts'
import { csvExportTypeLabels } from '../../../domain/labels/exports.ts'
import { checkReportDays, mostPerformanceReportDays } from '../../../domain/rules/report-period.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { DataTable } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { DateField } from '../../forms/DateField.tsx'
import { dateOf, partsOf, type DateParts } from '../../forms/date-parts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { saveCsv } from '../../lists/save-csv.ts'
import { Answered } from './measure-section.tsx'
import { ReportCrumbs } from './report-crumbs.tsx'
import './reports.css'

type Answer = AnswerOf<typeof getPerformanceReport>

interface Asked {
  readonly report: PerformanceReport
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
}

interface Answers {
  report: string
  date_from: DateParts
  date_to: DateParts
}

/** One report at a time, for administrators of promoters and authorities (BR-CSV-12). */
export function PerformanceReportPage() {
  const { user } = useActing()
  const may = useMay()
  if (!may(getPerformanceReport) || user.organisation_type === 'CONTRACTOR') {
    return <Trouble error={new ApiError('restricted', '')} />
  }
  return <Page />
}

function Page() {
  const { user } = useActing()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const today = londonDate(useNow())
  const asked = askedIn(search)
  const { from, to } = asked ?? { from: today.with({ day: 1 }).subtract({ months: 2 }), to: today }
  return (
    <>
      <ReportCrumbs page="Performance report" />
      <PageTitle title="Performance report" caption={user.organisation_name} />
      <QuestionForm<Answers>
        key={`${asked?.report} ${from} ${to}`}
        start={{ report: asked?.report ?? '', date_from: partsOf(from), date_to: partsOf(to) }}
        check={problemsOf}
        isStep
        onEdit={() => undefined}
        submitText="Show the report"
        onSend={async ({ report, date_from, date_to }) => {
          await navigate(
            recordPaths.performanceReport(
              `?report=${report}&date_from=${dateOf(date_from)}&date_to=${dateOf(date_to)}`,
            ),
          )
        }}
      >
        <SelectField
          name="report"
          label="Report"
          placeholder="Choose a report"
          options={performanceReports.map((value) => ({ value, label: csvExportTypeLabels[value] }))}
        />
        <DateField name="date_from" legend="From" />
        <DateField name="date_to" legend="To" hint={`${mostPerformanceReportDays} days at most`} />
      </QuestionForm>
      {asked ? (
        <Answered
          endpoint={getPerformanceReport}
          input={{ query: { report: asked.report, date_from: from.toString(), date_to: to.toString() } }}
        >
          {(answer) => <Told asked={asked} answer={answer} />}
        </Answered>
      ) : null}
    </>
  )
}

function Told({ asked, answer: { columns, rows } }: { asked: Asked; answer: Answer }) {
  const { user } = useActing()
  const title = csvExportTypeLabels[asked.report]
  const party = user.organisation_type === 'HA' ? 'Promoter' : 'Highway authority'
  if (rows.length === 0) {
    return (
      <EmptyState title={`${title}: nothing in these days`}>
        <p className="govuk-body">Choose other days, or another report.</p>
      </EmptyState>
    )
  }
  // what never happened takes no column on the page; the file has them all
  const shown = columns.flatMap((column, at) =>
    rows.some(({ counts }) => counts[at] !== 0) ? [{ ...column, at }] : [],
  )
  const all = rows.reduce((sum, { total }) => sum + total, 0)
  return (
    <section className="app-measure" aria-label={title}>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">
        {all.toLocaleString('en-GB')} from {dateWords(asked.from)} to {dateWords(asked.to)}, with{' '}
        {countWords(rows.length, 'organisation')}.
      </p>
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ swa_code }) => swa_code}
        columns={[
          { key: 'party', header: party, rowHeader: true, cell: ({ organisation }) => organisation },
          ...shown.map(({ key, name, at }) => ({
            key,
            header: name,
            numeric: true,
            cell: ({ counts }: Answer['rows'][number]) => counts[at]?.toLocaleString('en-GB'),
          })),
          { key: 'total', header: 'All', numeric: true, cell: ({ total }) => total.toLocaleString('en-GB') },
        ]}
      />
      <div className="app-report-tools app-report-tools--foot">
        <button
          type="button"
          className="app-link-button app-copy"
          onClick={() =>
            saveCsv(
              rows.map((row) => csvRow(party, row, columns)),
              title.toLowerCase(),
            )
          }
        >
          Download CSV
        </button>
        <PrintButton />
      </div>
    </section>
  )
}

const csvRow = (party: string, row: Answer['rows'][number], columns: Answer['columns']) => ({
  [party]: row.organisation,
  swa_code: row.swa_code,
  ...Object.fromEntries(columns.map(({ name }, at) => [name, row.counts[at]])),
  all: row.total,
})

function problemsOf({ report, date_from, date_to }: Answers) {
  const [from, to] = [dateOf(date_from), dateOf(date_to)]
  return [
    ...(report === '' ? [{ field: 'report', message: 'Select a report' }] : []),
    ...(from ? [] : [{ field: 'date_from', message: 'Enter a from date' }]),
    ...(to ? [] : [{ field: 'date_to', message: 'Enter a to date' }]),
    ...(from && to ? checkReportDays(from.toString(), to.toString(), mostPerformanceReportDays) : []),
  ]
}

/** What the address asks for; nothing where it says no report, or days that no report is of. */
function askedIn(search: URLSearchParams): Asked | undefined {
  const report = performanceReports.find((name) => name === search.get('report'))
  const [from, to] = [search.get('date_from') ?? '', search.get('date_to') ?? '']
  try {
    if (!report || checkReportDays(from, to, mostPerformanceReportDays).length > 0) return undefined
    return { report, from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) }
  } catch {
    return undefined
  }
}
