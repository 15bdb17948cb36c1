/** What can be done with a forward plan now; what its state does not allow carries the reason (BR-FP-11 to 13). */
import { createComment } from '../../../domain/contract/comments.ts'
import type { ActingRole, Endpoint } from '../../../domain/contract/endpoint.ts'
import { cancelForwardPlan, updateForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { createPermit } from '../../../domain/contract/permits.ts'
import { forwardPlanMachine } from '../../../domain/rules/forward-plan-states.ts'
import type { ForwardPlanAction } from '../../../domain/rules/forward-plan-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import type { RecordAction, RecordActions } from '../works/record-actions.ts'
import type { ForwardPlan } from './plan-answers.ts'

interface Offer {
  readonly text: string
  readonly href: string
  readonly endpoint: Endpoint<never> | Endpoint
  readonly action?: ForwardPlanAction
}

export interface PlanInShort {
  readonly work_reference_number: string
  readonly forward_plan_reference_number: string
  readonly forward_plan_status: ForwardPlan['forward_plan_status']
}

export function planActions(
  plan: PlanInShort,
  who: { readonly role: ActingRole; readonly may: (endpoint: Endpoint<never> | Endpoint) => boolean },
): RecordActions {
  const { work_reference_number: wrn, forward_plan_reference_number: ref } = plan
  const offers: Offer[] = [
    {
      text: 'Progress to a permit',
      href: paths.apply(`?forward_plan=${encodeURIComponent(ref)}&work=${encodeURIComponent(wrn)}`),
      endpoint: createPermit,
      action: 'progress',
    },
    { text: 'Edit plan', href: recordPaths.forwardPlan(wrn, ref, 'edit'), endpoint: updateForwardPlan, action: 'edit' },
    {
      text: 'Cancel plan',
      href: recordPaths.forwardPlan(wrn, ref, 'cancel'),
      endpoint: cancelForwardPlan,
      action: 'cancel',
    },
    { text: 'Add a comment', href: paths.work(wrn, 'comments'), endpoint: createComment },
  ]
  const actions = offers
    .filter(({ endpoint }) => who.may(endpoint))
    .map(({ text, href, action }): RecordAction => {
      const notNow = action && whyNot(plan, action, who.role)
      return notNow === undefined ? { text, href } : { text, href, notNow }
    })
  const [first] = actions
  const next = first?.text === 'Progress to a permit' && first.notNow === undefined ? first : undefined
  return { next, others: actions.filter((action) => action !== next) }
}

/** Why the plan's state does not allow it; undefined when it does. */
export function whyNot(
  { forward_plan_status: status }: Pick<ForwardPlan, 'forward_plan_status'>,
  action: ForwardPlanAction,
  role: ActingRole,
): string | undefined {
  if (status === 'upcoming_enum') return 'This version does not know the status of the plan'
  const answer = mayMove(forwardPlanMachine, status, action, role)
  return answer.yes ? undefined : answer.no
}
