import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getSitesInBox as endpoint } from '../../../domain/contract/map-layers.ts'
import { getSitesInBox as shapes } from '../../../domain/contract/map-layers.shapes.ts'
import { reinstatementStatusLabels, reinstatementTypeLabels } from '../../../domain/labels/reinstatements.ts'
import { label } from '../../../domain/labels/words.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { cutFeatures, featuresAsked } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { type SiteInBox, sitesInBox } from '../../store/sites-in-box.ts'
import { boxOf } from '../box-of.ts'
import { featureGeometry } from '../feature-geometry.ts'
import { dayAnswer } from '../wire-dates.ts'

/** Of the caller's own works, or of those on the streets of the caller's authority, as the lists of reinstatements (BR-REP-05). */
export const getSitesInBox = implement(endpoint, shapes, async ({ db, query, rows: scope, reply, now }) => {
  const asked = { bounds: boxOf(query), standing: query.standing, today: londonDate(now), scope, limit: featuresAsked }
  const sites = await sitesInBox(db, asked)
  return { type: 'FeatureCollection' as const, features: cutFeatures(sites, reply).map(siteFeature) }
})

function siteFeature(site: SiteInBox): AnswerOf<typeof endpoint>['features'][number] {
  return {
    type: 'Feature',
    geometry: featureGeometry(site.details.reinstatement_coordinates),
    properties: {
      work_reference_number: site.work_reference,
      site_reference_number: site.site_reference,
      reinstatement_reference_number: site.reinstatement_reference,
      reinstatement_type: site.reinstatement_type,
      reinstatement_type_string: label(reinstatementTypeLabels, site.reinstatement_type),
      reinstatement_status: site.reinstatement_status,
      reinstatement_status_string: label(reinstatementStatusLabels, site.reinstatement_status),
      reinstatement_date: dayAnswer(site.reinstated_on),
      end_date: dayAnswer(site.end_on),
      street_name: site.street_name,
      usrn: site.usrn,
      location_description: site.location_description,
      promoter_organisation: site.promoter_organisation,
    },
  }
}
