import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getMaterialClassification } from '../../../domain/contract/material-classifications.ts'
import {
  hazardousMaterialTypeLabels,
  layerAffectedLabels,
  materialClassificationClassificationLabels,
} from '../../../domain/labels/material-classifications.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { fileNames } from '../../store/files.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type Answer = AnswerOf<typeof getMaterialClassification>

/** A material classification in full; 404 when there is none. */
export async function describeMaterialClassification(db: Database, reference: string): Promise<Answer> {
  const row = await db
    .selectFrom('material_classification as sample')
    .innerJoin('organisation as authority', 'authority.swa_code', 'sample.highway_authority_swa_code')
    .innerJoin('organisation as raiser', 'raiser.swa_code', 'sample.raised_by_swa_code')
    .selectAll('sample')
    .select(['authority.name as authority_name', 'raiser.name as raiser_name'])
    .where('sample.reference', '=', reference)
    .executeTakeFirst()
  if (!row) throw notFound(`Material classification ${reference}`)
  const { details, material_classification_classification: kind } = row
  const [file] = await fileNames(db, { object: { type: 'material_classification', reference } })
  const materials = kind === 'hazardous' ? (details.hazardous_material_type ?? []) : null
  return {
    material_classification_reference_number: row.reference,
    material_classification_coordinates:
      row.material_classification_coordinates as Answer['material_classification_coordinates'],
    material_classification_classification: kind,
    material_classification_classification_string: label(materialClassificationClassificationLabels, kind),
    hazardous_material_type: materials && [...materials],
    hazardous_material_type_string: materials?.map((type) => label(hazardousMaterialTypeLabels, type)) ?? null,
    hazardous_material_type_other_description: details.hazardous_material_type_other_description || null,
    layer_affected: [...details.layer_affected],
    layer_affected_string: details.layer_affected.map((layer) => label(layerAffectedLabels, layer)),
    location_types: [...details.location_types],
    location_types_string: details.location_types.map((type) => label(locationTypeLabels, type)),
    sample_date: dayAnswer(row.sample_on),
    location_description: details.location_description,
    date_created: instantAnswer(row.created_at),
    ha_swa_code: row.highway_authority_swa_code,
    ha_organisation_name: row.authority_name,
    usrn: row.usrn,
    street_name: row.street_name,
    town: row.town,
    area_name: row.area_name,
    raised_by_swa_code: row.raised_by_swa_code,
    raised_by_organisation_name: row.raiser_name,
    file: file ?? null,
  }
}
