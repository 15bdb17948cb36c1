import type { ActingRole, AnswerOf } from '../../../domain/contract/endpoint.ts'
import {
  haInspectionOutcomeStatusTypes,
  inspectionOutcomes,
  promoterInspectionOutcomeStatusTypes,
} from '../../../domain/contract/enums/inspections.ts'
import { exportInspections } from '../../../domain/contract/exports.ts'
import { listInspections } from '../../../domain/contract/inspections.ts'
import {
  inspectionOutcomeColour,
  inspectionOutcomeLabels,
  inspectionOutcomeStatusTypeLabels,
  inspectionResponseColour,
} from '../../../domain/labels/inspections.ts'
import { inspectionOutcomeMachine, outcomeStateOf } from '../../../domain/rules/inspection-outcome-states.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Deadline, Nothing, Reference, StatusCell, StepButton, TwoLines, type NextStep } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter, worksFilter } from '../../lists/place-filters.ts'
import { canMove, otherParty } from '../../lists/row-rules.ts'
import { inspectionCategoryFilter, inspectionTypeFilter } from './inspection-list-filters.ts'

type Row = AnswerOf<typeof listInspections>['rows'][number]

export const inspectionList = defineList(listInspections, {
  address: recordPaths.list('inspections'),
  title: 'Inspections',
  noun: ['inspection', 'inspections'],
  filters: [
    streetFilter,
    {
      kind: 'choices',
      name: 'inspection_outcome',
      title: 'Outcome',
      values: inspectionOutcomes,
      labels: inspectionOutcomeLabels,
    },
    inspectionTypeFilter,
    {
      kind: 'choices',
      name: 'promoter_outcome_status',
      title: "Promoter's answer",
      values: promoterInspectionOutcomeStatusTypes,
      labels: inspectionOutcomeStatusTypeLabels,
    },
    { kind: 'days', title: 'Inspected', from: 'start_date', to: 'end_date' },
    partyFilter,
    areasFilter,
  ],
  moreFilters: [
    worksFilter,
    usrnFilter,
    inspectionCategoryFilter,
    {
      kind: 'choices',
      name: 'ha_outcome_status',
      title: "Authority's answer",
      values: haInspectionOutcomeStatusTypes,
      labels: inspectionOutcomeStatusTypeLabels,
    },
    { kind: 'flags', title: 'Of these, only', flags: { is_auto_accepted: 'Accepted automatically' } },
    { kind: 'days', title: 'Recorded', from: 'start_date_created', to: 'end_date_created' },
  ],
  sorts: { inspection_date: 'Inspected' },
  // a planned visit has no reference of its own yet, and there is one at a time on a works record
  keyOf: (row) => row.inspection_reference_number ?? `${row.work_reference_number} ${row.inspection_date}`,
  columns: ({ role, now }) => [
    {
      key: 'reference',
      header: 'Inspection',
      rowHeader: true,
      cell: (row) => (
        <Reference href={hrefOf(row)} second={otherParty(role, row.promoter_organisation, row.highway_authority)}>
          {row.inspection_reference_number ?? row.work_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    {
      key: 'type',
      header: 'Type',
      cell: (row) => <TwoLines first={row.inspection_type_string} second={row.inspection_category_string} />,
    },
    {
      key: 'outcome',
      header: 'Outcome',
      card: 'top',
      afterwards: 'says',
      cell: (row) => (
        <span className="app-wraps">
          <Outcome row={row} />
        </span>
      ),
    },
    {
      key: 'date',
      header: 'Inspected',
      sort: 'inspection_date',
      cell: (row) => <TwoLines first={<DateText value={row.inspection_date} as="day" />} second={row.inspector_name} />,
    },
    { key: 'answers', header: 'Answer', cell: (row) => <Answers row={row} now={now} />, afterwards: 'nothing' },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          works={row.work_reference_number}
          step={stepOf(row, role)}
          about={row.inspection_reference_number ?? row.work_reference_number}
        />
      ),
    },
  ],
  emptyWords: 'Inspections of works appear here by themselves.',
  exportTo: { endpoint: exportInspections },
})

function Outcome({ row }: { row: Row }) {
  if (!row.inspection_outcome || !row.inspection_outcome_string) {
    return <Tag colour="light-blue">{row.inspection_status_string}</Tag>
  }
  const isWithdrawn = row.inspection_status === 'withdrawn'
  return (
    <StatusCell
      colour={isWithdrawn ? 'grey' : inspectionOutcomeColour(row.inspection_outcome)}
      chips={[isWithdrawn ? 'Withdrawn' : '', row.made_safe_by_ha ? 'Made safe by authority' : '']}
    >
      {row.inspection_outcome_string}
    </StatusCell>
  )
}

/** What both sides said; until the promoter answers, the day on which the outcome is accepted by itself (BR-INSP-51). */
function Answers({ row, now }: { row: Row; now: Temporal.Instant }) {
  const { promoter_response_status: promoter, ha_response_status: authority, auto_acceptance_due_date: due } = row
  if (due && outcomeStateOf(row) === 'no_response') {
    return <TwoLines first={<Deadline on={due} now={now} />} second="then accepted by itself" />
  }
  if (!promoter && !authority) return <Nothing says="No answers" />
  return (
    <TwoLines
      first={
        promoter ? (
          <StatusCell colour={inspectionResponseColour(promoter)} chips={[row.is_auto_accepted ? 'Automatic' : '']}>
            {row.promoter_response_status_string ?? ''}
          </StatusCell>
        ) : null
      }
      second={authority ? `Authority: ${row.ha_response_status_string}` : undefined}
    />
  )
}

/** A planned visit is shown on its works record. */
function hrefOf({ work_reference_number: wrn, inspection_reference_number: ref }: Row): string {
  return ref ? recordPaths.inspection(wrn, ref) : paths.work(wrn, 'inspections')
}

/** Either side answers while it is its turn (BR-INSP-70 to 77). */
function stepOf(row: Row, role: ActingRole): NextStep | undefined {
  const ref = row.inspection_reference_number
  const can = (action: 'inspection_outcome_accepted' | 'no_agreement') =>
    canMove(inspectionOutcomeMachine, outcomeStateOf(row), action, role)
  if (!ref || !(can('inspection_outcome_accepted') || can('no_agreement'))) return undefined
  return { text: 'Respond', href: recordPaths.inspection(row.work_reference_number, ref, 'respond') }
}

export const InspectionList = () => <ListPage definition={inspectionList} />
