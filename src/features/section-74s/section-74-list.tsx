import { section74HAStatuses } from '../../../domain/contract/enums/section-74s.ts'
import { exportSection74s } from '../../../domain/contract/exports.ts'
import { listSection74s } from '../../../domain/contract/section-74s.ts'
import {
  section74HAStatusColour,
  section74HAStatusLabels,
  section74PromoterStatusColour,
} from '../../../domain/labels/section-74s.ts'
import { shortDate } from '../../../domain/words.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Nothing, Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter } from '../../lists/place-filters.ts'
import { otherParty } from '../../lists/row-rules.ts'
import { section74Step } from './next-step.ts'

export const section74List = defineList(listSection74s, {
  address: recordPaths.list('section-74s'),
  title: 'Section 74s',
  noun: ['Section 74', 'Section 74s'],
  filters: [
    streetFilter,
    {
      kind: 'choices',
      name: 'section_74_ha_status',
      title: "Authority's status",
      values: section74HAStatuses,
      labels: section74HAStatusLabels,
    },
    { kind: 'days', title: 'Issued', from: 'issue_date_from', to: 'issue_date_to' },
    partyFilter,
    areasFilter,
  ],
  moreFilters: [usrnFilter, { kind: 'text', name: 'section_74_reference_number', title: 'Section 74 reference' }],
  sorts: { date_created: 'Issued' },
  keyOf: (row) => row.section_74_reference_number,
  columns: ({ role }) => [
    {
      key: 'reference',
      header: 'Section 74',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.section74(row.work_reference_number, row.section_74_reference_number)}
          second={otherParty(role, row.promoter_organisation_name, row.ha_organisation_name)}
        >
          {row.section_74_reference_number}
        </Reference>
      ),
    },
    { key: 'where', header: 'Where', cell: (row) => row.location_description },
    { key: 'reasons', header: 'Reasons', cell: (row) => row.overrun_warning_reasons_string.join(', ') },
    {
      key: 'authority',
      header: 'Authority',
      card: 'top',
      afterwards: 'says',
      cell: (row) => (
        <TwoLines
          first={<Tag colour={section74HAStatusColour(row.ha_status)}>{row.ha_status_string}</Tag>}
          second={row.latest_ha_response_date && shortDate(row.latest_ha_response_date)}
        />
      ),
    },
    {
      key: 'promoter',
      header: 'Promoter',
      cell: (row) =>
        row.promoter_status && row.promoter_status_string ? (
          <Tag colour={section74PromoterStatusColour(row.promoter_status)}>{row.promoter_status_string}</Tag>
        ) : (
          <Nothing says="No answer yet" />
        ),
    },
    {
      key: 'issued',
      header: 'Issued',
      sort: 'date_created',
      cell: (row) => <DateText value={row.date_created} as="day" />,
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => {
        const text = section74Step(row, role)
        const href = recordPaths.section74(row.work_reference_number, row.section_74_reference_number)
        return (
          <StepButton
            works={row.work_reference_number}
            about={row.section_74_reference_number}
            step={text ? { text, href } : undefined}
          />
        )
      },
    },
  ],
  emptyWords: 'Warnings of overruns and their charges appear here.',
  exportTo: {
    endpoint: exportSection74s,
    // the export calls the days of the issue otherwise than the list
    bodyOf: ({ issue_date_from, issue_date_to, ...query }) => ({
      ...query,
      ...(issue_date_from ? { date_created_from: issue_date_from } : {}),
      ...(issue_date_to ? { date_created_to: issue_date_to } : {}),
    }),
  },
})

export const Section74List = () => <ListPage definition={section74List} />
