import * as z from 'zod/mini'
import { failureReasons } from './enums/inspections.ts'
import { dateTime, requiredText, text, usrn, whole } from './values.ts'
import { penaltyFields } from './fixed-penalty-notices.shapes.ts'
import { GeometryInput } from './geometry.shapes.ts'
import { inspectionFields } from './inspections.shapes.ts'

/** What an authority knows of works from outside the service (BR-HIST-01). */
const worksFields = {
  promoter_swa_code: requiredText(4),
  highway_authority_swa_code: requiredText(4),
  works_coordinates: GeometryInput,
  street_name: z.nullish(text(100)),
  town: z.nullish(text(100)),
  area_name: z.nullish(text(100)),
  usrn: usrn,
  road_category: z.nullish(whole(0, 10)),
  historical_permit_reference: requiredText(24),
  works_location_description: requiredText(500),
  description_of_work: z.nullish(text(500)),
  work_start_date: z.nullish(dateTime),
  work_end_date: z.nullish(dateTime),
} as const

const HistoricFPNCreateRequest = z.strictObject({ ...worksFields, ...penaltyFields })

const HistoricFPNCreateResponse = z.strictObject({
  work_reference_number: z.string(),
  fpn_reference_number: z.string(),
})

/** Sites of works from outside the service have no numbers: they are named. */
const HistoricFailureReasonDetails = z.strictObject({
  failure_reason: z.enum(failureReasons),
  site_name: z.nullish(text(100)),
  details: requiredText(500),
})

const HistoricInspectionCreateRequest = z.strictObject({
  ...worksFields,
  ...inspectionFields,
  failure_reason_details: z.nullish(z.array(HistoricFailureReasonDetails)),
})

const HistoricInspectionCreateResponse = z.strictObject({
  work_reference_number: z.string(),
  inspection_reference_number: z.string(),
  non_compliance_reference_number: z.nullish(z.string()),
})

/** Shapes of the endpoints declared in historic-works.ts, under the same names. */
export const recordHistoricFpn = { body: HistoricFPNCreateRequest, answer: HistoricFPNCreateResponse }
export const recordHistoricInspection = {
  body: HistoricInspectionCreateRequest,
  answer: HistoricInspectionCreateResponse,
}
