import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getMaterialClassificationsInBox as endpoint } from '../../../domain/contract/geojson.ts'
import { getMaterialClassificationsInBox as shapes } from '../../../domain/contract/geojson.shapes.ts'
import {
  hazardousMaterialTypeLabels,
  materialClassificationClassificationLabels,
} from '../../../domain/labels/material-classifications.ts'
import { label } from '../../../domain/labels/words.ts'
import { cutFeatures, featuresAsked } from '../../http/cut-features.ts'
import { implement } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { materialClassificationsInBox, type MaterialClassificationInBox } from '../../store/map-layers.ts'
import { boxOf } from '../box-of.ts'
import { featureGeometry } from '../feature-geometry.ts'
import { reversedDates } from '../reversed-dates.ts'
import { dayAnswer } from '../wire-dates.ts'

/** The map of what the ground holds (BR-MC-03). A side of the box that is not given is open. */
export const getMaterialClassificationsInBox = implement(endpoint, shapes, async ({ db, query, reply }) => {
  const bounds = boxOf({
    minEasting: query.minEasting ?? -Infinity,
    minNorthing: query.minNorthing ?? -Infinity,
    maxEasting: query.maxEasting ?? Infinity,
    maxNorthing: query.maxNorthing ?? Infinity,
  })
  refuseProblems(reversedDates(query, [['sample_date_from', 'sample_date_to']]))
  const { sample_date_from: start_date, sample_date_to: end_date, usrn, classification } = query
  const asked = { bounds, start_date, end_date, usrn, classification, limit: featuresAsked }
  const samples = await materialClassificationsInBox(db, asked)
  return { type: 'FeatureCollection' as const, features: cutFeatures(samples, reply).map(sampleFeature) }
})

type SampleFeature = AnswerOf<typeof endpoint>['features'][number]

function sampleFeature({ details, ...sample }: MaterialClassificationInBox): SampleFeature {
  const { material_classification_coordinates: place, material_classification_classification: kind } = sample
  // said of hazardous ground alone
  const materials = kind === 'hazardous' ? (details.hazardous_material_type ?? []) : null
  return {
    type: 'Feature',
    geometry: featureGeometry(place),
    properties: {
      material_classification_reference_number: sample.reference,
      material_classification_classification: kind,
      material_classification_classification_string: label(materialClassificationClassificationLabels, kind),
      sample_date: dayAnswer(sample.sample_on),
      recorded_by_swa_code: sample.raised_by_swa_code,
      recorded_by_organisation_name: sample.recorded_by,
      usrn: sample.usrn,
      material_type: materials && [...materials],
      material_type_string: materials && materials.map((type) => label(hazardousMaterialTypeLabels, type)),
      material_classification_centre_point: { type: 'Point', coordinates: [...place.coordinates] },
    },
  }
}
