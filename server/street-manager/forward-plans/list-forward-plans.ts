import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { ForwardPlanSortColumn } from '../../../domain/contract/enums/forward-plans.ts'
import { listForwardPlans as endpoint } from '../../../domain/contract/forward-plans.ts'
import { listForwardPlans as shapes } from '../../../domain/contract/forward-plans.shapes.ts'
import { forwardPlanStatusLabels } from '../../../domain/labels/forward-plans.ts'
import { label } from '../../../domain/labels/words.ts'
import {
  forwardPlanConditions,
  readListedForwardPlans,
  type ForwardPlanFilters,
  type ListedForwardPlan,
} from '../../store/forward-plan-list.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]

export const forwardPlanList: ReportingList<ForwardPlanFilters, Row> = {
  from: sql`forward_plan`,
  key: 'forward_plan.reference',
  periods: [
    ['proposed_start_date', 'proposed_end_date'],
    ['work_start_date_from', 'work_start_date_to'],
    ['work_end_date_from', 'work_end_date_to'],
  ],
  conditions: forwardPlanConditions,
  sorts: { start_date: 'forward_plan.start_on', end_date: 'forward_plan.end_on' } satisfies Record<
    ForwardPlanSortColumn,
    string
  >,
  rows: async (_, db, keys) => (await readListedForwardPlans(db, keys)).map(describeRow),
}

export const listForwardPlans = implementList(endpoint, shapes, forwardPlanList)

function describeRow(plan: ListedForwardPlan): Row {
  return {
    work_reference_number: plan.work_reference,
    forward_plan_reference_number: plan.reference,
    promoter_organisation: plan.promoter_organisation,
    highway_authority: plan.highway_authority,
    location_description: plan.works_location_description,
    street: plan.street_name,
    town: plan.town,
    area: plan.area_name,
    proposed_start_date: dayAnswer(plan.start_on),
    proposed_end_date: dayAnswer(plan.end_on),
    forward_plan_status: plan.forward_plan_status,
    forward_plan_status_string: label(forwardPlanStatusLabels, plan.forward_plan_status),
    date_created: instantAnswer(plan.created_at),
  }
}
