/** Columns that both lists of reinstatements have: the register and the interims that expire. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { listReinstatements } from '../../../domain/contract/sites.ts'
import { reinstatementStatusColour } from '../../../domain/labels/reinstatements.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Deadline, Nothing, Reference, StatusCell, TwoLines } from '../../lists/cells.tsx'
import type { ListColumn, Seen } from '../../lists/list-definition.ts'
import { areasFilter, partyFilter, streetFilter, usrnFilter, worksFilter } from '../../lists/place-filters.ts'
import { otherParty } from '../../lists/row-rules.ts'

export type ReinstatementRow = AnswerOf<typeof listReinstatements>['rows'][number]

export const endDays = { kind: 'days', title: 'Ending', from: 'end_date_from', to: 'end_date_to' } as const

export const placeAndParty = [streetFilter, partyFilter, areasFilter] as const

export const moreReinstatementFilters = [
  worksFilter,
  { kind: 'text', name: 'work_reference_number_exact', title: 'Exactly these works' },
  usrnFilter,
  { kind: 'days', title: 'Registered', from: 'registration_date_from', to: 'registration_date_to' },
] as const

export function reinstatementColumns({ role, now }: Seen): ListColumn<ReinstatementRow>[] {
  return [
    {
      key: 'reference',
      header: 'Reinstatement',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.site(row.work_reference_number, row.site_reference_number)}
          second={otherParty(role, row.promoter_organisation, row.highway_authority)}
        >
          {row.reinstatement_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street_name} second={row.town} /> },
    { key: 'where', header: 'Where', cell: (row) => row.location_description },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      afterwards: 'says',
      cell: (row) => (
        <StatusCell
          colour={reinstatementStatusColour(row.reinstatement_status)}
          chips={[row.is_subsumed ? 'Subsumed' : '', row.is_active_reinstatement ? '' : 'Replaced']}
        >
          {row.reinstatement_status_string}
        </StatusCell>
      ),
    },
    { key: 'type', header: 'Type', cell: (row) => row.reinstatement_type_string },
    {
      key: 'dates',
      header: 'Reinstated',
      cell: (row) => (
        <TwoLines
          first={<DateText value={row.reinstatement_date} as="page" />}
          second={
            <>
              registered <DateText value={row.registration_date} as="table" />
            </>
          }
        />
      ),
    },
    {
      key: 'end',
      header: 'Ends',
      sort: 'end_date',
      afterwards: 'nothing',
      cell: (row) => <End row={row} now={now} />,
    },
  ]
}

/** An interim that still holds has to be made permanent by its end; of others the end is a fact (BR-REIN-20 to 24). */
function End({ row, now }: { row: ReinstatementRow; now: Temporal.Instant }) {
  if (!row.end_date) return <Nothing says="No end date" />
  const isWatched = row.reinstatement_status === 'interim' && row.is_active_reinstatement && !row.is_subsumed
  return isWatched ? <Deadline on={row.end_date} now={now} /> : <DateText value={row.end_date} as="page" />
}

/** The export knows references by their parts only: a whole one is found by nothing but itself. */
export function exportBody({ work_reference_number_exact: exact, ...query }: Readonly<Record<string, unknown>>) {
  return { ...query, ...(exact ? { work_reference_number: exact } : {}) }
}
