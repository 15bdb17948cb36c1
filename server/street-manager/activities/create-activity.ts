import type { createActivity as endpoint } from '../../../domain/contract/activities.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { activityReference } from '../../../domain/references.ts'
import { checkActivity } from '../../../domain/rules/activity-checks.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { insertActivity } from '../../store/activities.ts'
import { outsideWorks, recordEvent } from '../../store/record-event.ts'
import { findStreet, placeColumns } from '../../store/works.ts'
import { actorOf } from '../actor.ts'
import { insertUnderDrawn } from '../draw-reference.ts'
import { ownStreetProblems } from '../own-street-problems.ts'
import { roadCategory } from '../works/store-work.ts'
import { activityColumns, activityDetails } from './activity-columns.ts'
import { activityEvent } from './activity-events.ts'

type CreateActivity = typeof endpoint

/** Adds an activity on a street of the caller's own authority (BR-ACT-01, 03, 10). */
export async function createActivity({
  db,
  caller,
  body,
  now,
}: Call<CreateActivity>): Promise<AnswerOf<CreateActivity>> {
  const authority = caller.organisation_reference
  const street = await findStreet(db, body.usrn)
  refuseProblems([...checkActivity(body, { now }), ...ownStreetProblems(street, authority)])
  if (!street) throw new Error('A missing street passed the checks')
  const { works_coordinates: activity_coordinates, ...place } = placeColumns(body.activity_coordinates)
  const activity = {
    ...activityColumns(body),
    ...place,
    activity_coordinates,
    highway_authority_swa_code: authority,
    usrn: street.usrn,
    // what the request leaves out comes from the gazetteer (BR-GEN-40)
    street_name: body.street_name || street.street_descriptor,
    town: body.town || street.town,
    area_name: body.area_name || street.area,
    cancelled: false,
    created_at: now.toString(),
    details: JSON.stringify({
      ...activityDetails(body),
      road_category: roadCategory(body.road_category ?? street.road_category),
    }),
  }
  const reference = await insertUnderDrawn(
    (random) => activityReference(authority, random),
    (drawn) => insertActivity(db, { ...activity, reference: drawn }),
  )
  const event = activityEvent({ ...activity, reference }, 'activity_submitted')
  await recordEvent(db, outsideWorks({ highway_authority_swa_code: authority }), event, actorOf(caller, body), now)
  return { activity_reference_number: reference }
}
