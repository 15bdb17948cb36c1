import { exportInterestedPartyPermits } from '../../../domain/contract/exports.ts'
import { listInterestedPartyPermits } from '../../../domain/contract/permits.ts'
import { permitSortColumnLabels } from '../../../domain/labels/permits.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, streetFilter, usrnFilter, worksFilter } from '../../lists/place-filters.ts'
import { permitColumns } from './permit-list-columns.tsx'
import {
  categoryFilter,
  endingDays,
  permitReferenceFilter,
  sentDays,
  startingDays,
  workStatusFilter,
} from './permit-list-filters.ts'

/** Permits of other authorities on streets in which this one has an interest (BR-ROLE-66): to be seen, not decided. */
export const interestedPartyList = defineList(listInterestedPartyPermits, {
  address: recordPaths.list('interested-party-permits'),
  title: 'Interested party permits',
  noun: ['permit', 'permits'],
  filters: [
    streetFilter,
    workStatusFilter,
    categoryFilter,
    { kind: 'flags', title: 'Traffic', flags: { is_high_impact_traffic_management: 'High impact' } },
    { kind: 'text', name: 'ha_organisation_name', title: 'Highway authority' },
    { kind: 'text', name: 'promoter_organisation_name', title: 'Promoter' },
    areasFilter,
  ],
  moreFilters: [usrnFilter, permitReferenceFilter, worksFilter, startingDays, endingDays, sentDays],
  sorts: permitSortColumnLabels,
  keyOf: (row) => row.permit_reference_number,
  columns: (seen) =>
    permitColumns(seen).flatMap((column) => {
      if (column.key === 'action') return []
      if (column.key !== 'traffic') return [column]
      return [
        {
          key: 'authority',
          header: 'Decides',
          cell: (row) => row.highway_authority,
        },
        column,
      ]
    }),
  emptyWords: 'Permits of other authorities on streets that concern yours appear here by themselves.',
  exportTo: { endpoint: exportInterestedPartyPermits },
})

export const InterestedPartyList = () => <ListPage definition={interestedPartyList} />
