/** Activities of the GeoJSON API (skips, events, scaffolding) as things on the map. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getActivitiesInBox } from '../../../domain/contract/geojson.ts'
import { activityActivityTypeLabels } from '../../../domain/labels/activities.ts'
import { label } from '../../../domain/labels/words.ts'
import { boundsAndCentre, geometryFrom, type MapFeature } from '../map-feature.ts'
import { londonDay } from './london-day.ts'

export type ActivitiesAnswer = AnswerOf<typeof getActivitiesInBox>

/** Cancelled activities take no room on the street and are left out. */
export function activitiesOnMap(answer: ActivitiesAnswer): MapFeature[] {
  return answer.features.flatMap(({ geometry: given, properties }) => {
    const geometry = geometryFrom(given.type, given.coordinates)
    if (!geometry || properties.cancelled) return []
    return [
      {
        id: properties.activity_reference_number,
        layer: 'activities',
        geometry,
        ...boundsAndCentre(geometry, properties.activity_centre_point.coordinates),
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
