import * as z from 'zod/mini'
import {
  hazardousMaterialTypes,
  layerAffecteds,
  materialClassificationClassifications,
} from './enums/material-classifications.ts'
import { locationTypes } from './enums/permits.ts'
import { FileSummaryResponse } from './files.shapes.ts'
import { Geometry, PointInput } from './geometry.shapes.ts'
import { pageQuery, placeQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { reference } from './params.ts'
import { answer, dateTime, fileId, requiredText, text, unique, usrn } from './values.ts'

export const MaterialClassificationCreateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  highway_authority_swa_code: requiredText(4),
  material_classification_coordinates: PointInput,
  street_name: z.nullish(text(100)),
  town: z.nullish(text(100)),
  area_name: z.nullish(text(100)),
  usrn,
  location_types: z.array(z.enum(locationTypes)).check(unique()),
  file_id: z.nullish(fileId),
  material_classification_classification: z.enum(materialClassificationClassifications),
  hazardous_material_type: z.nullish(z.array(z.enum(hazardousMaterialTypes))),
  hazardous_material_type_other_description: z.nullish(text(500)),
  layer_affected: z.array(z.enum(layerAffecteds)),
  sample_date: dateTime,
  location_description: requiredText(500),
})

export const MaterialClassificationCreateResponse = z.strictObject({
  material_classification_reference_number: z.string(),
})

export const MaterialClassificationResponse = z.strictObject({
  material_classification_reference_number: z.string(),
  material_classification_coordinates: Geometry,
  material_classification_classification: answer(materialClassificationClassifications),
  material_classification_classification_string: z.string(),
  hazardous_material_type: z.nullish(z.array(answer(hazardousMaterialTypes))),
  hazardous_material_type_string: z.nullish(z.array(z.string())),
  hazardous_material_type_other_description: z.nullish(z.string()),
  layer_affected: z.array(answer(layerAffecteds)),
  layer_affected_string: z.array(z.string()),
  location_types: z.array(answer(locationTypes)),
  location_types_string: z.array(z.string()),
  sample_date: dateTime,
  location_description: z.string(),
  date_created: dateTime,
  ha_swa_code: z.string(),
  ha_organisation_name: z.string(),
  usrn: z.number(),
  street_name: z.string(),
  town: z.nullish(z.string()),
  area_name: z.nullish(z.string()),
  raised_by_swa_code: z.string(),
  raised_by_organisation_name: z.string(),
  file: z.nullish(FileSummaryResponse),
})

const MaterialClassificationListRow = z.strictObject({
  date_created: dateTime,
  sample_date: dateTime,
  material_classification_reference_number: z.string(),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  usrn: z.number(),
  material_classification_classification: z.enum(materialClassificationClassifications),
  hazardous_material_types: z.nullish(z.array(z.enum(hazardousMaterialTypes))),
  hazardous_material_type_other_description: z.nullish(z.string()),
})

const MaterialClassificationsQuery = z.strictObject({
  ...pageQuery,
  street_descriptor: placeQuery.street_descriptor,
  usrn: placeQuery.usrn,
  material_classification_reference_number: z.optional(z.string()),
  material_classification_classification: z.optional(z.enum(materialClassificationClassifications)),
  date_sample_taken_from: z.optional(dateTime),
  date_sample_taken_to: z.optional(dateTime),
  date_created_from: z.optional(dateTime),
  date_created_to: z.optional(dateTime),
})

const MaterialClassificationParams = z.strictObject({ materialClassificationReferenceNumber: reference })

/** Shapes of the endpoints declared in material-classifications.ts, under the same names. */
export const createMaterialClassification = {
  body: MaterialClassificationCreateRequest,
  answer: MaterialClassificationCreateResponse,
}
export const getMaterialClassification = {
  params: MaterialClassificationParams,
  answer: MaterialClassificationResponse,
}
export const listMaterialClassifications = {
  query: MaterialClassificationsQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(MaterialClassificationListRow) }),
}
