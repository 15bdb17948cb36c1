import {
  closeFootwayLabels,
  collaborationTypeLabels,
  locationTypeLabels,
  trafficManagementTypeLabels,
} from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import type { Database } from '../../store/database.ts'
import type { SubscribedEvent } from '../../store/event-subscriptions.ts'
import { readListedPermits, type ListedPermit } from '../../store/permit-list.ts'
import { dayAnswer } from '../wire-dates.ts'
import { publishedActivity, publishedCategory, publishedStatus, publishedTraffic, yesOrNo } from './published-words.ts'
import { wellKnownText } from './well-known-text.ts'

/** The permit that an event is about, as notifications show it; undefined when there is none (any more). */
export async function permitOfEvent(db: Database, event: SubscribedEvent): Promise<ListedPermit | undefined> {
  const reference = await permitReferenceOf(db, event)
  if (reference === undefined) return undefined
  const [permit] = await readListedPermits(db, [reference])
  return permit
}

async function permitReferenceOf(db: Database, event: SubscribedEvent): Promise<string | undefined> {
  switch (event.object_type) {
    case 'permit':
    case 'paa':
      return event.object_reference
    case 'change_request': {
      const row = await db
        .selectFrom('permit_alteration')
        .select('permit_reference')
        .where('reference', '=', event.object_reference)
        .executeTakeFirst()
      return row?.permit_reference
    }
    default: {
      // works start and stop under the permit that is active
      const row = await db
        .selectFrom('permit')
        .select('reference')
        .where('work_reference', '=', event.work_reference)
        .where('is_active', '=', true)
        .executeTakeFirst()
      return row?.reference
    }
  }
}

/** A permit as the schema of notifications wants it: dates ISO 8601, place as well-known text (BR-EVT-09). */
export function permitData(permit: ListedPermit) {
  return {
    ...partiesAndPlace(permit),
    ...statusesOf(permit),
    ...datesOf(permit),
    ...trafficOf(permit),
    ...answersOf(permit),
  }
}

function partiesAndPlace(permit: ListedPermit) {
  return {
    work_reference_number: permit.work_reference,
    permit_reference_number: permit.reference,
    promoter_swa_code: permit.promoter_swa_code,
    promoter_organisation: permit.promoter_organisation,
    highway_authority: permit.highway_authority,
    highway_authority_swa_code: permit.highway_authority_swa_code,
    works_location_coordinates: wellKnownText(permit.works_coordinates),
    usrn: String(permit.usrn),
    street_name: permit.street_name,
    area_name: permit.area_name,
    town: permit.town,
    road_category: String(permit.road_category),
  }
}

function statusesOf(permit: ListedPermit) {
  return {
    work_category: publishedCategory(permit.work_category),
    work_category_ref: permit.work_category,
    work_status: label(workStatusLabels, permit.work_status),
    work_status_ref: permit.work_status,
    permit_status: publishedStatus(permit.permit_status),
    is_deemed: yesOrNo(permit.is_deemed),
  }
}

function datesOf(permit: ListedPermit) {
  return {
    proposed_start_date: dayAnswer(permit.proposed_start_on),
    proposed_start_time: permit.proposed_start_at,
    proposed_end_date: dayAnswer(permit.proposed_end_on),
    proposed_end_time: permit.proposed_end_at,
    actual_start_date_time: permit.actual_start_at,
    actual_end_date_time: permit.actual_stop_at,
  }
}

function trafficOf({ details, ...permit }: ListedPermit) {
  const type = publishedTraffic(permit.traffic_management_type)
  const current = details.current_traffic_management_type && publishedTraffic(details.current_traffic_management_type)
  return {
    traffic_management_type: label(trafficManagementTypeLabels, type),
    traffic_management_type_ref: type,
    is_traffic_sensitive: yesOrNo(permit.is_traffic_sensitive),
    ...(current && {
      current_traffic_management_type: label(trafficManagementTypeLabels, current),
      current_traffic_management_type_ref: current,
      current_traffic_management_update_date: details.current_traffic_management_update_date,
    }),
  }
}

function answersOf({ details }: ListedPermit) {
  const { is_ttro_required: order, collaboration_type: collaboration, close_footway: footway } = details
  return {
    activity_type: publishedActivity(details.activity_type),
    is_ttro_required: order == null ? 'Not provided' : yesOrNo(order),
    // applications no longer ask; the schema has kept it
    is_covid_19_response: 'No',
    works_location_type: details.location_types.map((type) => label(locationTypeLabels, type)).join(', '),
    permit_conditions: (details.permit_conditions ?? []).map(({ condition }) => condition).join(', '),
    collaborative_working: yesOrNo(details.collaborative_working),
    ...(collaboration && {
      collaboration_type: label(collaborationTypeLabels, collaboration),
      collaboration_type_ref: collaboration,
    }),
    ...(footway && { close_footway: label(closeFootwayLabels, footway), close_footway_ref: footway }),
  }
}
