import { exportPermits } from '../../../domain/contract/exports.ts'
import { assessPermit, listPermits } from '../../../domain/contract/permits.ts'
import { createWork } from '../../../domain/contract/works.ts'
import { permitSortColumnLabels } from '../../../domain/labels/permits.ts'
import { paths } from '../../app/paths.ts'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { whyNotGrantTogether } from './permit-list-facts.ts'
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
  bulk: {
    endpoint: assessPermit,
    text: 'Grant',
    done: 'granted',
    notNow: (row, { role, now }) => whyNotGrantTogether(row, role, now),
    input: (row) => ({
      params: {
        workReferenceNumber: row.work_reference_number,
        permitReferenceNumber: row.permit_reference_number,
      },
      body: { assessment_status: 'granted', assessment_discount: 0 },
    }),
    asks: {
      tick: 'I have read each of these applications and looked for clashes, and nothing speaks against any of them',
      problem: 'Tick that you have checked each of them',
    },
  },
})

export const PermitList = () => <ListPage definition={permitList} />
