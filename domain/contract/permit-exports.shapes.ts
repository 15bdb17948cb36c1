/** What exports of change requests, of other authorities' permits and of fees take; and what the fee report has in a row. */
import * as z from 'zod/mini'
import { alterationStatuses, alterationTypes } from './enums/alterations.ts'
import { feeReportFormats } from './enums/exports.ts'
import { chargeKinds } from './enums/fees.ts'
import { laneRentalAssessmentOutcomes, workCategories } from './enums/permits.ts'
import { workStatuses } from './enums/works.ts'
import { CSVExportResponse, exportPlace, exportPlaceAndParty } from './exports.shapes.ts'
import { dateTime, text } from './values.ts'

const PermitAlterationCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  alteration_status: z.nullish(z.array(z.enum(alterationStatuses))),
  alteration_type: z.nullish(z.array(z.enum(alterationTypes))),
  work_status: z.nullish(z.array(z.enum(workStatuses))),
  work_category: z.nullish(z.array(z.enum(workCategories))),
  lane_rental_assessment_outcome: z.nullish(z.array(z.enum(laneRentalAssessmentOutcomes))),
  start_date_created: z.nullish(dateTime),
  end_date_created: z.nullish(dateTime),
  is_traffic_sensitive: z.nullish(z.boolean()),
  is_high_impact_traffic_management: z.nullish(z.boolean()),
  is_duration_extension: z.nullish(z.boolean()),
  is_early_start: z.nullish(z.boolean()),
  is_deemed: z.nullish(z.boolean()),
  lane_rental_charges_not_agreed: z.nullish(z.boolean()),
  lane_rental_charges_potentially_apply: z.nullish(z.boolean()),
  status_update_date_from: z.nullish(dateTime),
  status_update_date_to: z.nullish(dateTime),
  permit_alteration_reference_number: z.nullish(text(105)),
})

const InterestedPartyPermitsCSVExportRequest = z.strictObject({
  ...exportPlace,
  permit_reference_number: z.nullish(text(100)),
  work_reference_number: z.nullish(text(100)),
  work_start_date_from: z.nullish(dateTime),
  work_start_date_to: z.nullish(dateTime),
  work_end_date_from: z.nullish(dateTime),
  work_end_date_to: z.nullish(dateTime),
  start_date_created: z.nullish(dateTime),
  end_date_created: z.nullish(dateTime),
  work_status: z.nullish(z.array(z.enum(workStatuses))),
  work_category: z.nullish(z.array(z.enum(workCategories))),
  is_high_impact_traffic_management: z.nullish(z.boolean()),
  promoter_organisation_name: z.nullish(text(100)),
  ha_organisation_name: z.nullish(text(100)),
})

const FeesCSVExportRequest = z.strictObject({
  start_date: dateTime,
  end_date: dateTime,
  swa_code: z.nullish(text(4)),
  fee_report_format: z.nullable(z.enum(feeReportFormats)),
  swa_code_filter: z.nullish(text(4)),
  export_description: z.nullish(text(50)),
})

/** One transaction (BR-CSV-09): what a fee may be asked for, without amounts. */
const FeeReportRow = z.strictObject({
  transaction_date: dateTime,
  transaction_type: z.enum(chargeKinds),
  transaction_type_string: z.string(),
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  permit_alteration_reference_number: z.nullable(z.string()),
  promoter_swa_code: z.string(),
  promoter_organisation: z.string(),
  highway_authority_swa_code: z.string(),
  highway_authority: z.string(),
  usrn: z.number(),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  road_category: z.number(),
  is_traffic_sensitive: z.boolean(),
  work_category: z.enum(workCategories),
  work_category_string: z.string(),
  is_fee_expected: z.boolean(),
  assessment_discount: z.nullable(z.number()),
})

/** Shapes of exports declared in exports.ts, under the same names. */
export const exportAlterations = { body: PermitAlterationCSVExportRequest, answer: CSVExportResponse }
export const exportInterestedPartyPermits = { body: InterestedPartyPermitsCSVExportRequest, answer: CSVExportResponse }
export const exportFees = { body: FeesCSVExportRequest, answer: CSVExportResponse }
/** The rows of the fee report's file; no list of the contract has them. */
export const feeReport = z.strictObject({ rows: z.array(FeeReportRow) })
