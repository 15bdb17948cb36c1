import { permitStatusColour } from '../../../domain/labels/permits.ts'
import { workStatusColour } from '../../../domain/labels/works.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { searchWorks } from '../../../domain/contract/works.ts'
import { paths } from '../../app/paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { PermitListRow } from '../permits/permit-list-facts.ts'

type FoundRow = AnswerOf<typeof searchWorks>['rows'][number]

/** Works whose references are like the one asked for. */
export function FoundWorks({ rows }: { rows: readonly FoundRow[] }) {
  return (
    <DataTable
      caption="Works with a reference like it"
      captionHidden
      columns={foundColumns}
      rows={rows}
      rowKey={(row) => row.work_reference_number}
    />
  )
}

const foundColumns: readonly Column<FoundRow>[] = [
  {
    key: 'works',
    header: 'Works',
    rowHeader: true,
    cell: (row) => <AppLink href={paths.work(row.work_reference_number)}>{row.work_reference_number}</AppLink>,
  },
  { key: 'street', header: 'Street', cell: (row) => <Street street={row.street} town={row.town} /> },
  {
    key: 'status',
    header: 'Status',
    card: 'top',
    cell: (row) => <Tag colour={workStatusColour(row.work_status)}>{row.work_status_string}</Tag>,
  },
  { key: 'dates', header: 'Dates', cell: (row) => <Dates start={row.work_start_date} end={row.work_end_date} /> },
]

/** The newest works, each by its permit in force. */
export function LatestWorks({ rows }: { rows: readonly PermitListRow[] }) {
  const { role } = useActing()
  return (
    <DataTable
      caption="Latest works"
      captionHidden
      columns={latestColumns(role === 'HighwayAuthority')}
      rows={rows}
      rowKey={(row) => row.permit_reference_number}
    />
  )
}

function latestColumns(isOfficer: boolean): Column<PermitListRow>[] {
  return [
    {
      key: 'works',
      header: 'Works',
      rowHeader: true,
      cell: (row) => <AppLink href={paths.work(row.work_reference_number)}>{row.work_reference_number}</AppLink>,
    },
    { key: 'street', header: 'Street', cell: (row) => <Street street={row.street} town={row.town} /> },
    {
      key: 'who',
      header: isOfficer ? 'Promoter' : 'Authority',
      cell: (row) => (isOfficer ? row.promoter_organisation : row.highway_authority),
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (row) => <Tag colour={workStatusColour(row.work_status)}>{row.work_status_string}</Tag>,
    },
    {
      key: 'permit',
      header: 'Active permit',
      cell: (row) => (
        <>
          <AppLink href={paths.permit(row.work_reference_number, row.permit_reference_number)}>
            {row.permit_reference_number}
          </AppLink>{' '}
          <Tag colour={permitStatusColour(row.status)}>{row.status_string}</Tag>
        </>
      ),
    },
    {
      key: 'dates',
      header: 'Dates',
      cell: (row) => <Dates start={row.proposed_start_date} end={row.proposed_end_date} />,
    },
  ]
}

function Street({ street, town }: { street: string; town: string }) {
  return (
    <>
      {street}
      <span className="app-second">{town}</span>
    </>
  )
}

function Dates({ start, end }: { start: string; end: string }) {
  return (
    <>
      <DateText value={start} as="day" />
      <span className="app-second">
        to <DateText value={end} as="day" />
      </span>
    </>
  )
}
