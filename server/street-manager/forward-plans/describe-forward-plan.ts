import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getForwardPlan } from '../../../domain/contract/forward-plans.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import { forwardPlanStatusLabels, forwardPlanWorkTypeLabels } from '../../../domain/labels/forward-plans.ts'
import { hs2HighwayExemptionLabels, trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import { forwardPlanOf, readForwardPlan } from '../../store/forward-plans.ts'
import type { ForwardPlanRow } from '../../store/forward-plans-tables.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { maybeLabel } from '../maybe-label.ts'
import { describeDesignation } from '../permits/describe-designation.ts'
import { readSurroundings } from '../permits/permit-surroundings.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type PlanAnswer = AnswerOf<typeof getForwardPlan>

/** The forward plan of a works record in full. */
export async function describeForwardPlan(db: Database, work: WorkRow): Promise<PlanAnswer> {
  const plan = await readForwardPlan(db, work.reference)
  const { promoter, authority } = await readSurroundings(db, work.reference, undefined)
  return {
    ...describeStatus(plan),
    promoter_organisation: promoter.name,
    promoter_swa_code: plan.promoter_swa_code,
    promoter_contact_details: promoter.details.phone_number,
    highway_authority: authority.name,
    highway_authority_swa_code: plan.highway_authority_swa_code,
    workstream_prefix: plan.workstream_prefix,
    works_coordinates: plan.works_coordinates as PlanAnswer['works_coordinates'],
    street_name: plan.street_name,
    town: plan.town,
    area_name: plan.area_name,
    usrn: plan.usrn,
    road_category: work.road_category,
    date_created: instantAnswer(plan.created_at),
    works_location_description: plan.works_location_description,
    description_of_work: plan.description_of_work,
    ...describeDetails(plan),
  }
}

/** The plan as the works record shows it: null where there is none. */
export async function summariseForwardPlan(
  db: Database,
  work: WorkRow,
): Promise<AnswerOf<typeof getWork>['forward_plan']> {
  const plan = await forwardPlanOf(db, work.reference)
  return plan ? describeStatus(plan) : null
}

function describeStatus(plan: ForwardPlanRow) {
  return {
    work_reference_number: plan.work_reference,
    forward_plan_reference_number: plan.reference,
    start_date: dayAnswer(plan.start_on),
    end_date: dayAnswer(plan.end_on),
    forward_plan_status: plan.forward_plan_status,
    forward_plan_status_string: label(forwardPlanStatusLabels, plan.forward_plan_status),
  }
}

function describeDetails({ details }: ForwardPlanRow) {
  return {
    project_reference_number: details.project_reference_number ?? null,
    traffic_management_type: details.traffic_management_type ?? null,
    traffic_management_type_string: maybeLabel(trafficManagementTypeLabels, details.traffic_management_type),
    additional_info: details.additional_info ?? null,
    forward_plan_asds: (details.forward_plan_asds ?? []).map(describeDesignation),
    cancelled_reason: details.cancelled_reason ?? null,
    hs2_in_act_limits: details.hs2_in_act_limits ?? null,
    hs2_consultation_requested_response_date: details.hs2_consultation_requested_response_date ?? null,
    hs2_highway_exemption: details.hs2_highway_exemption ?? null,
    hs2_highway_exemption_string: maybeLabel(hs2HighwayExemptionLabels, details.hs2_highway_exemption),
    hs2_works_type: details.hs2_work_type ?? null,
    hs2_works_type_string: maybeLabel(forwardPlanWorkTypeLabels, details.hs2_work_type),
  }
}
