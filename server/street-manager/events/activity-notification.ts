import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'
import { publishedTraffic, yesOrNo } from './published-words.ts'
import { wellKnownText } from './well-known-text.ts'

/** An activity with what notifications show besides its own row. */
export function readNotifiedActivity(db: Database, reference: string) {
  return db
    .selectFrom('activity')
    .innerJoin('organisation', 'organisation.swa_code', 'activity.highway_authority_swa_code')
    .leftJoin('street', 'street.usrn', 'activity.usrn')
    .selectAll('activity')
    .select(['organisation.name as highway_authority', 'street.road_category'])
    .where('activity.reference', '=', reference)
    .executeTakeFirst()
}

type NotifiedActivity = NonNullable<Awaited<ReturnType<typeof readNotifiedActivity>>>

/** Kinds of traffic management that leave the carriageway as it is need none (schema of notifications). */
const noneNeeded = ['no_carriageway_incursion', 'some_carriageway_incursion']

/** An activity as the schema of notifications wants it: dates ISO 8601, place as well-known text (BR-EVT-09). */
export function activityData({ details, ...activity }: NotifiedActivity) {
  const traffic = publishedTraffic(activity.traffic_management_type ?? 'no_carriageway_incursion')
  return {
    activity_reference_number: activity.reference,
    usrn: String(activity.usrn),
    street_name: activity.street_name,
    town: activity.town,
    area_name: activity.area_name,
    road_category: String(details.road_category ?? activity.road_category ?? unclassified),
    activity_coordinates: wellKnownText(activity.activity_coordinates),
    activity_name: activity.activity_name,
    activity_type: activity.activity_type,
    ...(details.activity_type_details && { activity_type_details: details.activity_type_details }),
    start_date: dayAnswer(activity.start_on),
    start_time: maybeInstantAnswer(activity.start_at),
    end_date: dayAnswer(activity.end_on),
    end_time: maybeInstantAnswer(activity.end_at),
    activity_location_type: details.location_types.map((type) => label(locationTypeLabels, type)).join(', '),
    activity_location_description: activity.activity_location_description,
    traffic_management_type: traffic,
    traffic_management_required: yesOrNo(!noneNeeded.includes(traffic)),
    collaborative_working: yesOrNo(details.collaborative_working),
    cancelled: yesOrNo(activity.cancelled),
    highway_authority: activity.highway_authority,
    highway_authority_swa_code: activity.highway_authority_swa_code,
  }
}

/** What a street without a category is taken for. */
const unclassified = 4
