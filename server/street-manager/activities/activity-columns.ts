import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { updateActivity } from '../../../domain/contract/activities.ts'
import { civilDate, instantOf } from '../../../domain/rules/working-days.ts'
import type { ActivityDetails } from '../../store/activity-details.ts'

type Said = Omit<BodyOf<typeof updateActivity>, 'internal_user_identifier' | 'internal_user_name'>

/** The columns that a change of an activity replaces, all of them (BR-ACT-11). */
export function activityColumns(said: Said) {
  return {
    activity_name: said.activity_name,
    activity_type: said.activity_activity_type,
    activity_location_description: said.activity_location_description,
    start_on: civilDate(said.start_date).toString(),
    end_on: civilDate(said.end_date).toString(),
    start_at: said.start_time ? instantOf(said.start_time).toString() : null,
    end_at: said.end_time ? instantOf(said.end_time).toString() : null,
    traffic_management_type: said.traffic_management_type,
  }
}

/** What of it stands in `details`. */
export function activityDetails(said: Said): ActivityDetails {
  return {
    activity_type_details: said.activity_type_details ?? null,
    contact_name: said.contact_name ?? null,
    contact_details: said.contact_details ?? null,
    location_types: said.location_types,
    collaborative_working: said.collaborative_working,
    additional_info: said.additional_info ?? null,
  }
}
