import { useSearchParams } from 'react-router'
import { createAlteration } from '../../../domain/contract/alterations.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getJeopardy } from '../../../domain/contract/reports.ts'
import { overdueDays } from '../../../domain/rules/start-due.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dayDate, moneyWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { Answered } from './measure-section.tsx'
import { ReportCrumbs } from './report-crumbs.tsx'
import { extensionEnd } from './report-facts.ts'
import { ReportFilters } from './report-filters.tsx'
import { narrowedTo, readReport } from './report-query.ts'
import './reports.css'

type Answer = AnswerOf<typeof getJeopardy>
type Overrun = Answer['overruns']['rows'][number]
type Stop = Answer['stops']['rows'][number]
type Start = Answer['starts']['rows'][number]
type Registration = Answer['registrations']['rows'][number]
/** What all four have. */
type AtRisk = Omit<Registration, 'registration_due_date'>

/** Where money is at risk now, and what can still be done about it in one step (screens R4). */
export function Jeopardy() {
  const may = useMay()
  return may(getJeopardy) ? <Risks /> : <Trouble error={new ApiError('restricted', '')} />
}

function Risks() {
  const { scope, within } = useActing()
  const [search] = useSearchParams()
  const view = readReport(search, londonDate(useNow()), within.geographical_area_reference_number)
  return (
    <>
      <ReportCrumbs page="Money at risk" />
      <PageTitle title="Money at risk" />
      <ReportFilters view={view} hrefOf={recordPaths.jeopardy} hasDays={false} hasCategory />
      <PrintButton />
      <Answered endpoint={getJeopardy} input={{ query: { ...scope, ...narrowedTo(view, true) } }}>
        {(answer) => <Found answer={answer} />}
      </Answered>
    </>
  )
}

const pounds = (amount: number) => moneyWords(Math.round(amount * 100))

function Found({ answer }: { answer: Answer }) {
  const today = londonDate(useNow())
  const { role } = useActing()
  const may = useMay()
  const { starts, stops, registrations, overruns } = answer
  const party = role === 'HighwayAuthority' ? 'Promoter' : 'Highway authority'
  // whether it is the person's own to extend, its page knows
  const mayExtend = role !== 'HighwayAuthority' && may(createAlteration)
  return (
    <>
      <p className="govuk-body-l">
        {overruns.total === 0
          ? 'No works go on after their reasonable period.'
          : `${countWords(overruns.total, 'permit runs', 'permits run')} over by ${countWords(answer.overrun_days, 'day')} in all: an estimated ${pounds(answer.estimated_charge)} so far.`}
      </p>
      <InsetText>
        <p className="govuk-body">
          Charges are estimates: days after the reasonable period by the daily charge of the street. What is owed is
          what the authority invoices; works off the carriageway and remedial works cost less (BR-S74-32, BR-S74-40).
        </p>
      </InsetText>
      <Risk
        title="Overruns"
        total={overruns.total}
        rows={overruns.rows}
        none="Nothing runs over."
        columns={[...overrunColumns(party), ...(mayExtend ? [stopColumn(today)] : [])]}
      />
      <Risk
        title="Stops due"
        total={stops.total}
        rows={stops.rows}
        none="No works are to end yesterday, today or tomorrow."
        columns={[...stopColumns(party), ...(mayExtend ? [extendColumn(today)] : [])]}
      />
      <Risk
        title="Starts due"
        total={starts.total}
        rows={starts.rows}
        none="No granted works are to start now."
        columns={startColumns(party)}
      />
      <Risk
        title="Registrations due"
        total={registrations.total}
        rows={registrations.rows}
        none="No reinstatement waits to be registered."
        note={`Those due from ${overdueDays} days ago on.`}
        columns={registrationColumns(party)}
      />
    </>
  )
}

interface RiskProps<Row> {
  title: string
  total: number
  rows: readonly Row[]
  none: string
  note?: string
  columns: readonly Column<Row>[]
}

function Risk<Row extends AtRisk>({ title, total, rows, none, note, columns }: RiskProps<Row>) {
  return (
    <section aria-label={title}>
      <h2 className="govuk-heading-m">
        {title} ({total.toLocaleString('en-GB')})
      </h2>
      {note ? <p className="govuk-body-s">{note}</p> : null}
      {rows.length === 0 ? (
        <p className="govuk-body">{none}</p>
      ) : (
        <DataTable
          caption={title}
          captionHidden
          rows={rows}
          rowKey={(row) => row.permit_reference_number}
          columns={columns}
        />
      )}
      {total > rows.length ? (
        <p className="govuk-body-s">The first {rows.length} are shown, those with the earliest date.</p>
      ) : null}
    </section>
  )
}

function placeColumns<Row extends AtRisk>(party: string): Column<Row>[] {
  return [
    {
      key: 'permit',
      header: 'Permit',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={paths.permit(row.work_reference_number, row.permit_reference_number)}
          second={row.work_category_string}
        >
          {row.permit_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    { key: 'party', header: party, cell: (row) => row.organisation },
  ]
}

const periodEnd = (row: { reasonable_period_end_date: string }) => dayDate(row.reasonable_period_end_date)

const overrunColumns = (party: string): Column<Overrun>[] => [
  ...placeColumns<Overrun>(party),
  { key: 'ended', header: 'Reasonable period ended', cell: periodEnd },
  { key: 'days', header: 'Days over', numeric: true, cell: (row) => row.overrun_days },
  {
    key: 'charge',
    header: 'Charge, estimate',
    numeric: true,
    cell: (row) => (
      <TwoLines first={pounds(row.estimated_charge)} second={`${pounds(row.estimated_next_day)} a day more`} />
    ),
  },
]

const stopColumns = (party: string): Column<Stop>[] => [
  ...placeColumns<Stop>(party),
  { key: 'end', header: 'Proposed end', cell: (row) => dayDate(row.proposed_end_date) },
  { key: 'period', header: 'Free of charge until', cell: periodEnd },
]

const startColumns = (party: string): Column<Start>[] => [
  ...placeColumns<Start>(party),
  { key: 'start', header: 'Proposed start', cell: (row) => dayDate(row.proposed_start_date) },
  { key: 'valid', header: 'May start until', cell: (row) => dayDate(row.validity_period_end_date) },
]

const registrationColumns = (party: string): Column<Registration>[] => [
  ...placeColumns<Registration>(party),
  { key: 'due', header: 'Register by', cell: (row) => dayDate(row.registration_due_date) },
]

/** The change request with its one question, a later end, which is filled in. */
function extendHref(row: Stop, today: Temporal.PlainDate): string {
  const end = civilDate(row.proposed_end_date)
  const days = `?start_date=${end}&end_date=${extensionEnd(row.proposed_end_date, today)}`
  return recordPaths.extend(row.work_reference_number, row.permit_reference_number) + days
}

/** Nothing more can be asked for while a change request waits (BR-ALT-10): its record is the way on. */
function ChangeWaiting({ row }: { row: Stop }) {
  return (
    <AppLink href={paths.work(row.work_reference_number, 'alterations')}>
      Change request waiting<span className="govuk-visually-hidden"> {row.permit_reference_number}</span>
    </AppLink>
  )
}

function extendColumn(today: Temporal.PlainDate): Column<Stop> {
  return {
    key: 'extend',
    header: 'Extend',
    headerHidden: true,
    card: 'foot',
    cell: (row) =>
      row.has_change_waiting ? (
        <ChangeWaiting row={row} />
      ) : (
        <StepButton
          works={row.work_reference_number}
          about={row.permit_reference_number}
          step={{ text: 'Extend', href: extendHref(row, today) }}
        />
      ),
  }
}

function stopColumn(today: Temporal.PlainDate): Column<Overrun> {
  return {
    key: 'stop',
    header: 'Next step',
    headerHidden: true,
    card: 'foot',
    cell: (row) => (
      <>
        {row.has_change_waiting ? (
          <ChangeWaiting row={row} />
        ) : (
          <AppLink href={extendHref(row, today)}>
            Extend<span className="govuk-visually-hidden"> {row.permit_reference_number}</span>
          </AppLink>
        )}{' '}
        <AppLink href={paths.work(row.work_reference_number, 'on-site')}>
          Stop<span className="govuk-visually-hidden"> {row.permit_reference_number}</span>
        </AppLink>
      </>
    ),
  }
}
