import * as z from 'zod/mini'
import { ancillaryInfoStatuses, ancillaryInfoTypes } from './enums/ancillary-informations.ts'
import { Geometry, GeometryInput } from './geometry.shapes.ts'
import { AncillaryInformationParams, PermitParams } from './params.ts'
import { answer, dateTime, requiredText, text, unique, usrn } from './values.ts'

/** An item alone, and the same in the list of its permit. */
export const AncillaryInfoSummaryResponse = z.strictObject({
  ancillary_info_reference_number: z.string(),
  location_description: z.nullish(z.string()),
  ancillary_info_type: answer(ancillaryInfoTypes),
  ancillary_info_status: answer(ancillaryInfoStatuses),
  ancillary_info_type_string: z.string(),
  ancillary_info_status_string: z.string(),
  date_created: dateTime,
  date_removed: z.nullish(dateTime),
  ancillary_info_description: z.string(),
  ancillary_info_removal_reason: z.nullish(z.string()),
  ancillary_info_coordinates: z.array(Geometry),
  usrns: z.array(z.number()),
})

export const CreateAncillaryInfoRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  location_description: z.nullish(text(500)),
  ancillary_info_description: requiredText(500),
  ancillary_info_coordinates: z.array(GeometryInput).check(z.maxLength(10), unique()),
  usrns: z.array(usrn).check(z.maxLength(25), unique()),
  ancillary_info_type: z.enum(ancillaryInfoTypes),
})

export const CreateAncillaryInfoResponse = z.strictObject({ ancillary_info_reference_number: z.string() })

export const RemoveAncillaryInfoRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  ancillary_info_removal_reason: requiredText(500),
})

export const RemoveAncillaryInfoResponse = z.strictObject({ ancillary_info_reference_number: z.string() })

/** Shapes of the endpoints declared in ancillary-informations.ts, under the same names. */
export const addAncillaryInformation = {
  params: PermitParams,
  body: CreateAncillaryInfoRequest,
  answer: CreateAncillaryInfoResponse,
}
export const getAncillaryInformation = { params: AncillaryInformationParams, answer: AncillaryInfoSummaryResponse }
export const removeAncillaryInformation = {
  params: AncillaryInformationParams,
  body: RemoveAncillaryInfoRequest,
  answer: RemoveAncillaryInfoResponse,
}
