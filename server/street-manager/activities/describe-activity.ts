import type { getActivity } from '../../../domain/contract/activities.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { asKnown } from '../../../domain/contract/values.ts'
import { activityActivityTypeLabels } from '../../../domain/labels/activities.ts'
import { locationTypeLabels, trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import type { ActivityRow } from '../../store/activities.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

type ActivityAnswer = AnswerOf<typeof getActivity>

/** An activity in full, as the contract shapes it. */
export function describeActivity({ details, ...activity }: ActivityRow): ActivityAnswer {
  return {
    activity_reference_number: activity.reference,
    highway_authority_swa_code: activity.highway_authority_swa_code,
    usrn: activity.usrn,
    street_name: activity.street_name,
    town: activity.town,
    area_name: activity.area_name,
    road_category: details.road_category ?? null,
    activity_coordinates: activity.activity_coordinates as ActivityAnswer['activity_coordinates'],
    activity_name: activity.activity_name,
    activity_activity_type: activity.activity_type,
    activity_activity_type_string: label(activityActivityTypeLabels, activity.activity_type),
    activity_type_details: details.activity_type_details ?? null,
    contact_name: details.contact_name ?? null,
    contact_details: details.contact_details ?? null,
    start_date: dayAnswer(activity.start_on),
    start_time: maybeInstantAnswer(activity.start_at),
    end_date: dayAnswer(activity.end_on),
    end_time: maybeInstantAnswer(activity.end_at),
    location_types: [...details.location_types],
    location_types_string: details.location_types.map((type) => label(locationTypeLabels, type)),
    activity_location_description: activity.activity_location_description,
    ...describeTraffic(activity.traffic_management_type),
    collaborative_working: details.collaborative_working,
    additional_info: details.additional_info ?? null,
    cancelled: activity.cancelled,
    cancelled_reason: details.cancelled_reason ?? null,
  }
}

/** The contract wants a type even of an imported activity that nobody gave one. */
function describeTraffic(type: ActivityRow['traffic_management_type']) {
  return {
    traffic_management_type: asKnown(trafficManagementTypes, type ?? ''),
    traffic_management_type_string: type === null ? 'Not known' : label(trafficManagementTypeLabels, type),
  }
}
