import * as endpoints from '../../../domain/contract/forward-plans.ts'
import * as shapes from '../../../domain/contract/forward-plans.shapes.ts'
import { implement } from '../../http/implement.ts'
import { cancelForwardPlan, updateForwardPlan } from './change-forward-plan.ts'
import { createForwardPlan } from './create-forward-plan.ts'
import { describeForwardPlan } from './describe-forward-plan.ts'
import { getForwardPlansInBox } from './forward-plans-in-box.ts'
import { listForwardPlans } from './list-forward-plans.ts'

/** For the promoter, workstream read access included, and for the named authority (BR-FP-05). */
const getForwardPlan = implement(endpoints.getForwardPlan, shapes.getForwardPlan, ({ db, work }) =>
  describeForwardPlan(db, work),
)

export const forwardPlans = [
  implement(endpoints.createForwardPlan, shapes.createForwardPlan, createForwardPlan),
  getForwardPlan,
  implement(endpoints.updateForwardPlan, shapes.updateForwardPlan, updateForwardPlan),
  getForwardPlansInBox,
  listForwardPlans,
  implement(endpoints.cancelForwardPlan, shapes.cancelForwardPlan, cancelForwardPlan),
]
