import type {
  HazardousMaterialType,
  LayerAffected,
  MaterialClassificationClassification,
} from '../contract/enums/material-classifications.ts'
import type { LocationType } from '../contract/enums/permits.ts'
import { isMissing, tooLong } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate, londonDate } from './working-days.ts'

/** A material classification as it goes on the wire, or a form's half of one. */
export type MaterialClassification = {
  readonly material_classification_classification?: MaterialClassificationClassification | null
  readonly hazardous_material_type?: readonly HazardousMaterialType[] | null
  readonly hazardous_material_type_other_description?: string | null
  readonly layer_affected?: readonly LayerAffected[] | null
  readonly location_types?: readonly LocationType[] | null
  readonly sample_date?: string | null
}

/** What is wrong with the answers of a material classification (BR-MC-01, 02, 05). */
export function checkMaterialClassification(
  classification: MaterialClassification,
  { now }: { readonly now: Temporal.Instant },
): RuleProblem[] {
  return [
    ...materialProblems(classification),
    ...otherProblems(classification),
    ...listProblems(classification),
    ...sampleProblems(classification, now),
  ]
}

function materialProblems(classification: MaterialClassification): RuleProblem[] {
  const { material_classification_classification: kind, hazardous_material_type: materials } = classification
  const problem = (message: string, rule: string) => [{ field: 'hazardous_material_type', message, rule }]
  if (kind === 'hazardous') return isMissing(materials) ? problem('Select what the sample holds', 'BR-MC-02') : []
  return isMissing(materials) ? [] : problem('A sample that is not hazardous holds none of these', 'BR-MC-05')
}

function otherProblems(classification: MaterialClassification): RuleProblem[] {
  const { hazardous_material_type: materials, hazardous_material_type_other_description: words } = classification
  const field = 'hazardous_material_type_other_description'
  const isOther = materials?.includes('other') ?? false
  if (isOther && isMissing(words)) return [{ field, message: 'Enter what the sample holds', rule: 'BR-MC-02' }]
  if (!isOther && !isMissing(words)) {
    return [{ field, message: 'Only for a hazardous material that is not in the list', rule: 'BR-MC-02' }]
  }
  return (words?.length ?? 0) > 500 ? [tooLong(field, 'What the sample holds', 500)] : []
}

function listProblems({ layer_affected, location_types }: MaterialClassification): RuleProblem[] {
  const problems: RuleProblem[] = []
  if (isMissing(layer_affected)) {
    problems.push({ field: 'layer_affected', message: 'Select which layers are affected', rule: 'BR-MC-05' })
  }
  if (isMissing(location_types)) {
    const message = 'Select which parts of the street the sample is from'
    problems.push({ field: 'location_types', message, rule: 'BR-MC-05' })
  }
  return problems
}

function sampleProblems({ sample_date }: MaterialClassification, now: Temporal.Instant): RuleProblem[] {
  const problem = (message: string) => [{ field: 'sample_date', message, rule: 'BR-MC-01' }]
  if (!sample_date) return problem('Enter when the sample was taken')
  const isFuture = Temporal.PlainDate.compare(civilDate(sample_date), londonDate(now)) > 0
  return isFuture ? problem('Sample date must be today or in the past') : []
}
