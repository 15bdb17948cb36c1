import * as z from 'zod/mini'
import { ancillaryInfoStatuses, ancillaryInfoTypes } from './enums.ts'
import { answer, dateTime } from './values.ts'
import { Geometry } from './geometry.shapes.ts'

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
