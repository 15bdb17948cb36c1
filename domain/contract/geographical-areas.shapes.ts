import * as z from 'zod/mini'
import { reference } from './params.ts'
import { dateTime, text } from './values.ts'

/** Text fields beside the file; the contract spells them otherwise than in JSON bodies. */
const AreaForm = z.strictObject({
  internalUserIdentifier: z.optional(text(100)),
  internalUserName: z.optional(text(100)),
})

export const GeographicalAreaCreateResponse = z.strictObject({
  file_id: z.number(),
  geographical_area_reference_number: z.string(),
})

const GeographicalAreaListRow = z.strictObject({
  geographical_area_reference_number: z.string(),
  area_name: z.string(),
  file_id: z.number(),
  number_of_usrns: z.number(),
  date_modified: dateTime,
})

/** Shapes of the endpoints declared in geographical-areas.ts, under the same names. */
export const createGeographicalArea = { body: AreaForm, answer: GeographicalAreaCreateResponse }
export const replaceGeographicalArea = {
  params: z.strictObject({ geographicalAreaReferenceNumber: reference }),
  body: z.extend(AreaForm, { geographicalAreaReferenceNumber: z.optional(text(100)) }),
}
export const listGeographicalAreas = { answer: z.array(GeographicalAreaListRow) }
