/** Requests for what an authority makes, with nothing wrong with them: Marlshire's, on Quiet Lane. */
import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { createActivity, updateActivity } from '../../domain/contract/activities.ts'
import type { createSection58 } from '../../domain/contract/section-58s.ts'
import type { createSection81 } from '../../domain/contract/section-81s.ts'
import { placeOn } from './application.ts'
import { testStreets } from './test-streets.ts'

const { usrn } = testStreets.quiet

/** All that a change of an activity sends: everything but street and place. A skip for three days in December. */
export function activityChange(changes: Partial<BodyOf<typeof updateActivity>> = {}): BodyOf<typeof updateActivity> {
  return {
    activity_name: 'Builder’s skip',
    activity_activity_type: 'skips',
    start_date: '2026-12-07',
    end_date: '2026-12-09',
    location_types: ['carriageway'],
    activity_location_description: 'Outside number 12',
    traffic_management_type: 'some_carriageway_incursion',
    collaborative_working: false,
    ...changes,
  }
}

/** The same skip with its place. */
export function activity(changes: Partial<BodyOf<typeof createActivity>> = {}): BodyOf<typeof createActivity> {
  return { ...activityChange(), usrn, activity_coordinates: placeOn(usrn), ...changes }
}

/** Six months for the whole road, from next week. */
export function section58(changes: Partial<BodyOf<typeof createSection58>> = {}): BodyOf<typeof createSection58> {
  return {
    highway_authority_swa_code: '5510',
    usrn,
    section_58_coordinates: placeOn(usrn),
    start_date: '2026-12-01',
    restriction_duration: 'six_months',
    restriction_extent: 'whole_road',
    location_types: ['carriageway', 'footway'],
    ...changes,
  }
}

/** Marl Water's broken cover, seen today. */
export function section81(changes: Partial<BodyOf<typeof createSection81>> = {}): BodyOf<typeof createSection81> {
  return {
    promoter_swa_code: '9310',
    highway_authority_swa_code: '5510',
    usrn,
    works_coordinates: placeOn(usrn),
    location_description: 'In the wheel track outside number 12',
    location_types: ['carriageway'],
    inspection_date: '2026-11-24',
    section_81_type: 'tee_valve_access_covers',
    section_81_severity: 'low',
    made_safe_by_ha: true,
    additional_details: 'The cover rocks when a bus goes over it',
    section_81_evidence: false,
    ...changes,
  }
}
