/** What a sample of the ground holds, from the form to the wire. */
import type {
  HazardousMaterialType,
  LayerAffected,
  MaterialClassificationClassification,
} from '../../../domain/contract/enums/material-classifications.ts'
import type { LocationType } from '../../../domain/contract/enums/permits.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { createMaterialClassification } from '../../../domain/contract/material-classifications.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { checkMaterialClassification } from '../../../domain/rules/material-classification-checks.ts'
import { dateProblem, noDate, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { textProblem } from '../../forms/typed-text.ts'
import type { UploadedFile } from '../../forms/uploads.ts'
import { wireDate } from '../../forms/wire-date.ts'
import { noPlace, placeBody, placeProblems, type PlaceAnswers } from '../streets/place-answers.ts'

export type ClassificationAnswers = PlaceAnswers & {
  material_classification_coordinates: Geometry | null
  location_types: LocationType[]
  location_description: string
  material_classification_classification: '' | MaterialClassificationClassification
  hazardous_material_type: HazardousMaterialType[]
  hazardous_material_type_other_description: string
  layer_affected: LayerAffected[]
  sample_date: DateParts
  /** One at most (BR-GEN-57). */
  file_id: UploadedFile[]
}

export const noClassification: ClassificationAnswers = {
  ...noPlace,
  material_classification_coordinates: null,
  location_types: [],
  location_description: '',
  material_classification_classification: '',
  hazardous_material_type: [],
  hazardous_material_type_other_description: '',
  layer_affected: [],
  sample_date: noDate,
  file_id: [],
}

type Body = BodyOf<typeof createMaterialClassification>

export const sampleDrawing = 'material_classification_coordinates'

/** As far as it has been answered; what the other answers do not ask for is left out. */
export function classificationBody(answers: ClassificationAnswers): Partial<Body> {
  // of a street, its authority and its names: a sample has no road category
  const { road_category: _, ...street } = placeBody(answers) ?? {}
  const { material_classification_classification: kind, hazardous_material_type: materials } = answers
  const isHazardous = kind === 'hazardous'
  const other = answers.hazardous_material_type_other_description.trim()
  const date = wireDate(answers.sample_date)
  const [file] = answers.file_id
  return {
    ...street,
    ...(answers.material_classification_coordinates
      ? {
          material_classification_coordinates:
            answers.material_classification_coordinates as Body['material_classification_coordinates'],
        }
      : {}),
    location_types: answers.location_types,
    ...(answers.location_description.trim() ? { location_description: answers.location_description.trim() } : {}),
    ...(kind ? { material_classification_classification: kind } : {}),
    ...(isHazardous ? { hazardous_material_type: materials } : {}),
    ...(isHazardous && materials.includes('other') && other
      ? { hazardous_material_type_other_description: other }
      : {}),
    layer_affected: answers.layer_affected,
    ...(date ? { sample_date: date } : {}),
    ...(file ? { file_id: file.file_id } : {}),
  }
}

/** Every problem: what is missing, what was typed wrong, what the rules of samples say (BR-MC-01, 02, 05). */
export function classificationProblems(answers: ClassificationAnswers, now: Temporal.Instant): FormProblem[] {
  const place = placeProblems(answers, sampleDrawing, answers.material_classification_coordinates)
    .filter(({ field }) => field !== 'road_category')
    .map((problem) =>
      problem.field === sampleDrawing ? { ...problem, message: 'Mark where the sample was taken' } : problem,
    )
  const kind = answers.material_classification_classification
  const typed = [
    ...place,
    textProblem(
      'location_description',
      'Where exactly',
      answers.location_description,
      500,
      'Enter where exactly it is',
    ),
    kind
      ? undefined
      : { field: 'material_classification_classification', message: 'Select whether the material is hazardous' },
    dateProblem('sample_date', 'Sample date', answers.sample_date, 'Enter when the sample was taken'),
  ].filter((problem) => problem !== undefined)
  const told = new Set(typed.map(({ field }) => field.split('.')[0]))
  const ruled = checkMaterialClassification(classificationBody(answers), { now })
  return [...typed, ...ruled.filter(({ field }) => !told.has(field))]
}
