import * as z from 'zod/mini'
import { commentTopics } from './enums/comments.ts'
import { csvExportStatuses, csvExportTypes, permitCsvExportPrefixes } from './enums/exports.ts'
import { fpnStatuses, offenceCodes } from './enums/fixed-penalty-notices.ts'
import {
  chosenInspectionCategories,
  haInspectionOutcomeStatusTypes,
  inspectionOutcomes,
  inspectionTypes,
  promoterInspectionOutcomeStatusTypes,
} from './enums/inspections.ts'
import { listedNonComplianceResponseStatuses, nonComplianceStatuses } from './enums/non-compliances.ts'
import { laneRentalAssessmentOutcomes, permitStatuses, workCategories } from './enums/permits.ts'
import { section74HAStatuses } from './enums/section-74s.ts'
import { workStatuses } from './enums/works.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { answer, dateTime, requiredText, text, unique, whole } from './values.ts'

/** What every export of a list takes; a contractor has to name the promoter it acts for (BR-CSV-08). */
export const exportPlace = {
  geographical_area_reference_number: z.nullish(z.array(requiredText(100)).check(unique())),
  street_descriptor: z.nullish(text(100)),
  usrn: z.nullish(text(100)),
  swa_code: z.nullish(text(4)),
  export_description: z.nullish(text(50)),
}

export const exportPlaceAndParty = { ...exportPlace, organisation: z.nullish(text(100)) }

const PermitCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  status: z.nullish(z.array(z.enum(permitStatuses))),
  work_status: z.nullish(z.array(z.enum(workStatuses))),
  work_category: z.nullish(z.array(z.enum(workCategories))),
  lane_rental_assessment_outcome: z.nullish(z.array(z.enum(laneRentalAssessmentOutcomes))),
  start_date: z.nullish(dateTime),
  end_date: z.nullish(dateTime),
  work_start_date_from: z.nullish(dateTime),
  work_start_date_to: z.nullish(dateTime),
  work_end_date_from: z.nullish(dateTime),
  work_end_date_to: z.nullish(dateTime),
  start_date_created: z.nullish(dateTime),
  end_date_created: z.nullish(dateTime),
  active_permit_only: z.nullish(z.boolean()),
  csv_export_prefix: z.nullish(z.enum(permitCsvExportPrefixes)),
  is_traffic_sensitive: z.nullish(z.boolean()),
  is_high_impact_traffic_management: z.nullish(z.boolean()),
  has_no_final_registration: z.nullish(z.boolean()),
  has_excavation: z.nullish(z.boolean()),
  is_early_start: z.nullish(z.boolean()),
  is_deemed: z.nullish(z.boolean()),
  lane_rental_charges_not_agreed: z.nullish(z.boolean()),
  lane_rental_charges_potentially_apply: z.nullish(z.boolean()),
  ever_modification_requested: z.nullish(z.boolean()),
  hs2_works_only: z.nullish(z.boolean()),
  consultation_works_only: z.nullish(z.boolean()),
  consent_works_only: z.nullish(z.boolean()),
  unacknowledged_by_ha_only: z.nullish(z.boolean()),
  is_duration_challenged: z.nullish(z.boolean()),
  permit_reference_number: z.nullish(text(100)),
  work_reference_number: z.nullish(text(100)),
  reasonable_period_end_date_from: z.nullish(dateTime),
  reasonable_period_end_date_to: z.nullish(dateTime),
})

const CommentCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  date_created_from: z.nullish(dateTime),
  date_created_to: z.nullish(dateTime),
  topic: z.nullish(z.array(z.enum(commentTopics))),
  is_internal: z.nullish(z.boolean()),
  is_read: z.nullish(z.boolean()),
  is_not_read: z.nullish(z.boolean()),
  work_reference_number: z.nullish(text(100)),
  author_email_address: z.nullish(text(100)),
  is_incoming: z.nullish(z.boolean()),
  is_outgoing: z.nullish(z.boolean()),
})

const FPNCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  status: z.nullish(z.array(z.enum(fpnStatuses))),
  start_date: z.nullish(dateTime),
  end_date: z.nullish(dateTime),
  offence_code: z.nullish(z.array(z.enum(offenceCodes))),
  status_changed_date_from: z.nullish(dateTime),
  status_changed_date_to: z.nullish(dateTime),
  work_reference_number: z.nullish(text(100)),
})

const ReinspectionCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  start_date: z.nullish(dateTime),
  end_date: z.nullish(dateTime),
  inspection_type: z.nullish(z.array(z.enum(inspectionTypes))),
  start_date_created: z.nullish(dateTime),
  end_date_created: z.nullish(dateTime),
  work_reference_number: z.nullish(text(100)),
  inspection_category: z.nullish(z.array(z.enum(chosenInspectionCategories))),
})

const InspectionCSVExportRequest = z.strictObject({
  ...ReinspectionCSVExportRequest.shape,
  inspection_outcome: z.nullish(z.array(z.enum(inspectionOutcomes))),
  promoter_outcome_status: z.nullish(z.array(z.enum(promoterInspectionOutcomeStatusTypes))),
  ha_outcome_status: z.nullish(z.array(z.enum(haInspectionOutcomeStatusTypes))),
  is_auto_accepted: z.nullish(z.boolean()),
})

const NonComplianceCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  non_compliance_reference_number: z.nullish(text(106)),
  non_compliance_status: z.nullish(z.array(z.enum(nonComplianceStatuses))),
  ha_response_status: z.nullish(z.array(z.enum(listedNonComplianceResponseStatuses))),
  promoter_response_status: z.nullish(z.array(z.enum(listedNonComplianceResponseStatuses))),
  non_compliance_date_created_from: z.nullish(dateTime),
  non_compliance_date_created_to: z.nullish(dateTime),
  most_recent_inspection_type: z.nullish(z.array(z.enum(inspectionTypes))),
  most_recent_inspection_outcome: z.nullish(z.array(z.enum(inspectionOutcomes))),
  most_recent_inspection_promoter_response_status: z.nullish(z.array(z.enum(promoterInspectionOutcomeStatusTypes))),
  most_recent_inspection_ha_response_status: z.nullish(z.array(z.enum(haInspectionOutcomeStatusTypes))),
})

const Section74CSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  section_74_ha_status: z.nullish(z.array(z.enum(section74HAStatuses))),
  date_created_from: z.nullish(dateTime),
  date_created_to: z.nullish(dateTime),
  section_74_reference_number: z.nullish(text(100)),
})

const PbiSampleInspectionsDueCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  work_reference_number: z.nullish(text(100)),
  sample_expiry_date_from: z.nullish(dateTime),
  sample_expiry_date_to: z.nullish(dateTime),
})

const PbiSampleInspectionTargetCSVExportRequest = z.strictObject({ date_from: dateTime, date_to: dateTime })

export const CSVExportResponse = z.strictObject({ csv_id: z.number() })

const CSVExportSummaryResponse = z.strictObject({
  csv_export_id: z.number(),
  filename: z.string(),
  date_created: dateTime,
  csv_export_status: answer(csvExportStatuses),
  csv_export_status_string: z.string(),
  username: z.string(),
  csv_export_type: answer(csvExportTypes),
  csv_export_type_string: z.string(),
  export_description: z.nullish(z.string()),
})

/** Shapes of the endpoints declared in exports.ts, under the same names. */
export const exportPermits = { body: PermitCSVExportRequest, answer: CSVExportResponse }
export const exportComments = { body: CommentCSVExportRequest, answer: CSVExportResponse }
export const exportFpns = { body: FPNCSVExportRequest, answer: CSVExportResponse }
export const exportInspections = { body: InspectionCSVExportRequest, answer: CSVExportResponse }
export const exportReinspections = { body: ReinspectionCSVExportRequest, answer: CSVExportResponse }
export const exportNonCompliances = { body: NonComplianceCSVExportRequest, answer: CSVExportResponse }
export const exportSection74s = { body: Section74CSVExportRequest, answer: CSVExportResponse }
export const exportPbiSampleInspectionsDue = {
  body: PbiSampleInspectionsDueCSVExportRequest,
  answer: CSVExportResponse,
}
export const exportPbiSampleInspectionTargets = {
  body: PbiSampleInspectionTargetCSVExportRequest,
  answer: CSVExportResponse,
}
export const getCsv = { params: z.strictObject({ csvId: whole(0, 2_000_000_000) }) }
export const listCsvExports = {
  query: z.strictObject({
    offset: z.optional(whole(0, 2_000_000_000)),
    swa_code: z.optional(z.string()),
    include_total_count: z.optional(z.boolean()),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(CSVExportSummaryResponse) }),
}
