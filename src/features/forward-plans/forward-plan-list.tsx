import { forwardPlanStatuses } from '../../../domain/contract/enums/forward-plans.ts'
import { createForwardPlan, listForwardPlans } from '../../../domain/contract/forward-plans.ts'
import { exportForwardPlans } from '../../../domain/contract/site-and-section-exports.ts'
import { forwardPlanStatusColour, forwardPlanStatusLabels } from '../../../domain/labels/forward-plans.ts'
import { forwardPlanMachine } from '../../../domain/rules/forward-plan-states.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, partyFilter, streetFilter, usrnFilter } from '../../lists/place-filters.ts'
import { canMove, otherParty } from '../../lists/row-rules.ts'
import { endingDays, startingDays } from '../permits/permit-list-filters.ts'

export const forwardPlanList = defineList(listForwardPlans, {
  address: recordPaths.list('forward-plans'),
  title: 'Forward plans',
  noun: ['forward plan', 'forward plans'],
  filters: [
    streetFilter,
    {
      kind: 'choices',
      name: 'forward_plan_status',
      title: 'Status',
      values: forwardPlanStatuses,
      labels: forwardPlanStatusLabels,
    },
    startingDays,
    partyFilter,
    areasFilter,
  ],
  moreFilters: [
    usrnFilter,
    { kind: 'text', name: 'forward_plan_reference_number', title: 'Forward plan reference' },
    endingDays,
    { kind: 'days', title: 'On the street', from: 'proposed_start_date', to: 'proposed_end_date' },
  ],
  sorts: { start_date: 'Start date', end_date: 'End date' },
  keyOf: (row) => row.forward_plan_reference_number,
  columns: ({ role }) => [
    {
      key: 'reference',
      header: 'Forward plan',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.forwardPlan(row.work_reference_number, row.forward_plan_reference_number)}
          second={otherParty(role, row.promoter_organisation, row.highway_authority)}
        >
          {row.forward_plan_reference_number}
        </Reference>
      ),
    },
    { key: 'street', header: 'Street', cell: (row) => <TwoLines first={row.street} second={row.town} /> },
    { key: 'where', header: 'Where', cell: (row) => row.location_description },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      afterwards: 'says',
      cell: (row) => (
        <Tag colour={forwardPlanStatusColour(row.forward_plan_status)}>{row.forward_plan_status_string}</Tag>
      ),
    },
    {
      key: 'start',
      header: 'Starts',
      sort: 'start_date',
      cell: (row) => <DateText value={row.proposed_start_date} as="page" />,
    },
    {
      key: 'end',
      header: 'Ends',
      sort: 'end_date',
      cell: (row) => <DateText value={row.proposed_end_date} as="page" />,
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          works={row.work_reference_number}
          about={row.forward_plan_reference_number}
          step={
            canMove(forwardPlanMachine, row.forward_plan_status, 'edit', role)
              ? {
                  text: 'Edit',
                  href: recordPaths.forwardPlan(row.work_reference_number, row.forward_plan_reference_number, 'edit'),
                }
              : undefined
          }
        />
      ),
    },
  ],
  emptyWords: 'Works that promoters plan well ahead appear here by themselves.',
  make: { endpoint: createForwardPlan, text: 'Raise a forward plan', href: recordPaths.newForwardPlan() },
  exportTo: { endpoint: exportForwardPlans },
})

export const ForwardPlanList = () => <ListPage definition={forwardPlanList} />
