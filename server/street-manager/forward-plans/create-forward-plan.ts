import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/forward-plans.ts'
import { forwardPlanReference } from '../../../domain/references.ts'
import { checkForwardPlan } from '../../../domain/rules/forward-plan-checks.ts'
import { streetSupportProblems } from '../../../domain/rules/street-support.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { insertForwardPlan } from '../../store/forward-plans.ts'
import { recordEvent } from '../../store/record-event.ts'
import { findStreet, placeColumns } from '../../store/works.ts'
import { actorOf } from '../actor.ts'
import type { PermitPlace } from '../permits/permit-row.ts'
import { gazetteerStreet } from '../works/gazetteer-street.ts'
import { moveWork } from '../works/move-work.ts'
import { storeWork } from '../works/store-work.ts'
import { prefixOf, whoseWorks } from '../works/whose-works.ts'
import { planEvent } from './plan-events.ts'

type CreateForwardPlan = typeof endpoints.createForwardPlan

/**
 * Raises a forward plan and makes its works record, planned (BR-FP-10; BR-WORK-01, 20). Throws 401 for another
 * organisation's works, 400 naming the fields at fault, 409 when the reference is taken (BR-GEN-60).
 */
export async function createForwardPlan(call: Call<CreateForwardPlan>): Promise<AnswerOf<CreateForwardPlan>> {
  const { db, caller, body, now } = call
  const plan = await whoseWorks(db, endpoints.createForwardPlan, caller, body)
  const street = await findStreet(db, plan.usrn)
  const prefix = await prefixOf(db, plan.promoter_swa_code)
  const gazetteer = street && gazetteerStreet(street)
  refuseProblems([
    ...checkForwardPlan(plan, { now, promoterPrefix: prefix, street: gazetteer }),
    ...(gazetteer ? streetSupportProblems(gazetteer, plan) : []),
  ])
  if (!street) throw new Error('A missing street passed the checks')
  const work = await storeWork(db, plan, { street, status: moveWork(null, 'submit_planned'), prefix, now })
  const reference = forwardPlanReference(work.reference)
  await insertForwardPlan(db, { ...planRow(plan, work, now), reference })
  const actor = actorOf(caller, body)
  const created = { event: 'planned_works_record_created', object_type: 'work' } as const
  const object = { object_reference: work.reference, topic: 'Works', details: plan.description_of_work }
  await recordEvent(db, work, { ...created, ...object }, actor, now)
  await recordEvent(db, work, planEvent('forward_plan_submitted', reference, planColumns(plan)), actor, now)
  return { work_reference_number: work.reference, forward_plan_reference_number: reference }
}

function planRow(plan: BodyOf<CreateForwardPlan>, work: PermitPlace, now: Temporal.Instant) {
  const { hs2_work_type, hs2_in_act_limits, hs2_highway_exemption, hs2_consultation_requested_response_date } = plan
  const hs2 = { hs2_work_type, hs2_in_act_limits, hs2_highway_exemption, hs2_consultation_requested_response_date }
  return {
    ...planColumns(plan),
    work_reference: work.reference,
    promoter_swa_code: work.promoter_swa_code,
    highway_authority_swa_code: work.highway_authority_swa_code,
    workstream_prefix: work.workstream_prefix,
    usrn: work.usrn,
    street_name: work.street_name,
    town: work.town,
    area_name: work.area_name,
    created_at: now.toString(),
    modified_at: now.toString(),
    forward_plan_status: 'raised' as const,
    details: JSON.stringify({ ...editableDetails(plan), ...hs2 }),
  }
}

type Editable = BodyOf<typeof endpoints.updateForwardPlan>

/** What a change of a plan may set anew, as columns (BR-FP-02). */
export function planColumns(plan: Editable) {
  return {
    start_on: civilDate(plan.start_date).toString(),
    end_on: civilDate(plan.end_date).toString(),
    works_location_description: plan.works_location_description,
    description_of_work: plan.description_of_work,
    ...placeColumns(plan.works_coordinates),
  }
}

/** What a change of a plan may set anew besides its columns (BR-FP-02). */
export function editableDetails({
  project_reference_number,
  traffic_management_type,
  additional_info,
  forward_plan_asds,
}: Editable) {
  return { project_reference_number, traffic_management_type, additional_info, forward_plan_asds }
}
