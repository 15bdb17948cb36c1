import { exportReinstatementsDue } from '../../../domain/contract/site-and-section-exports.ts'
import { createSite, listReinstatementsDue } from '../../../domain/contract/sites.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Deadline, Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList, type Limits } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter, worksFilter } from '../../lists/place-filters.ts'

const from = 'registration_due_date_from'
const to = 'registration_due_date_to'

/** Everything overdue and what comes in the next two weeks, until somebody asks for other days. */
const usualDaysAhead = 14

/** One of the two days has to be given, and of both one has to be today (BR-REIN-33). */
export function withDueDay(limits: Limits, today: Temporal.PlainDate): Limits {
  if (limits[from] || limits[to]) return limits
  return { ...limits, [to]: today.add({ days: usualDaysAhead }).toString() }
}

export const reinstatementsDueList = defineList(listReinstatementsDue, {
  address: recordPaths.list('permits/reinstatements-due'),
  title: 'Reinstatements due',
  noun: ['permit', 'permits'],
  filters: [{ kind: 'days', title: 'Due', from, to }, streetFilter, partyFilter, areasFilter],
  moreFilters: [
    worksFilter,
    usrnFilter,
    { kind: 'days', title: 'Works stopped', from: 'work_end_date_from', to: 'work_end_date_to' },
  ],
  sorts: {},
  filledIn: withDueDay,
  isOnePage: true,
  keyOf: (row) => row.permit_reference_number,
  columns: ({ now, may }) => [
    {
      key: 'permit',
      header: 'Permit',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={paths.permit(row.work_reference_number, row.permit_reference_number)}
          second={row.organisation_name}
        >
          {row.permit_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    {
      key: 'stopped',
      header: 'Works stopped',
      cell: (row) => <DateText value={row.work_stopped_date} as="day" />,
    },
    {
      key: 'due',
      header: 'Register by',
      card: 'top',
      afterwards: 'says',
      cell: (row) => <Deadline on={row.registration_due_date} now={now} />,
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          works={row.work_reference_number}
          about={`to ${row.work_reference_number}`}
          step={
            may(createSite) ? { text: 'Add site', href: recordPaths.newSite(row.work_reference_number) } : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Works that have stopped with an excavation appear here until their sites are registered.',
  exportTo: { endpoint: exportReinstatementsDue },
})

export const ReinstatementsDueList = () => <ListPage definition={reinstatementsDueList} />
