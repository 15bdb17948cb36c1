import type * as z from 'zod/mini'
import { reportedConditionTypes } from '../../../domain/contract/enums/permits.ts'
import type { PermitReportingRow } from '../../../domain/contract/permit-lists.shapes.ts'
import { asKnown } from '../../../domain/contract/values.ts'
import {
  activityTypeLabels,
  assessmentStatusLabel,
  permitConditionTypeLabels,
  permitStatusLabel,
  trafficManagementTypeLabels,
  workCategoryLabels,
} from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import { paaToPaDeadline } from '../../../domain/rules/early-start.ts'
import type { Holidays } from '../../../domain/rules/working-days.ts'
import type { PermitDetails } from '../../store/permit-details.ts'
import type { ListedPermit } from '../../store/permit-list.ts'
import { dayAnswer } from '../wire-dates.ts'
import { describeLaneRental } from './describe-lane-rental.ts'

type Row = z.output<typeof PermitReportingRow>

/** A permit as the Reporting list shows it. */
export function permitListRow(permit: ListedPermit, holidays: Holidays): Row {
  const { details } = permit
  return {
    ...partiesAndPlace(permit),
    ...datesOf(permit, holidays),
    ...statusesOf(permit),
    is_lane_rental: permit.is_lane_rental,
    ...describeLaneRental(permit),
    work_category: permit.work_category,
    work_category_string: label(workCategoryLabels, permit.work_category),
    description_of_work: details.description_of_work,
    traffic_management_type: permit.traffic_management_type,
    traffic_management_type_string: label(trafficManagementTypeLabels, permit.traffic_management_type),
    activity_type: details.activity_type,
    activity_type_string: label(activityTypeLabels, details.activity_type),
    permit_conditions: conditionsOf(details),
    is_active_permit: permit.is_active,
    is_traffic_sensitive: permit.is_traffic_sensitive,
    has_no_final_reinstatement: !permit.final_reinstatement,
    is_deemed: permit.is_deemed,
    excavation_carried_out: permit.excavation_carried_out,
    is_early_start: permit.is_early_start,
    is_high_impact_traffic_management: permit.is_high_impact,
  }
}

function partiesAndPlace(permit: ListedPermit) {
  return {
    work_reference_number: permit.work_reference,
    permit_reference_number: permit.reference,
    promoter_swa_code: permit.promoter_swa_code,
    promoter_organisation: permit.promoter_organisation,
    highway_authority: permit.highway_authority,
    works_coordinates: permit.works_coordinates as Row['works_coordinates'],
    location_description: permit.details.works_location_description,
    street: permit.street_name,
    town: permit.town,
    area: permit.area_name,
    usrn: permit.usrn,
    road_category: permit.road_category,
  }
}

function datesOf(permit: ListedPermit, holidays: Holidays) {
  return {
    proposed_start_date: dayAnswer(permit.proposed_start_on),
    proposed_end_date: dayAnswer(permit.proposed_end_on),
    proposed_start_time: permit.proposed_start_at,
    proposed_end_time: permit.proposed_end_at,
    actual_start_date: permit.actual_start_at,
    actual_end_date: permit.actual_stop_at,
    deadline_date: dayAnswer(permit.deadline_on),
    date_created: permit.created_at,
    status_changed_date: permit.status_changed_at,
    reasonable_period_end_date: dayAnswer(permit.reasonable_period_end_on),
    paa_to_pa_deadline_date: permit.work_category === 'paa' ? paaDeadline(permit, holidays) : null,
  }
}

function paaDeadline(permit: ListedPermit, holidays: Holidays): string {
  return dayAnswer(paaToPaDeadline(Temporal.PlainDate.from(permit.proposed_start_on), holidays).toString())
}

function statusesOf(permit: ListedPermit) {
  return {
    status: permit.permit_status,
    status_string: permitStatusLabel(permit),
    assessment_status: permit.assessment_status,
    assessment_status_string: assessmentStatusLabel(permit),
    work_status: permit.work_status,
    work_status_string: label(workStatusLabels, permit.work_status),
  }
}

function conditionsOf({ permit_conditions }: PermitDetails): Row['permit_conditions'] {
  return (permit_conditions ?? []).map(({ condition, comment }) => ({
    condition: asKnown(reportedConditionTypes, condition),
    condition_string: label(permitConditionTypeLabels, condition),
    comment: comment ?? null,
  }))
}
