import { listAlterations } from '../../../domain/contract/alterations.ts'
import { alterationStatuses, alterationTypes } from '../../../domain/contract/enums/alterations.ts'
import { exportAlterations } from '../../../domain/contract/exports.ts'
import {
  alterationStatusColour,
  alterationStatusLabels,
  alterationTypeLabels,
} from '../../../domain/labels/alterations.ts'
import { alterationMachine } from '../../../domain/rules/alteration-states.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { Dates, Deadline, Nothing, Reference, StatusCell, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter } from '../../lists/place-filters.ts'
import { canMove, otherParty } from '../../lists/row-rules.ts'
import {
  categoryFilter,
  laneRentalFilter,
  laneRentalFlags,
  sentDays,
  workStatusFilter,
} from '../permits/permit-list-filters.ts'

export const alterationList = defineList(listAlterations, {
  address: recordPaths.list('alterations'),
  title: 'Change requests',
  noun: ['change request', 'change requests'],
  filters: [
    streetFilter,
    {
      kind: 'choices',
      name: 'alteration_status',
      title: 'Status',
      values: alterationStatuses,
      labels: alterationStatusLabels,
    },
    { kind: 'choices', name: 'alteration_type', title: 'Type', values: alterationTypes, labels: alterationTypeLabels },
    {
      kind: 'flags',
      title: 'Of these, only',
      flags: {
        is_duration_extension: 'Works extensions',
        is_early_start: 'Early start',
        is_deemed: 'Deemed',
        is_traffic_sensitive: 'Traffic-sensitive',
        is_high_impact_traffic_management: 'High impact',
      },
    },
    workStatusFilter,
    partyFilter,
    areasFilter,
  ],
  moreFilters: [
    { kind: 'text', name: 'permit_alteration_reference_number', title: 'Change request reference' },
    usrnFilter,
    sentDays,
    { kind: 'days', title: 'Status changed', from: 'status_update_date_from', to: 'status_update_date_to' },
    categoryFilter,
    laneRentalFilter,
    laneRentalFlags,
  ],
  sorts: {
    date_created: 'Sent',
    proposed_start_date: 'Start date',
    proposed_end_date: 'End date',
    status_changed_date: 'Status changed',
  },
  keyOf: (row) => row.alteration_reference_number,
  columns: ({ role, now }) => [
    {
      key: 'reference',
      header: 'Change request',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.alteration(
            row.work_reference_number,
            row.permit_reference_number,
            row.alteration_reference_number,
          )}
          second={`${row.work_category_string}, ${otherParty(role, row.promoter, row.highway_authority)}`}
        >
          {row.alteration_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    { key: 'type', header: 'Type', cell: (row) => row.alteration_type_string },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      afterwards: 'says',
      cell: (row) => (
        <StatusCell
          colour={alterationStatusColour(row.alteration_status)}
          chips={[
            row.lane_rental_assessment_outcome_string
              ? `Lane rental: ${row.lane_rental_assessment_outcome_string}`
              : '',
          ]}
        >
          {row.alteration_status_string}
        </StatusCell>
      ),
    },
    {
      key: 'dates',
      header: 'Dates asked for',
      width: '130px',
      sort: 'proposed_start_date',
      cell: (row) => <Dates start={row.proposed_start_date} end={row.proposed_end_date} />,
    },
    {
      key: 'clock',
      header: 'Decide by',
      card: 'top',
      afterwards: 'nothing',
      cell: (row) =>
        row.alteration_status === 'submitted' ? (
          <Deadline on={row.deadline_date} now={now} />
        ) : (
          <Nothing says="No decision is due" />
        ),
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          works={row.work_reference_number}
          about={row.alteration_reference_number}
          step={
            canMove(alterationMachine, row.alteration_status, 'grant', role)
              ? {
                  text: 'Assess',
                  href: recordPaths.alteration(
                    row.work_reference_number,
                    row.permit_reference_number,
                    row.alteration_reference_number,
                    'assess',
                  ),
                }
              : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Changes that are asked for on permits appear here by themselves.',
  exportTo: { endpoint: exportAlterations },
})

export const AlterationList = () => <ListPage definition={alterationList} />
