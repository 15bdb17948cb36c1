import * as z from 'zod/mini'
import {
  haInspectionOutcomeStatusTypes,
  inspectionOutcomes,
  inspectionOutcomeStatusTypes,
  inspectionTypes,
  promoterInspectionOutcomeStatusTypes,
} from './enums/inspections.ts'
import {
  jsmStatuses,
  listedNonComplianceResponseStatuses,
  nonComplianceResponseStatuses,
  nonComplianceSortColumns,
  nonComplianceStatuses,
} from './enums/non-compliances.ts'
import { InspectionResponse, InspectionSummaryResponse } from './inspections.shapes.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { NonComplianceParams, PermitParams } from './params.ts'
import { PermitSummaryResponse } from './permits.shapes.ts'
import { answer, dateTime, requiredText, text } from './values.ts'

export const NonComplianceSummaryResponse = z.strictObject({
  non_compliance_reference_number: z.string(),
  non_compliance_date: dateTime,
  non_compliance_status: answer(nonComplianceStatuses),
  non_compliance_status_string: z.string(),
})

const NonComplianceResponse = z.strictObject({
  non_compliance_reference_number: z.string(),
  work_reference_number: z.string(),
  date_created: dateTime,
  non_compliance_status: answer(nonComplianceStatuses),
  non_compliance_status_string: z.string(),
  jsm_requested_by: z.nullish(z.string()),
  jsm_suggested_time: z.nullish(dateTime),
  jsm_status: z.nullish(answer(jsmStatuses)),
  jsm_status_string: z.nullish(z.string()),
  promoter_response_status: z.nullish(answer(nonComplianceResponseStatuses)),
  promoter_response_status_string: z.nullish(z.string()),
  promoter_response_update_date: z.nullish(dateTime),
  promoter_response_additional_details: z.nullish(z.string()),
  promoter_response_jsm_date: z.nullish(dateTime),
  ha_response_status: answer(nonComplianceResponseStatuses),
  ha_response_status_string: z.string(),
  ha_response_update_date: z.nullish(dateTime),
  ha_response_additional_details: z.nullish(z.string()),
  ha_response_jsm_date: z.nullish(dateTime),
  latest_inspection: InspectionResponse,
  linked_inspections: z.array(InspectionSummaryResponse),
  linked_permits: z.nullish(z.array(PermitSummaryResponse)),
})

const NonComplianceResponseStatusRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  non_compliance_response_status: z.enum(nonComplianceResponseStatuses),
  response_details: z.nullish(text(500)),
  jsm_suggested_date: z.nullish(dateTime),
})

const PermitNonComplianceLinkRequest = z.strictObject({
  non_compliance_reference_number: requiredText(106),
})

export const getNonCompliance = { params: NonComplianceParams, answer: NonComplianceResponse }
export const respondToNonCompliance = { params: NonComplianceParams, body: NonComplianceResponseStatusRequest }
export const linkNonCompliance = { params: PermitParams, body: PermitNonComplianceLinkRequest }

export const NonComplianceListRow = z.strictObject({
  non_compliance_reference_number: z.string(),
  work_reference_number: z.string(),
  promoter_organisation: z.string(),
  ha_organisation: z.string(),
  date_created: dateTime,
  associated_inspections: z.number(),
  non_compliance_status: answer(nonComplianceStatuses),
  non_compliance_status_string: z.string(),
  latest_ha_response_status: answer(nonComplianceResponseStatuses),
  latest_ha_response_status_string: z.string(),
  latest_ha_response_date: dateTime,
  latest_promoter_response_status: z.nullish(answer(nonComplianceResponseStatuses)),
  latest_promoter_response_status_string: z.nullish(z.string()),
  latest_promoter_response_date: z.nullish(dateTime),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  most_recent_inspection_type: answer(inspectionTypes),
  most_recent_inspection_type_string: z.string(),
  most_recent_inspection_outcome: answer(inspectionOutcomes),
  most_recent_inspection_outcome_string: z.string(),
  most_recent_inspection_promoter_response_status: z.nullish(answer(inspectionOutcomeStatusTypes)),
  most_recent_inspection_promoter_response_status_string: z.nullish(z.string()),
  most_recent_inspection_ha_response_status: z.nullish(answer(inspectionOutcomeStatusTypes)),
  most_recent_inspection_ha_response_status_string: z.nullish(z.string()),
})

const NonCompliancesQuery = z.strictObject({
  ...pageQuery,
  ...ownRowsQuery,
  non_compliance_date_created_from: z.optional(dateTime),
  non_compliance_date_created_to: z.optional(dateTime),
  non_compliance_reference_number: z.optional(z.string()),
  non_compliance_status: z.optional(z.array(z.enum(nonComplianceStatuses))),
  ha_response_status: z.optional(z.array(z.enum(listedNonComplianceResponseStatuses))),
  promoter_response_status: z.optional(z.array(z.enum(listedNonComplianceResponseStatuses))),
  most_recent_inspection_type: z.optional(z.array(z.enum(inspectionTypes))),
  most_recent_inspection_outcome: z.optional(z.array(z.enum(inspectionOutcomes))),
  most_recent_inspection_promoter_response_status: z.optional(z.array(z.enum(promoterInspectionOutcomeStatusTypes))),
  most_recent_inspection_ha_response_status: z.optional(z.array(z.enum(haInspectionOutcomeStatusTypes))),
  sort_column: z.optional(z.enum(nonComplianceSortColumns)),
})

export const listNonCompliances = {
  query: NonCompliancesQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(NonComplianceListRow) }),
}
