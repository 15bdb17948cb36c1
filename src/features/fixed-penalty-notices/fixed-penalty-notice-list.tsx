import { fpnStatuses, offenceCodes, type FPNStatus } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import { exportFpns } from '../../../domain/contract/exports.ts'
import { listFpns } from '../../../domain/contract/fixed-penalty-notices.ts'
import { fpnStatusColour, fpnStatusLabels, offenceCodeLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { fixedPenaltyNoticeMachine } from '../../../domain/rules/fixed-penalty-notice-states.ts'
import { isPenaltyFinal, penaltyDates } from '../../../domain/rules/penalty-periods.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Deadline, Nothing, Reference, StepButton } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter, worksFilter } from '../../lists/place-filters.ts'
import { canMove, otherParty } from '../../lists/row-rules.ts'

export const fixedPenaltyNoticeList = defineList(listFpns, {
  address: recordPaths.list('fixed-penalty-notices'),
  title: 'Fixed penalty notices',
  noun: ['fixed penalty notice', 'fixed penalty notices'],
  filters: [
    streetFilter,
    { kind: 'choices', name: 'status', title: 'Status', values: fpnStatuses, labels: fpnStatusLabels },
    { kind: 'choices', name: 'offence_code', title: 'Offence', values: offenceCodes, labels: offenceCodeLabels },
    { kind: 'days', title: 'Issued', from: 'start_date', to: 'end_date' },
    partyFilter,
    areasFilter,
  ],
  moreFilters: [
    worksFilter,
    usrnFilter,
    { kind: 'days', title: 'Status changed', from: 'status_changed_date_from', to: 'status_changed_date_to' },
  ],
  sorts: { issue_date_time: 'Issued', status_changed_date: 'Status changed' },
  keyOf: (row) => row.fpn_reference_number,
  columns: ({ role, now }) => [
    {
      key: 'reference',
      header: 'Notice',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.fixedPenaltyNotice(row.work_reference_number, row.fpn_reference_number)}
          second={otherParty(role, row.promoter, row.highway_authority)}
        >
          {row.fpn_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => row.street_name },
    { key: 'offence', header: 'Offence', cell: (row) => row.offence_code_string },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      afterwards: 'says',
      cell: (row) => <Tag colour={fpnStatusColour(row.status)}>{row.status_string}</Tag>,
    },
    {
      key: 'issued',
      header: 'Issued',
      sort: 'issue_date_time',
      cell: (row) => <DateText value={row.issue_date} as="day" />,
    },
    {
      key: 'changed',
      header: 'Changed',
      sort: 'status_changed_date',
      cell: (row) => <DateText value={row.status_changed_date} as="day" />,
    },
    {
      key: 'clock',
      header: 'Pay by',
      afterwards: 'nothing',
      cell: (row) =>
        row.status === 'upcoming_enum' || isPenaltyFinal(row.status) ? (
          <Nothing says="Nothing to pay" />
        ) : (
          <Deadline
            on={penaltyDates(Temporal.Instant.from(row.issue_date), englandAndWales).payUntil.toString()}
            now={now}
            isEstimated
          />
        ),
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => {
        const text = stepText(row.status, role)
        const href = recordPaths.fixedPenaltyNotice(row.work_reference_number, row.fpn_reference_number)
        return (
          <StepButton
            works={row.work_reference_number}
            about={row.fpn_reference_number}
            step={text ? { text, href } : undefined}
          />
        )
      },
    },
  ],
  emptyWords: 'Notices appear here once an authority gives one.',
  exportTo: { endpoint: exportFpns },
})

/** The promoter answers; the authority records what was paid (BR-FPN-21 to 26). */
function stepText(status: FPNStatus | 'upcoming_enum', role: ActingRole): string | undefined {
  if (canMove(fixedPenaltyNoticeMachine, status, 'accept', role)) return 'Respond'
  if (status === 'disputed' && role === 'HighwayAuthority') return 'Decide'
  return canMove(fixedPenaltyNoticeMachine, status, 'mark_paid', role) ? 'Record payment' : undefined
}

export const FixedPenaltyNoticeList = () => <ListPage definition={fixedPenaltyNoticeList} />
