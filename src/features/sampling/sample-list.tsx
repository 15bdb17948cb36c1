import { recordInspection } from '../../../domain/contract/inspections.ts'
import { exportPbiSampleInspectionsDue } from '../../../domain/contract/exports.ts'
import { listPbiSampleInspections } from '../../../domain/contract/sampling.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { Tag } from '../../components/Tag.tsx'
import { Deadline, Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter, worksFilter } from '../../lists/place-filters.ts'
import { QuotaProgress } from './quota-progress.tsx'

/** Samples that wait for their inspection, the first to expire on top. */
export const sampleList = defineList(listPbiSampleInspections, {
  address: recordPaths.list('sample-inspections'),
  title: 'Sample inspections',
  noun: ['sample', 'samples'],
  filters: [
    streetFilter,
    { kind: 'days', title: 'Expiring', from: 'sample_expiry_date_from', to: 'sample_expiry_date_to' },
    partyFilter,
    areasFilter,
  ],
  moreFilters: [worksFilter, usrnFilter],
  sorts: { sample_expiry_date: 'Expires', work_end_date: 'End of the works' },
  usualOrder: { sort_column: 'sample_expiry_date', sort_direction: 'asc' },
  keyOf: (row) => row.pbi_sample_inspection_reference_number,
  note: () => <QuotaProgress />,
  columns: ({ now, may }) => [
    {
      key: 'sample',
      header: 'Works',
      rowHeader: true,
      cell: (row) => (
        <Reference href={paths.work(row.work_reference_number, 'inspections')} second={row.promoter_organisation}>
          {row.work_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    { key: 'where', header: 'Where', cell: (row) => row.location_description },
    {
      key: 'category',
      header: 'Category',
      card: 'top',
      afterwards: 'says',
      cell: (row) => <Tag colour="light-blue">{row.inspection_category_string}</Tag>,
    },
    {
      key: 'expiry',
      header: 'Expires',
      card: 'top',
      sort: 'sample_expiry_date',
      afterwards: 'nothing',
      cell: (row) => <Deadline on={row.sample_expiry_date} now={now} />,
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
  emptyWords: 'Samples appear here once targets are set and works give something to inspect.',
  exportTo: { endpoint: exportPbiSampleInspectionsDue },
})

export const SampleList = () => <ListPage definition={sampleList} />
