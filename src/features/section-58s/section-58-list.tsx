import { section58Statuses } from '../../../domain/contract/enums/section-58s.ts'
import { createSection58, listSection58s, updateSection58Status } from '../../../domain/contract/section-58s.ts'
import { exportSection58s } from '../../../domain/contract/site-and-section-exports.ts'
import { section58StatusColour, section58StatusLabels } from '../../../domain/labels/section-58s.ts'
import { section58Machine } from '../../../domain/rules/section-58-states.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, streetFilter, usrnFilter } from '../../lists/place-filters.ts'
import { canMove } from '../../lists/row-rules.ts'

/** Restrictions on new works: open to promoters, to an authority its own (BR-ROLE-67). */
export const section58List = defineList(listSection58s, {
  address: recordPaths.list('section-58s'),
  title: 'Section 58 restrictions',
  noun: ['Section 58', 'Section 58s'],
  filters: [
    streetFilter,
    {
      kind: 'choices',
      name: 'section_58_status',
      title: 'Status',
      values: section58Statuses,
      labels: section58StatusLabels,
    },
    { kind: 'days', title: 'Starting', from: 'start_date_from', to: 'start_date_to' },
    { kind: 'text', name: 'ha_organisation_name', title: 'Highway authority' },
    areasFilter,
  ],
  moreFilters: [usrnFilter, { kind: 'text', name: 'section_58_reference_number', title: 'Section 58 reference' }],
  sorts: { date_created: 'Added' },
  keyOf: (row) => row.section_58_reference_number,
  columns: ({ role, may }) => [
    {
      key: 'reference',
      header: 'Section 58',
      rowHeader: true,
      cell: (row) => (
        <Reference href={recordPaths.section58(row.section_58_reference_number)} second={row.ha_organisation_name}>
          {row.section_58_reference_number}
        </Reference>
      ),
    },
    {
      key: 'street',
      header: 'Street',
      cell: (row) => <TwoLines first={row.street} second={[row.town, row.usrn].filter(Boolean).join(', ')} />,
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      afterwards: 'says',
      cell: (row) => <Tag colour={section58StatusColour(row.section_58_status)}>{row.section_58_status_string}</Tag>,
    },
    { key: 'length', header: 'Length', cell: (row) => row.restriction_duration_string },
    { key: 'start', header: 'Starts', cell: (row) => <DateText value={row.start_date} /> },
    { key: 'end', header: 'Ends', cell: (row) => <DateText value={row.end_date} /> },
    {
      key: 'added',
      header: 'Added',
      sort: 'date_created',
      cell: (row) => <DateText value={row.date_created} as="table" />,
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          about={`of ${row.section_58_reference_number}`}
          step={
            may(updateSection58Status) && canMove(section58Machine, row.section_58_status, 'cancel', role)
              ? { text: 'Change status', href: recordPaths.section58(row.section_58_reference_number, 'status') }
              : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Restrictions appear here once an authority proposes one.',
  make: { endpoint: createSection58, text: 'Propose a restriction', href: recordPaths.newSection58() },
  exportTo: { endpoint: exportSection58s },
})

export const Section58List = () => <ListPage definition={section58List} />
