import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getForwardPlansInBox as endpoint } from '../../../domain/contract/geojson.ts'
import { getForwardPlansInBox as shapes } from '../../../domain/contract/geojson.shapes.ts'
import { forwardPlanStatusLabels } from '../../../domain/labels/forward-plans.ts'
import { label } from '../../../domain/labels/words.ts'
import { cutFeatures } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { forwardPlansInBox, type ForwardPlanInBox } from '../../store/map-layers.ts'
import { boxAndDaysOf } from '../box-of.ts'
import { featureGeometry, pointAt } from '../feature-geometry.ts'
import { dayAnswer } from '../wire-dates.ts'

/** The map of forward plans, open to all though a single plan is not (BR-FP-05). */
export const getForwardPlansInBox = implement(endpoint, shapes, async ({ db, query, reply }) => {
  const reference = query.forward_plan_reference_number
  const plans = await forwardPlansInBox(db, { ...boxAndDaysOf(query), reference })
  return { type: 'FeatureCollection' as const, features: cutFeatures(plans, reply).map(planFeature) }
})

type PlanFeature = AnswerOf<typeof endpoint>['features'][number]

function planFeature(plan: ForwardPlanInBox): PlanFeature {
  return {
    type: 'Feature',
    geometry: featureGeometry(plan.works_coordinates),
    properties: {
      forward_plan_reference_number: plan.reference,
      work_reference_number: plan.work_reference,
      forward_plan_status: plan.forward_plan_status,
      forward_plan_status_string: label(forwardPlanStatusLabels, plan.forward_plan_status),
      work_centre_point: pointAt(plan.centre_easting, plan.centre_northing),
      street: plan.street_name,
      area: plan.area_name,
      start_date: dayAnswer(plan.start_on),
      end_date: dayAnswer(plan.end_on),
      description_of_work: plan.description_of_work,
      promoter_organisation: plan.promoter_organisation,
      location_description: plan.works_location_description,
    },
  }
}
