import { exportPermits } from '../../../domain/contract/exports.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { createWork } from '../../../domain/contract/works.ts'
import { permitSortColumnLabels } from '../../../domain/labels/permits.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { Deadline, Nothing, StepButton } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { permitColumns } from './permit-list-columns.tsx'
import { categoryFilter, morePermitFilters, permitFilters } from './permit-list-filters.ts'

/** The view of the permit list on provisional advance authorisations, with the day by which each has to be progressed (BR-PERMIT-19). */
export const paaList = defineList(listPermits, {
  address: recordPaths.list('permits/paas'),
  title: 'Provisional advance authorisations',
  noun: ['PAA', 'PAAs'],
  always: { work_category: ['paa'] },
  filters: permitFilters.filter((filter) => filter !== categoryFilter),
  moreFilters: morePermitFilters,
  sorts: permitSortColumnLabels,
  keyOf: (row) => row.permit_reference_number,
  columns: (seen) => [
    ...permitColumns(seen).filter(({ key }) => key !== 'action'),
    {
      key: 'progress',
      header: 'Progress by',
      afterwards: 'nothing',
      cell: (row) =>
        row.status === 'granted' && row.paa_to_pa_deadline_date ? (
          <Deadline on={row.paa_to_pa_deadline_date} now={seen.now} />
        ) : (
          <Nothing says="Nothing to progress" />
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
          about={row.permit_reference_number}
          step={
            row.status === 'granted' && seen.may(createWork)
              ? {
                  text: 'Progress',
                  href: paths.apply(
                    `?progress=${encodeURIComponent(`${row.work_reference_number}/${row.permit_reference_number}`)}`,
                  ),
                }
              : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Applications in advance of major works appear here by themselves.',
  exportTo: {
    endpoint: exportPermits,
    // a file of advance authorisations has a name and rows of its own (BR-CSV-17)
    bodyOf: (query) => ({ ...query, csv_export_prefix: 'PAA' }),
  },
})

export const PaaList = () => <ListPage definition={paaList} />
