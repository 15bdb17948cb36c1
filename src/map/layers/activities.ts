/** Activities of the GeoJSON API (skips, events, scaffolding) as things on the map. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getActivitiesInBox } from '../../../domain/contract/geojson.ts'
import { activityActivityTypeLabels } from '../../../domain/labels/activities.ts'
import { label } from '../../../domain/labels/words.ts'
import { boundsAndCentre, middleOf, type MapFeature, type Unplaced } from '../map-feature.ts'
import { soundGeometry } from '../sound-geometry.ts'
import { londonDay } from './london-day.ts'

export type ActivitiesAnswer = AnswerOf<typeof getActivitiesInBox>

/** Cancelled activities take no room on the street and are left out. */
export function activitiesOnMap(answer: ActivitiesAnswer): MapFeature[] {
  return answer.features.flatMap(({ geometry: given, properties }) => {
    const middle = middleOf(properties.activity_centre_point)
    const sound = soundGeometry(given?.type, given?.coordinates, middle)
    if (!sound || properties.cancelled) return []
    const { geometry, fault } = sound
    return [
      {
        id: properties.activity_reference_number,
        layer: 'activities',
        geometry,
        ...boundsAndCentre(geometry, middle),
        fault,
        state: 'activity',
        badge: undefined,
        trafficManagement: undefined,
        street: properties.street_name,
        area: properties.area_name,
        who: properties.activity_name,
        what: label(activityActivityTypeLabels, properties.activity_type),
        category: undefined,
        startOn: londonDay(properties.start_date),
        endOn: londonDay(properties.end_date),
        worksReference: undefined,
        usrn: undefined,
      } satisfies MapFeature,
    ]
  })
}

/** Those of them that the map has nowhere to put. */
export function unplacedActivities(answer: ActivitiesAnswer): Unplaced[] {
  return answer.features.flatMap(({ geometry: given, properties }) => {
    const middle = middleOf(properties.activity_centre_point)
    if (properties.cancelled || soundGeometry(given?.type, given?.coordinates, middle)) return []
    const { activity_reference_number: id, street_name: street, activity_name: who } = properties
    return { id, street, who, worksReference: undefined }
  })
}
