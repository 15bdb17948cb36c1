import { exportPermits } from '../../../domain/contract/exports.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { createWork } from '../../../domain/contract/works.ts'
import { permitSortColumnLabels } from '../../../domain/labels/permits.ts'
import { paths } from '../../app/paths.ts'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { permitColumns } from './permit-list-columns.tsx'
import { morePermitFilters, permitFilters } from './permit-list-filters.ts'

/** The permits of my organisation. */
export const permitList = defineList(listPermits, {
  address: paths.permits(),
  title: 'Permits',
  noun: ['permit', 'permits'],
  filters: permitFilters,
  moreFilters: morePermitFilters,
  sorts: permitSortColumnLabels,
  keyOf: (row) => row.permit_reference_number,
  columns: permitColumns,
  emptyWords: 'Applications on your streets appear here by themselves.',
  make: { endpoint: createWork, text: 'Apply for a permit', href: paths.apply() },
  exportTo: { endpoint: exportPermits },
})

export const PermitList = () => <ListPage definition={permitList} />
