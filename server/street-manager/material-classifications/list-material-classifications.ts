import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listMaterialClassifications as endpoint } from '../../../domain/contract/material-classifications.ts'
import { listMaterialClassifications as shapes } from '../../../domain/contract/material-classifications.shapes.ts'
import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import {
  materialClassificationConditions,
  readListedMaterialClassifications,
  type MaterialClassificationFilters,
} from '../../store/material-classification-list.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]

export const materialClassificationList: ReportingList<MaterialClassificationFilters, Row> = {
  from: sql`material_classification`,
  key: 'material_classification.reference',
  periods: [
    ['date_sample_taken_from', 'date_sample_taken_to'],
    ['date_created_from', 'date_created_to'],
  ],
  check: requireClassification,
  conditions: materialClassificationConditions,
  sorts: { date_created: 'material_classification.created_at' },
  rows: async (_, db, keys) => (await readListedMaterialClassifications(db, keys)).map(describeRow),
}

export const listMaterialClassifications = implementList(endpoint, shapes, materialClassificationList)

/** The contract leaves it open, the guide does not (BR-REP-15, BR-MC-03). */
function requireClassification(filters: MaterialClassificationFilters): RuleProblem[] {
  if (filters.material_classification_classification) return []
  const message = 'Choose hazardous or non_hazardous'
  return [{ field: 'material_classification_classification', message, rule: 'BR-REP-15' }]
}

type Sample = Awaited<ReturnType<typeof readListedMaterialClassifications>>[number]

/** What is hazardous is told of hazardous samples alone, in words when it is of another kind (BR-MC-03). */
function describeRow(sample: Sample): Row {
  const { details, material_classification_classification: kind } = sample
  const materials = kind === 'hazardous' ? [...(details.hazardous_material_type ?? [])] : null
  const isOther = materials?.includes('other')
  return {
    date_created: instantAnswer(sample.created_at),
    sample_date: dayAnswer(sample.sample_on),
    material_classification_reference_number: sample.reference,
    street: sample.street_name,
    town: sample.town,
    area: sample.area_name,
    usrn: sample.usrn,
    material_classification_classification: kind,
    hazardous_material_types: materials,
    hazardous_material_type_other_description: isOther
      ? (details.hazardous_material_type_other_description ?? null)
      : null,
  }
}
