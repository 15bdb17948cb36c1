/** A permit as the request that would change nothing of it. A change carries every editable field, changed or not (BR-ALT-12). */
import type { createAlteration } from '../../../domain/contract/alterations.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { locationTypes, permitConditionTypes } from '../../../domain/contract/enums/permits.ts'
import { asdCodes, asdPeriodicityCodes } from '../../../domain/contract/enums/streets.ts'
import type { Permit } from '../permits/use-permit.ts'

export type ChangeBody = BodyOf<typeof createAlteration>
/** Every editable field, without the reason. */
export type WholeModel = Omit<
  ChangeBody,
  'permit_alteration_reason' | 'internal_user_identifier' | 'internal_user_name'
>

/** The fields as they go on the wire; what the permit does not say is left out. */
export function wholeModel(permit: Permit): WholeModel {
  const given: WholeModel = {
    ...contactsOf(permit),
    ...timesOf(permit),
    ...placeOf(permit),
    ...worksOf(permit),
    ...trafficOf(permit),
    permit_conditions: conditionsOf(permit),
    permit_asds: designationsOf(permit.permit_asds),
    file_ids: permit.files?.map((file) => file.file_id) ?? [],
    additional_info: permit.additional_info,
    hs2_consultation_requested_response_date: permit.hs2_consultation_requested_response_date,
    hs2_highway_emails: permit.hs2_highway_emails,
  }
  return Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined),
  ) as WholeModel
}

function contactsOf(permit: Permit) {
  const { secondary_contact, secondary_contact_number, secondary_contact_email } = permit
  const { additional_contact, additional_contact_number, additional_contact_email } = permit
  return {
    secondary_contact,
    secondary_contact_number,
    secondary_contact_email,
    additional_contact,
    additional_contact_number,
    additional_contact_email,
  }
}

function timesOf(permit: Permit) {
  const { proposed_start_date, proposed_start_time, proposed_end_date, proposed_end_time, is_ttro_required } = permit
  const { early_start_pre_approval, pre_approval_details, pre_approval_authoriser, early_start_reason } = permit
  return {
    proposed_start_date,
    proposed_start_time,
    proposed_end_date,
    proposed_end_time,
    is_ttro_required,
    early_start_pre_approval,
    pre_approval_details,
    pre_approval_authoriser,
    early_start_reason,
  }
}

function placeOf(permit: Permit) {
  return {
    works_coordinates: structuredClone(permit.works_coordinates) as NonNullable<WholeModel['works_coordinates']>,
    works_location_description: permit.works_location_description,
    location_types: locationTypes.filter((type) => permit.location_types.includes(type)),
    close_footway: known(permit.close_footway),
    close_footpath: known(permit.close_footpath),
  }
}

function worksOf(permit: Permit) {
  return {
    work_type: known(permit.work_type),
    application_type: known(permit.application_type),
    activity_type: known(permit.activity_type),
    description_of_work: permit.description_of_work,
    excavation: permit.excavation,
    immediate_risk: permit.immediate_risk,
    project_reference_number: permit.project_reference_number,
  }
}

function trafficOf(permit: Permit) {
  return {
    traffic_management_type: known(permit.traffic_management_type),
    emergency_contact_name: permit.emergency_contact_name,
    emergency_contact_number: permit.emergency_contact_number,
    traffic_management_plan: permit.traffic_management_plan,
    lane_rental_applicable: permit.lane_rental_applicable,
    collaborative_working: permit.collaborative_working,
    collaboration_type: permit.collaboration_type && known(permit.collaboration_type),
    collaboration_details: permit.collaboration_details,
    collaborative_works: permit.collaborative_works,
  }
}

function conditionsOf({ permit_conditions }: Permit) {
  return (permit_conditions ?? []).flatMap(({ condition: code, comment }) => {
    const condition = permitConditionTypes.find((type) => type === code)
    if (!condition) return []
    return [comment ? { condition, comment } : { condition }]
  })
}

function designationsOf(asds: Permit['permit_asds']) {
  return asds.flatMap((asd) => {
    const code = asdCodes.find((each) => each === asd.street_special_desig_code)
    if (code === undefined) return []
    return [
      {
        street_special_desig_code: code,
        special_desig_location_text: asd.special_desig_location_text,
        special_desig_description: asd.special_desig_description,
        special_desig_start_date: asd.special_desig_start_date,
        special_desig_start_time: asd.special_desig_start_time,
        special_desig_end_date: asd.special_desig_end_date,
        special_desig_end_time: asd.special_desig_end_time,
        special_desig_periodicity_code: asdPeriodicityCodes.find((each) => each === asd.special_desig_periodicity_code),
      },
    ]
  })
}

/** A value that this version does not know goes back as it came; the service then says that it cannot take it. */
function known<Value extends string>(value: Value): Exclude<Value, 'upcoming_enum'> {
  return value as Exclude<Value, 'upcoming_enum'>
}
