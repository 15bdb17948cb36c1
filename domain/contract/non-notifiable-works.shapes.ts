import * as z from 'zod/mini'
import { reinstatementTypes } from './enums/reinstatements.ts'
import { GeometryInput } from './geometry.shapes.ts'
import { reinstatementFields } from './sites.shapes.ts'
import { requiredText, text, usrn, whole } from './values.ts'

export const NonNotifiableSiteCreateRequest = z.strictObject({
  ...reinstatementFields,
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  promoter_swa_code: requiredText(4),
  highway_authority_swa_code: requiredText(4),
  works_coordinates: GeometryInput,
  street_name: z.nullish(text(100)),
  town: z.nullish(text(100)),
  area_name: z.nullish(text(100)),
  usrn,
  road_category: z.nullish(whole(0, 10)),
  work_reference_number: z.nullish(text(24)),
  workstream_prefix: z.nullish(z.string()),
  reinstatement_type: z.enum(reinstatementTypes),
  number_of_holes: whole(0, 100),
})

export const NonNotifiableSiteCreateResponse = z.strictObject({
  work_reference_number: z.string(),
  site_reference_number: z.string(),
  reinstatement_reference_number: z.string(),
})

/** Shapes of the endpoint declared in non-notifiable-works.ts, under the same name. */
export const registerNonNotifiableSite = {
  body: NonNotifiableSiteCreateRequest,
  answer: NonNotifiableSiteCreateResponse,
}
