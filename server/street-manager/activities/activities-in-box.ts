import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getActivitiesInBox as endpoint } from '../../../domain/contract/geojson.ts'
import { getActivitiesInBox as shapes } from '../../../domain/contract/geojson.shapes.ts'
import { activityActivityTypeLabels } from '../../../domain/labels/activities.ts'
import { label } from '../../../domain/labels/words.ts'
import { cutFeatures } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { activitiesInBox, type ActivityInBox } from '../../store/map-box.ts'
import { boxAndDaysOf } from '../box-of.ts'
import { featureGeometry, pointAt } from '../feature-geometry.ts'
import { dayAnswer } from '../wire-dates.ts'

/** The map of skips, scaffolds, events and the like, of every authority. */
export const getActivitiesInBox = implement(endpoint, shapes, async ({ db, query, reply }) => {
  const activities = await activitiesInBox(db, boxAndDaysOf(query))
  return { type: 'FeatureCollection' as const, features: cutFeatures(activities, reply).map(activityFeature) }
})

type ActivityFeature = AnswerOf<typeof endpoint>['features'][number]

function activityFeature(activity: ActivityInBox): ActivityFeature {
  return {
    type: 'Feature',
    geometry: featureGeometry(activity.activity_coordinates),
    properties: {
      activity_reference_number: activity.reference,
      activity_name: activity.activity_name,
      activity_type: activity.activity_type,
      activity_type_string: label(activityActivityTypeLabels, activity.activity_type),
      activity_location_description: activity.activity_location_description,
      activity_centre_point: pointAt(activity.centre_easting, activity.centre_northing),
      street_name: activity.street_name,
      area_name: activity.area_name,
      start_date: dayAnswer(activity.start_on),
      end_date: dayAnswer(activity.end_on),
      cancelled: activity.cancelled,
    },
  }
}
