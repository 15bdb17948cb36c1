import { forwardPlanReference } from '../../domain/references.ts'
import { checkPlanDates } from '../../domain/rules/forward-plan-checks.ts'
import { forwardPlanMachine, type ForwardPlanAction } from '../../domain/rules/forward-plan-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import { workStatusAfter } from '../../domain/rules/work-states.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import type { ForwardPlanTable } from '../store/forward-plans-tables.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import { planEvent } from '../street-manager/forward-plans/plan-events.ts'
import { bareWork, placeOfWork, plannedWorkEvent } from './bare-work.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import type { SandboxStreet } from './streets.ts'
import { peopleOf } from './work-words.ts'

type Work = BulkRow<WorkTable>
type Plan = BulkRow<ForwardPlanTable>

interface County {
  readonly streets: readonly SandboxStreet[]
  readonly works: readonly Work[]
  readonly permits: readonly BulkRow<PermitTable>[]
  readonly events: readonly EventRow[]
  /** References that were given already. */
  readonly references: Set<string>
}

const raised = 9
const progressed = 3
const reason = 'The main was renewed with the road instead'

/**
 * Forward plans that wait, one that was cancelled, and some whose works have got their permit (BR-FP-10, 12, 13). Works of the
 * last kind are there already: they begin with their plan, which their rows are told.
 */
export function makeForwardPlans(county: County, now: Temporal.Instant, chance: Chance) {
  const made = { works: [] as Work[], plans: [] as Plan[], events: [] as EventRow[] }
  const open = county.streets.filter((street) => street.street_state === 2 && street.road_category <= 4)
  for (let number = 0; number < raised + 1; number += 1) {
    const at = now.subtract({ hours: 24 * chance.whole(3, 70) })
    const work = bareWork({ street: chance.pick(open), status: 'planned', isLong: true, at }, county.references, chance)
    const startOn = londonDate(now).add({ days: chance.whole(40, 900) })
    const plan = planRow(work, startOn, startOn.add({ days: chance.whole(10, 120) }), at)
    const actor = personActor(chance.pick(peopleOf(work.promoter_swa_code)))
    made.events.push(eventRow(work, plannedWorkEvent(work, work.description_of_work), actor, at))
    made.events.push(eventRow(work, planEvent('forward_plan_submitted', plan.reference, plan), actor, at))
    if (number === raised) {
      const cancelledAt = at.add({ hours: 30 })
      move(plan, 'cancel', cancelledAt)
      plan.details = { ...plan.details, cancelled_reason: reason }
      work.work_status = workStatusAfter(work.work_status, 'cancel')
      made.events.push(eventRow(work, planEvent('forward_plan_cancelled', plan.reference, reason), actor, cancelledAt))
    }
    made.works.push(work)
    made.plans.push(plan)
  }
  for (const { work, permit } of chance.shuffled(planned(county)).slice(0, progressed)) {
    const at = Temporal.Instant.from(permit.created_at).subtract({ hours: 24 * chance.whole(20, 90) })
    const [startOn, endOn] = [permit.proposed_start_on, permit.proposed_end_on].map((day) =>
      Temporal.PlainDate.from(day),
    )
    const begun = county.events.find(
      (event) => event.object_reference === work.reference && event.object_type === 'work',
    )
    if (!begun || !startOn || !endOn) continue
    work.created_at = at.toString()
    begun.acted_at = at.toString()
    const plan = planRow(work, startOn, endOn, at)
    const actor = personActor(chance.pick(peopleOf(work.promoter_swa_code)))
    made.events.push(eventRow(work, planEvent('forward_plan_submitted', plan.reference, plan), actor, at))
    move(plan, 'progress', Temporal.Instant.from(permit.created_at))
    made.plans.push(plan)
  }
  return made
}

/** Works that are still to come under the first permit that they got. */
function planned({ works, permits }: County) {
  const workOf = new Map(works.map((work) => [work.reference, work]))
  return permits.flatMap((permit) => {
    const work = workOf.get(permit.work_reference)
    const isFirst = permit.is_active && permit.sequence === 1 && permit.permit_status === 'granted'
    return work?.work_status === 'planned' && isFirst ? [{ work, permit }] : []
  })
}

/** @throws RangeError when the plan's table of states does not allow it */
function move(plan: Plan, action: ForwardPlanAction, at: Temporal.Instant): void {
  const answer = mayMove(forwardPlanMachine, plan.forward_plan_status, action, 'Planner')
  if (!answer.yes) throw new RangeError(`${plan.reference}: ${answer.no}`)
  plan.forward_plan_status = answer.to
  plan.modified_at = at.toString()
}

function planRow(work: Work, startOn: Temporal.PlainDate, endOn: Temporal.PlainDate, at: Temporal.Instant): Plan {
  const [problem] = checkPlanDates({ start_date: startOn.toString(), end_date: endOn.toString() })
  if (problem) throw new RangeError(`${work.reference}: ${problem.message}`)
  return {
    ...placeOfWork(work),
    reference: forwardPlanReference(work.reference),
    created_at: at.toString(),
    modified_at: at.toString(),
    start_on: startOn.toString(),
    end_on: endOn.toString(),
    details: {
      traffic_management_type: 'two_way_signals',
      additional_info: 'Together with the resurfacing, if we can',
    },
    forward_plan_status: 'raised',
    description_of_work: work.description_of_work,
    works_coordinates: work.works_coordinates,
    bounds: work.bounds,
    centre_easting: work.centre_easting,
    centre_northing: work.centre_northing,
  }
}
