import * as z from 'zod/mini'
import { inspectionCategories } from './enums/inspections.ts'
import { reference } from './params.ts'
import { answer, dateTime, requiredText, text, whole } from './values.ts'

export const PbiSampleInspectionSummaryResponse = z.strictObject({
  pbi_sample_inspection_reference_number: z.string(),
  inspection_category: answer(inspectionCategories),
  inspection_category_string: z.string(),
  sample_expiry_date: dateTime,
})

/** The person that a system acts for; the name is shorter here than elsewhere (BR-GEN-06). */
const actedFor = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(50)),
}

/** Far more units or inspections than any promoter has in a year. */
const mostUnits = 10_000_000
const units = whole(0, mostUnits)

export const AnnualInspectionUnitsSummary = z.strictObject({
  financial_year_start_date: dateTime,
  annual_inspection_units: z.nullish(z.number()),
  is_auto_calculated: z.boolean(),
})

export const AnnualInspectionUnitsResponse = z.strictObject({
  annual_inspection_units: z.array(AnnualInspectionUnitsSummary),
})

export const SampleInspectionQuotaResponse = z.strictObject({ quota: z.number() })

const targetAnswers = {
  ...actedFor,
  inspection_units_baseline: z.nullish(units),
  annual_inspection_units: z.nullish(
    z.array(z.extend(AnnualInspectionUnitsSummary, { annual_inspection_units: z.nullish(units) })),
  ),
  inspection_rate: whole(20, 100),
  target_a: units,
  target_b: units,
  target_c: units,
}

export const SampleInspectionTargetCreateRequest = z.strictObject({
  ...targetAnswers,
  promoter_org_ref: requiredText(4),
})

export const SampleInspectionTargetCreateResponse = z.strictObject({
  sample_inspection_target_reference_number: z.string(),
})

export const SampleInspectionTargetUpdateRequest = z.strictObject(targetAnswers)

export const SampleInspectionTargetResponse = z.strictObject({
  sample_inspection_target_reference_number: z.string(),
  org_ref: z.string(),
  organisation_name: z.string(),
  yearly_inspection_units: z.number(),
  inspection_rate: z.number(),
  target_a: z.number(),
  target_b: z.number(),
  target_c: z.number(),
  completed_a: z.number(),
  completed_b: z.number(),
  completed_c: z.number(),
  generated_b: z.number(),
  generated_c: z.number(),
})

export const GenerateSampleInspectionsRequest = z.strictObject({ sample_inspection_rate: whole(1, 100) })

export const SampleInspectionStartQuarterRequest = z.strictObject({ ...actedFor, start_date: dateTime })

const TargetParams = z.strictObject({ sampleInspectionTargetReferenceNumber: reference })

/** Shapes of the endpoints declared in sampling.ts, under the same names. */
export const getPreviousAnnualInspectionUnits = {
  query: z.strictObject({ promoter_org_ref: z.string(), financial_year_start_date: z.optional(dateTime) }),
  answer: AnnualInspectionUnitsResponse,
}
export const getSampleInspectionQuota = {
  query: z.strictObject({
    inspection_units: z.array(units).check(z.minLength(1), z.maxLength(3)),
    inspection_rate: whole(20, 100),
  }),
  answer: SampleInspectionQuotaResponse,
}
export const createSampleInspectionTarget = {
  body: SampleInspectionTargetCreateRequest,
  answer: SampleInspectionTargetCreateResponse,
}
export const getSampleInspectionTarget = { params: TargetParams, answer: SampleInspectionTargetResponse }
export const updateSampleInspectionTarget = { params: TargetParams, body: SampleInspectionTargetUpdateRequest }
export const deleteSampleInspectionTarget = { params: TargetParams }
export const generateSampleInspections = { body: GenerateSampleInspectionsRequest }
export const startSamplingQuarter = { body: SampleInspectionStartQuarterRequest }
export const endSamplingQuarter = {}
export const revertEndOfSamplingQuarter = {}
