import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listForwardPlans } from '../../domain/contract/forward-plans.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { contains, dayBetween, oneOf, type Condition } from './matching.ts'

export type ForwardPlanFilters = QueryOf<typeof listForwardPlans>

/** The plans of the scope's works for which every filter holds (BR-REP-L08). */
export function forwardPlanConditions(filters: ForwardPlanFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'forward_plan'),
    oneOf('forward_plan.forward_plan_status', filters.forward_plan_status),
    // as of permits: plans whose days overlap the range (BR-REP-19)
    ...dayBetween('forward_plan.end_on', filters.proposed_start_date, undefined),
    ...dayBetween('forward_plan.start_on', undefined, filters.proposed_end_date),
    ...dayBetween('forward_plan.start_on', filters.work_start_date_from, filters.work_start_date_to),
    ...dayBetween('forward_plan.end_on', filters.work_end_date_from, filters.work_end_date_to),
    ...placeConditions(filters, scope, 'forward_plan'),
    contains('forward_plan.reference', filters.forward_plan_reference_number),
  ]
}

export type ListedForwardPlan = Awaited<ReturnType<typeof readListedForwardPlans>>[number]

/** The plans of these references as the list shows them, in their order. */
export async function readListedForwardPlans(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('forward_plan')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'forward_plan.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'forward_plan.highway_authority_swa_code')
    .selectAll('forward_plan')
    .select(['promoter.name as promoter_organisation', 'authority.name as highway_authority'])
    .where('forward_plan.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
