import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../../domain/rules/clock.ts'
import { dayDate, withinSentence } from '../../../domain/words.ts'
import { searchOf } from '../../api/call.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { useWaiting, waiting } from './assess-next.tsx'

type Row = AnswerOf<typeof listPermits>['rows'][number]

const shown = 8
/** The applications whose clocks run out first: an officer's to decide, a promoter's to wait for. */
export function NextDecisions() {
  const { role } = useActing()
  const now = useNow()
  const isOfficer = role === 'HighwayAuthority'
  const permits = useWaiting()
  const rows = permits.data?.rows ?? []
  return (
    <section aria-labelledby="next-decisions">
      <h2 className="govuk-heading-m app-queue__title" id="next-decisions">
        {isOfficer ? 'Decide next' : 'Decided next'}
      </h2>
      {permits.isPending ? <Skeleton text="Loading permits" /> : null}
      {permits.isError ? (
        <ErrorPanel title="Permits could not be loaded" onTryAgain={async () => void (await permits.refetch())} />
      ) : null}
      {permits.data && rows.length === 0 ? (
        <EmptyState title="Nothing is waiting for a decision">
          <p className="govuk-body">New applications appear here by themselves.</p>
        </EmptyState>
      ) : null}
      {rows.length > 0 ? (
        <>
          <DataTable
            caption={isOfficer ? 'Applications to decide next' : 'Applications decided next'}
            captionHidden
            columns={columns(isOfficer, now)}
            rows={rows.slice(0, shown)}
            rowKey={(row) => row.permit_reference_number}
          />
          <p className="govuk-body">
            <AppLink href={paths.permits(searchOf({ ...waiting, status: [...waiting.status] }))}>
              All applications that wait for a decision
            </AppLink>
          </p>
        </>
      ) : null}
    </section>
  )
}

function columns(isOfficer: boolean, now: Temporal.Instant): Column<Row>[] {
  return [
    {
      key: 'clock',
      header: 'Time left',
      width: '150px',
      card: 'top',
      cell: ({ deadline_date }) => {
        const words = clockWords(deadline_date, now, englandAndWales)
        const day = dayDate(deadline_date)
        return (
          <ClockTag group={clockGroup(deadline_date, now, englandAndWales)} note={words === day ? undefined : day}>
            {words}
          </ClockTag>
        )
      },
    },
    {
      key: 'what',
      header: isOfficer ? 'What to do' : 'Application',
      rowHeader: true,
      cell: (row) => <What row={row} isOfficer={isOfficer} />,
    },
    {
      key: 'street',
      header: 'Street',
      cell: (row) => (
        <>
          {row.street}
          <span className="app-second">
            {row.town}, {isOfficer ? row.promoter_organisation : row.highway_authority}
          </span>
        </>
      ),
    },
    {
      key: 'dates',
      header: 'Dates',
      width: '118px',
      cell: (row) => (
        <>
          <DateText value={row.proposed_start_date} as="day" />
          <span className="app-second">
            to <DateText value={row.proposed_end_date} as="day" />
          </span>
        </>
      ),
    },
    { key: 'traffic', header: 'Traffic', cell: (row) => <Traffic row={row} /> },
  ]
}

function What({ row, isOfficer }: { row: Row; isOfficer: boolean }) {
  const { work_reference_number: wrn, permit_reference_number: prn } = row
  const category = row.work_category_string
  return (
    <>
      <AppLink href={isOfficer ? paths.assess(wrn, prn) : paths.permit(wrn, prn)}>
        {isOfficer ? `Assess ${withinSentence(category)} permit` : `${category} permit`}
        <span className="govuk-visually-hidden"> on {row.street}</span>
      </AppLink>
      <span className="app-second">{prn}</span>
    </>
  )
}

function Traffic({ row }: { row: Row }) {
  const words = row.traffic_management_type_string
  const type = trafficManagementTypes.find((known) => known === row.traffic_management_type)
  return type ? <TrafficManagementSymbol type={type} state="awaiting" label={words} /> : words
}
