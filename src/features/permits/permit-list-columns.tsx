import { permitStatusColour } from '../../../domain/labels/permits.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import { paths } from '../../app/paths.ts'
import { ClockTag } from '../../components/ClockTag.tsx'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { Dates, Deadline, Nothing, Reference, StatusCell, StepButton, TwoLines } from '../../lists/cells.tsx'
import type { ListColumn, Seen } from '../../lists/list-definition.ts'
import {
  isOverrun,
  knownTrafficManagement,
  rowAction,
  rowClock,
  symbolBadge,
  symbolState,
  type PermitListRow,
} from './permit-list-facts.ts'

/** The table's columns for one role at one moment; on a phone the same cells in the same order. */
export function permitColumns({ role, now }: Seen): ListColumn<PermitListRow>[] {
  return [
    {
      key: 'permit',
      header: 'Permit',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={paths.permit(row.work_reference_number, row.permit_reference_number)}
          second={`${row.work_category_string}, ${role === 'HighwayAuthority' ? row.promoter_organisation : row.highway_authority}`}
        >
          {row.permit_reference_number}
        </Reference>
      ),
    },
    {
      key: 'street',
      header: 'Street',
      width: '150px',
      cell: (row) => <TwoLines first={row.street} second={row.town} />,
    },
    { key: 'status', header: 'Status', cell: (row) => <Status row={row} now={now} />, card: 'top', afterwards: 'says' },
    { key: 'traffic', header: 'Traffic', cell: (row) => <Traffic row={row} now={now} /> },
    {
      key: 'dates',
      header: 'Dates',
      width: '118px',
      sort: 'start_date',
      cell: (row) => <Dates start={row.proposed_start_date} end={row.proposed_end_date} />,
    },
    {
      key: 'clock',
      header: 'Decide by',
      cell: (row) => <Clock row={row} now={now} />,
      afterwards: 'nothing',
      card: 'top',
      sort: 'deadline_date',
    },
    {
      key: 'action',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          works={row.work_reference_number}
          step={rowAction(row, role, now)}
          about={row.permit_reference_number}
        />
      ),
    },
  ]
}

function Clock({ row, now }: { row: PermitListRow; now: Temporal.Instant }) {
  const clock = rowClock(row)
  if (clock === 'paused') return <ClockTag group="paused">Paused</ClockTag>
  return clock === 'none' ? <Nothing says="No decision is due" /> : <Deadline on={row.deadline_date} now={now} />
}

function Status({ row, now }: { row: PermitListRow; now: Temporal.Instant }) {
  const chips = [
    isOverrun(row, now) ? 'Overrun' : '',
    row.work_status === 'in_progress' ? workStatusLabels.in_progress : '',
    row.is_traffic_sensitive ? 'Traffic-sensitive' : '',
    row.is_early_start ? 'Early start' : '',
    row.is_lane_rental ? 'Lane rental' : '',
  ]
  return (
    <StatusCell colour={permitStatusColour(row.status)} chips={chips}>
      {row.status_string}
    </StatusCell>
  )
}

function Traffic({ row, now }: { row: PermitListRow; now: Temporal.Instant }) {
  const type = knownTrafficManagement(row.traffic_management_type)
  const words = row.traffic_management_type_string
  if (!type) return words
  return <TrafficManagementSymbol type={type} state={symbolState(row)} badge={symbolBadge(row, now)} label={words} />
}
