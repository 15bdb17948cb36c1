import { reinstatementStatuses } from '../../../domain/contract/enums/reinstatements.ts'
import { exportExpiringInterims, exportReinstatements } from '../../../domain/contract/site-and-section-exports.ts'
import { listExpiringInterims, listReinstatements } from '../../../domain/contract/sites.ts'
import { createPermit } from '../../../domain/contract/permits.ts'
import { reinstatementStatusLabels } from '../../../domain/labels/reinstatements.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { InsetText } from '../../components/InsetText.tsx'
import { StepButton } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import {
  endDays,
  exportBody,
  moreReinstatementFilters,
  placeAndParty,
  reinstatementColumns,
} from './reinstatement-list-columns.tsx'

export const reinstatementList = defineList(listReinstatements, {
  address: recordPaths.list('reinstatements'),
  title: 'Reinstatements',
  noun: ['reinstatement', 'reinstatements'],
  filters: [
    {
      kind: 'choices',
      name: 'status',
      title: 'Status',
      values: reinstatementStatuses,
      labels: reinstatementStatusLabels,
    },
    {
      kind: 'flags',
      title: 'Of these, only',
      flags: { latest_reinstatements_only: 'The newest of each site' },
    },
    endDays,
    ...placeAndParty,
  ],
  moreFilters: moreReinstatementFilters,
  sorts: { end_date: 'End date' },
  keyOf: (row) => row.reinstatement_reference_number,
  columns: reinstatementColumns,
  emptyWords: 'Reinstatements appear here once sites are registered on works.',
  exportTo: { endpoint: exportReinstatements, bodyOf: exportBody },
})

export const expiringInterimList = defineList(listExpiringInterims, {
  address: recordPaths.list('reinstatements/expiring-interims'),
  title: 'Expiring interim reinstatements',
  noun: ['interim reinstatement', 'interim reinstatements'],
  filters: [endDays, ...placeAndParty],
  moreFilters: moreReinstatementFilters,
  sorts: { end_date: 'End date' },
  usualOrder: { sort_column: 'end_date', sort_direction: 'asc' },
  keyOf: (row) => row.reinstatement_reference_number,
  note: ({ now }) => (
    <InsetText>
      <p className="govuk-body">
        Data as at the end of {dateWords(londonDate(now).subtract({ days: 1 }))}. What was registered today may not be
        here yet.
      </p>
    </InsetText>
  ),
  columns: (seen) => [
    ...reinstatementColumns(seen),
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          works={row.work_reference_number}
          about={`for ${row.reinstatement_reference_number}`}
          step={
            seen.may(createPermit)
              ? {
                  text: 'Apply for a permit',
                  href: paths.apply(`?work=${encodeURIComponent(row.work_reference_number)}`),
                }
              : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Interim reinstatements that have to be made permanent appear here.',
  exportTo: { endpoint: exportExpiringInterims, bodyOf: exportBody },
})

export const ReinstatementList = () => <ListPage definition={reinstatementList} />
export const ExpiringInterimList = () => <ListPage definition={expiringInterimList} />
