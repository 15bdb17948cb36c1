import { permitStatusColour } from '../../../domain/labels/permits.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../../domain/rules/clock.ts'
import { dayDate, shortDate } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ClockTag } from '../../components/ClockTag.tsx'
import type { Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { VisuallyHidden } from '../../components/VisuallyHidden.tsx'
import {
  isOverrun,
  knownTrafficManagement,
  rowAction,
  rowClock,
  symbolBadge,
  symbolState,
  type PermitListRow,
} from './permit-list-facts.ts'

interface Seen {
  role: ActingRole
  now: Temporal.Instant
  /** Keys of rows that no longer match the list's filters. */
  left: ReadonlySet<string>
}

/** The table's columns for one role at one moment; on a phone the same cells in the same order. */
export function permitColumns({ role, now, left }: Seen): Column<PermitListRow>[] {
  return [
    {
      key: 'permit',
      header: 'Permit',
      rowHeader: true,
      cell: (row) => (
        <>
          <AppLink href={paths.permit(row.work_reference_number, row.permit_reference_number)}>
            {row.permit_reference_number}
          </AppLink>
          <span className="app-second">
            {row.work_category_string},{' '}
            {role === 'HighwayAuthority' ? row.promoter_organisation : row.highway_authority}
          </span>
        </>
      ),
    },
    {
      key: 'street',
      header: 'Street',
      width: '150px',
      cell: (row) => (
        <>
          {row.street}
          <span className="app-second">{row.town}</span>
        </>
      ),
    },
    { key: 'status', header: 'Status', cell: (row) => <Status row={row} now={now} left={left} />, card: 'top' },
    { key: 'traffic', header: 'Traffic', cell: (row) => <Traffic row={row} now={now} /> },
    {
      key: 'dates',
      header: 'Dates',
      width: '118px',
      sort: 'start_date',
      cell: (row) => (
        <>
          <DateText value={row.proposed_start_date} as="day" />
          <span className="app-second">
            to <DateText value={row.proposed_end_date} as="day" />
          </span>
        </>
      ),
    },
    {
      key: 'clock',
      header: 'Decide by',
      cell: (row) => <Clock row={row} now={now} hasLeft={left.has(row.permit_reference_number)} />,
      card: 'top',
      sort: 'deadline_date',
    },
    {
      key: 'action',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => {
        const action = left.has(row.permit_reference_number) ? undefined : rowAction(row, role, now)
        return action ? (
          <Button href={action.href} variant="secondary" size="row" about={row.permit_reference_number}>
            {action.text}
          </Button>
        ) : null
      },
    },
  ]
}

function Clock({ row, now, hasLeft }: { row: PermitListRow; now: Temporal.Instant; hasLeft: boolean }) {
  const clock = hasLeft ? 'none' : rowClock(row)
  if (clock === 'paused') return <ClockTag group="paused">Paused</ClockTag>
  if (clock === 'none') {
    return (
      <>
        <span aria-hidden="true">–</span>
        <VisuallyHidden>No decision is due</VisuallyHidden>
      </>
    )
  }
  const words = clockWords(row.deadline_date, now, englandAndWales)
  const note = words === dayDate(row.deadline_date) ? undefined : shortDate(row.deadline_date)
  return (
    <ClockTag group={clockGroup(row.deadline_date, now, englandAndWales)} note={note}>
      {words}
    </ClockTag>
  )
}

function Status({ row, now, left }: Omit<Seen, 'role'> & { row: PermitListRow }) {
  // its new state is not known here: the list no longer holds it
  if (left.has(row.permit_reference_number)) return <Tag colour="grey">No longer in this list</Tag>
  const chips = [
    isOverrun(row, now) ? 'Overrun' : '',
    row.work_status === 'in_progress' ? workStatusLabels.in_progress : '',
    row.is_traffic_sensitive ? 'Traffic-sensitive' : '',
    row.is_early_start ? 'Early start' : '',
    row.is_lane_rental ? 'Lane rental' : '',
  ].filter(Boolean)
  return (
    <>
      <Tag colour={permitStatusColour(row.status)}>{row.status_string}</Tag>
      {chips.length > 0 ? (
        <span className="app-permit-chips">
          {chips.map((chip) => (
            <Tag colour="outline" key={chip}>
              {chip}
            </Tag>
          ))}
        </span>
      ) : null}
    </>
  )
}

function Traffic({ row, now }: { row: PermitListRow; now: Temporal.Instant }) {
  const type = knownTrafficManagement(row.traffic_management_type)
  const words = row.traffic_management_type_string
  if (!type) return words
  return <TrafficManagementSymbol type={type} state={symbolState(row)} badge={symbolBadge(row, now)} label={words} />
}
