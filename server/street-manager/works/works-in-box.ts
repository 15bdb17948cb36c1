import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getWorksInBox as endpoint } from '../../../domain/contract/geojson.ts'
import { getWorksInBox as shapes } from '../../../domain/contract/geojson.shapes.ts'
import { mapPermitStatuses, mapTrafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { asKnown } from '../../../domain/contract/values.ts'
import { industrySectorLabels } from '../../../domain/labels/organisations.ts'
import { permitStatusLabel, trafficManagementTypeLabels, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { cutFeatures } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { worksInBox, type WorkInBox } from '../../store/map-box.ts'
import { boxAndDaysOf } from '../box-of.ts'
import { featureGeometry, pointAt } from '../feature-geometry.ts'
import { dayAnswer } from '../wire-dates.ts'

/** The map of works, which every promoter, contractor and authority may see whole (BR-ROLE-12). */
export const getWorksInBox = implement(endpoint, shapes, async ({ db, query, reply, now }) => {
  const asked = { ...boxAndDaysOf(query), today: londonDate(now) }
  const works = await worksInBox(db, asked, query.work_reference_number)
  return { type: 'FeatureCollection' as const, features: cutFeatures(works, reply).map(workFeature) }
})

type WorkFeature = AnswerOf<typeof endpoint>['features'][number]

function workFeature(work: WorkInBox): WorkFeature {
  return {
    type: 'Feature',
    geometry: featureGeometry(work.works_coordinates),
    properties: {
      work_reference_number: work.work_reference,
      permit_reference_number: work.permit_reference,
      promoter_organisation: work.promoter_organisation,
      promoter_swa_code: work.promoter_swa_code,
      work_category: work.work_category,
      work_category_string: label(workCategoryLabels, work.work_category),
      // BR-REP-07: what really happened where it has happened, else what is proposed
      start_date: dayAnswer(work.start_on),
      end_date: dayAnswer(work.end_on),
      traffic_management_type: asKnown(mapTrafficManagementTypes, work.traffic_management_type),
      traffic_management_type_string: label(trafficManagementTypeLabels, work.traffic_management_type),
      street: work.street_name,
      usrn: work.usrn,
      town: work.town,
      area: work.area_name,
      highway_authority: work.highway_authority,
      work_centre_point: pointAt(work.centre_easting, work.centre_northing),
      permit_status: asKnown(mapPermitStatuses, work.permit_status),
      permit_status_string: permitStatusLabel(work),
      industry_sector: work.industry_sector,
      industry_sector_string: label(industrySectorLabels, work.industry_sector),
    },
  }
}
