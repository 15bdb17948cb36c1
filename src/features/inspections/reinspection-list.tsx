import { exportReinspections } from '../../../domain/contract/exports.ts'
import { listReinspections, recordInspection } from '../../../domain/contract/inspections.ts'
import { timeWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { Deadline, Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter, worksFilter } from '../../lists/place-filters.ts'
import { otherParty } from '../../lists/row-rules.ts'
import { inspectionCategoryFilter, inspectionTypeFilter } from './inspection-list-filters.ts'

/** Visits that are arranged and not yet made: reinspections and scheduled inspections. */
export const reinspectionList = defineList(listReinspections, {
  address: recordPaths.list('reinspections'),
  title: 'Planned inspections',
  noun: ['planned inspection', 'planned inspections'],
  filters: [
    streetFilter,
    inspectionTypeFilter,
    { kind: 'days', title: 'Planned', from: 'start_date', to: 'end_date' },
    partyFilter,
    areasFilter,
  ],
  moreFilters: [worksFilter, usrnFilter, inspectionCategoryFilter],
  sorts: { reinspection_date: 'Planned for' },
  usualOrder: { sort_column: 'reinspection_date', sort_direction: 'asc' },
  // a planned visit has no reference of its own
  keyOf: (row) =>
    [row.work_reference_number, row.inspection_date, row.inspection_type, row.inspection_category].join(' '),
  columns: ({ role, now, may }) => [
    {
      key: 'works',
      header: 'Works',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={paths.work(row.work_reference_number, 'inspections')}
          second={otherParty(role, row.promoter_organisation, row.highway_authority)}
        >
          {row.work_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    { key: 'where', header: 'Where', cell: (row) => row.location_description },
    {
      key: 'type',
      header: 'Type',
      cell: (row) => <TwoLines first={row.inspection_type_string} second={row.inspection_category_string} />,
    },
    {
      key: 'date',
      header: 'Planned for',
      card: 'top',
      sort: 'reinspection_date',
      afterwards: 'says',
      cell: (row) => (
        <TwoLines first={<Deadline on={row.inspection_date} now={now} />} second={timeWords(row.inspection_date)} />
      ),
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          about={row.work_reference_number}
          step={
            may(recordInspection)
              ? { text: 'Start inspection', href: recordPaths.newInspection(row.work_reference_number) }
              : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Reinspections and scheduled inspections appear here by themselves.',
  exportTo: { endpoint: exportReinspections },
})

export const ReinspectionList = () => <ListPage definition={reinspectionList} />
