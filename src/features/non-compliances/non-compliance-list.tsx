import { inspectionOutcomes, inspectionTypes } from '../../../domain/contract/enums/inspections.ts'
import {
  haInspectionOutcomeStatusTypes,
  promoterInspectionOutcomeStatusTypes,
} from '../../../domain/contract/enums/inspections.ts'
import {
  listedNonComplianceResponseStatuses,
  nonComplianceStatuses,
} from '../../../domain/contract/enums/non-compliances.ts'
import { exportNonCompliances } from '../../../domain/contract/exports.ts'
import { listNonCompliances } from '../../../domain/contract/non-compliances.ts'
import {
  inspectionOutcomeColour,
  inspectionOutcomeLabels,
  inspectionOutcomeStatusTypeLabels,
  inspectionTypeLabels,
} from '../../../domain/labels/inspections.ts'
import {
  nonComplianceResponseStatusLabels,
  nonComplianceStatusColour,
  nonComplianceStatusLabels,
} from '../../../domain/labels/non-compliances.ts'
import { nonComplianceMachine } from '../../../domain/rules/non-compliance-states.ts'
import { shortDate } from '../../../domain/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Nothing, Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter } from '../../lists/place-filters.ts'
import { canMove, otherParty } from '../../lists/row-rules.ts'

export const nonComplianceList = defineList(listNonCompliances, {
  address: recordPaths.list('non-compliances'),
  title: 'Non-compliances',
  noun: ['non-compliance', 'non-compliances'],
  filters: [
    streetFilter,
    {
      kind: 'choices',
      name: 'non_compliance_status',
      title: 'Status',
      values: nonComplianceStatuses,
      labels: nonComplianceStatusLabels,
    },
    {
      kind: 'choices',
      name: 'promoter_response_status',
      title: "Promoter's answer",
      values: listedNonComplianceResponseStatuses,
      labels: nonComplianceResponseStatusLabels,
    },
    {
      kind: 'choices',
      name: 'ha_response_status',
      title: "Authority's answer",
      values: listedNonComplianceResponseStatuses,
      labels: nonComplianceResponseStatusLabels,
    },
    partyFilter,
    areasFilter,
  ],
  moreFilters: [
    usrnFilter,
    { kind: 'text', name: 'non_compliance_reference_number', title: 'Non-compliance reference' },
    {
      kind: 'days',
      title: 'Issued',
      from: 'non_compliance_date_created_from',
      to: 'non_compliance_date_created_to',
    },
    {
      kind: 'choices',
      name: 'most_recent_inspection_type',
      title: 'Latest inspection',
      values: inspectionTypes,
      labels: inspectionTypeLabels,
    },
    {
      kind: 'choices',
      name: 'most_recent_inspection_outcome',
      title: 'Its outcome',
      values: inspectionOutcomes,
      labels: inspectionOutcomeLabels,
    },
    {
      kind: 'choices',
      name: 'most_recent_inspection_promoter_response_status',
      title: "Promoter's answer to it",
      values: promoterInspectionOutcomeStatusTypes,
      labels: inspectionOutcomeStatusTypeLabels,
    },
    {
      kind: 'choices',
      name: 'most_recent_inspection_ha_response_status',
      title: "Authority's answer to it",
      values: haInspectionOutcomeStatusTypes,
      labels: inspectionOutcomeStatusTypeLabels,
    },
  ],
  sorts: { date_created: 'Issued' },
  keyOf: (row) => row.non_compliance_reference_number,
  columns: ({ role }) => [
    {
      key: 'reference',
      header: 'Non-compliance',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.nonCompliance(row.work_reference_number, row.non_compliance_reference_number)}
          second={otherParty(role, row.promoter_organisation, row.ha_organisation)}
        >
          {row.non_compliance_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      afterwards: 'says',
      cell: (row) => (
        <Tag colour={nonComplianceStatusColour(row.non_compliance_status)}>{row.non_compliance_status_string}</Tag>
      ),
    },
    {
      key: 'date',
      header: 'Issued',
      sort: 'date_created',
      cell: (row) => <DateText value={row.date_created} as="day" />,
    },
    {
      key: 'inspection',
      header: 'Latest inspection',
      cell: (row) => (
        <TwoLines
          first={row.most_recent_inspection_type_string}
          second={
            <Tag colour={inspectionOutcomeColour(row.most_recent_inspection_outcome)}>
              {row.most_recent_inspection_outcome_string}
            </Tag>
          }
        />
      ),
    },
    {
      key: 'promoter',
      header: 'Promoter said',
      cell: (row) =>
        row.latest_promoter_response_status_string ? (
          <TwoLines
            first={row.latest_promoter_response_status_string}
            second={row.latest_promoter_response_date && shortDate(row.latest_promoter_response_date)}
          />
        ) : (
          <Nothing says="No answer yet" />
        ),
    },
    {
      key: 'authority',
      header: 'Authority said',
      cell: (row) => (
        <TwoLines first={row.latest_ha_response_status_string} second={shortDate(row.latest_ha_response_date)} />
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
          about={row.non_compliance_reference_number}
          step={
            canMove(nonComplianceMachine, row.non_compliance_status, 'joint_site_meeting_suggested', role)
              ? {
                  text: 'Respond',
                  href: recordPaths.nonCompliance(row.work_reference_number, row.non_compliance_reference_number),
                }
              : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Non-compliances of works appear here once an inspection has failed.',
  exportTo: { endpoint: exportNonCompliances },
})

export const NonComplianceList = () => <ListPage definition={nonComplianceList} />
