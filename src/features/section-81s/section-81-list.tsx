import { section81Severities, section81Statuses, section81Types } from '../../../domain/contract/enums/section-81s.ts'
import { createSection81, listSection81s } from '../../../domain/contract/section-81s.ts'
import { exportSection81s } from '../../../domain/contract/site-and-section-exports.ts'
import {
  section81SeverityLabels,
  section81StatusColour,
  section81StatusLabels,
  section81TypeLabels,
} from '../../../domain/labels/section-81s.ts'
import { section81Machine } from '../../../domain/rules/section-81-states.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Nothing, Reference, StatusCell, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter } from '../../lists/place-filters.ts'
import { canMove, otherParty } from '../../lists/row-rules.ts'

export const section81List = defineList(listSection81s, {
  address: recordPaths.list('section-81s'),
  title: 'Section 81s',
  noun: ['Section 81', 'Section 81s'],
  filters: [
    streetFilter,
    {
      kind: 'choices',
      name: 'section_81_status',
      title: 'Status',
      values: section81Statuses,
      labels: section81StatusLabels,
    },
    {
      kind: 'choices',
      name: 'section_81_severity',
      title: 'Severity',
      values: section81Severities,
      labels: section81SeverityLabels,
    },
    { kind: 'choices', name: 'section_81_type', title: 'Type', values: section81Types, labels: section81TypeLabels },
    partyFilter,
    areasFilter,
  ],
  moreFilters: [
    usrnFilter,
    { kind: 'text', name: 'section_81_reference_number', title: 'Section 81 reference' },
    { kind: 'days', title: 'Issued', from: 'issue_date_from', to: 'issue_date_to' },
    { kind: 'days', title: 'Status changed', from: 'status_changed_date_from', to: 'status_changed_date_to' },
  ],
  sorts: { status_changed_date: 'Status changed' },
  keyOf: (row) => row.section_81_reference_number,
  columns: ({ role }) => [
    {
      key: 'reference',
      header: 'Section 81',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.section81(row.work_reference_number, row.section_81_reference_number)}
          second={otherParty(role, row.promoter_organisation, row.highway_authority)}
        >
          {row.section_81_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    {
      key: 'type',
      header: 'Type',
      cell: (row) => <TwoLines first={row.section_81_type_string} second={row.location_description} />,
    },
    {
      key: 'severity',
      header: 'Severity',
      cell: (row) => row.section_81_severity_string || <Nothing says="No severity" />,
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      afterwards: 'says',
      cell: (row) => (
        <StatusCell
          colour={section81StatusColour(row.section_81_status)}
          chips={[row.made_safe_by_ha ? 'Made safe by authority' : '']}
        >
          {row.section_81_status_string}
        </StatusCell>
      ),
    },
    { key: 'issued', header: 'Issued', cell: (row) => <DateText value={row.issue_date} as="day" /> },
    {
      key: 'changed',
      header: 'Changed',
      sort: 'status_changed_date',
      cell: (row) => <DateText value={row.status_changed_date} as="day" />,
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          works={row.work_reference_number}
          about={row.section_81_reference_number}
          step={
            role === 'HighwayAuthority' && row.section_81_status === 'rejected'
              ? {
                  text: 'Reassign',
                  href: recordPaths.section81(row.work_reference_number, row.section_81_reference_number, 'reassign'),
                }
              : canMove(section81Machine, row.section_81_status, 'accept', role) ||
                  canMove(section81Machine, row.section_81_status, 'mark_fixed', role)
                ? {
                    text: 'Respond',
                    href: recordPaths.section81(row.work_reference_number, row.section_81_reference_number),
                  }
                : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Defective apparatus and unattributed works appear here once an authority reports them.',
  make: { endpoint: createSection81, text: 'Issue a Section 81', href: recordPaths.newSection81() },
  exportTo: {
    endpoint: exportSection81s,
    // the export leaves the prefix out of three names
    bodyOf: ({ section_81_status, section_81_severity, section_81_type, ...query }) => ({
      ...query,
      ...(section_81_status ? { status: section_81_status } : {}),
      ...(section_81_severity ? { severity: section_81_severity } : {}),
      ...(section_81_type ? { type: section_81_type } : {}),
    }),
  },
})

export const Section81List = () => <ListPage definition={section81List} />
