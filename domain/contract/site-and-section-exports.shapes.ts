/** What is asked for when the lists of sites, plans, notices, sections and samples of the ground are wanted as CSV. */
import * as z from 'zod/mini'
import { forwardPlanStatuses } from './enums/forward-plans.ts'
import { materialClassificationClassifications } from './enums/material-classifications.ts'
import { privateStreetStatuses } from './enums/private-street-notices.ts'
import { reinstatementStatuses } from './enums/reinstatements.ts'
import { section58Statuses } from './enums/section-58s.ts'
import { section81Severities, section81Statuses, section81Types } from './enums/section-81s.ts'
import { CSVExportResponse, exportPlace, exportPlaceAndParty } from './exports.shapes.ts'
import { dateTime, text } from './values.ts'

const ExpiringInterimReinstatementCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  registration_date_from: z.nullish(dateTime),
  registration_date_to: z.nullish(dateTime),
  end_date_from: z.nullish(dateTime),
  end_date_to: z.nullish(dateTime),
  work_reference_number: z.nullish(text(100)),
})

const ReinstatementCSVExportRequest = z.strictObject({
  ...ExpiringInterimReinstatementCSVExportRequest.shape,
  status: z.nullish(z.array(z.enum(reinstatementStatuses))),
  latest_reinstatements_only: z.nullish(z.boolean()),
})

const ReinstatementsDueCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  work_reference_number: z.nullish(text(100)),
  work_end_date_from: z.nullish(dateTime),
  work_end_date_to: z.nullish(dateTime),
  registration_due_date_from: z.nullish(dateTime),
  registration_due_date_to: z.nullish(dateTime),
})

const MaterialClassificationCSVExportRequest = z.strictObject({
  street_descriptor: exportPlace.street_descriptor,
  usrn: exportPlace.usrn,
  export_description: exportPlace.export_description,
  material_classification_classification: z.enum(materialClassificationClassifications),
  material_classification_reference_number: z.nullish(text(50)),
  sample_date_from: z.nullish(dateTime),
  sample_date_to: z.nullish(dateTime),
  date_created_from: z.nullish(dateTime),
  date_created_to: z.nullish(dateTime),
})

const ForwardPlanCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  forward_plan_status: z.nullish(z.array(z.enum(forwardPlanStatuses))),
  proposed_start_date: z.nullish(dateTime),
  proposed_end_date: z.nullish(dateTime),
  work_start_date_from: z.nullish(dateTime),
  work_start_date_to: z.nullish(dateTime),
  work_end_date_from: z.nullish(dateTime),
  work_end_date_to: z.nullish(dateTime),
  forward_plan_reference_number: z.nullish(text(100)),
})

const PrivateStreetCSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  private_street_reference_number: z.nullish(text(100)),
  start_date_from: z.nullish(dateTime),
  start_date_to: z.nullish(dateTime),
  end_date_from: z.nullish(dateTime),
  end_date_to: z.nullish(dateTime),
  date_created_from: z.nullish(dateTime),
  date_created_to: z.nullish(dateTime),
  private_street_status: z.nullish(z.array(z.enum(privateStreetStatuses))),
})

const Section58CSVExportRequest = z.strictObject({
  ...exportPlace,
  ha_organisation_name: z.nullish(text(100)),
  start_date_from: z.nullish(dateTime),
  start_date_to: z.nullish(dateTime),
  section_58_status: z.nullish(z.array(z.enum(section58Statuses))),
  section_58_reference_number: z.nullish(text(100)),
})

/** It calls status, severity and type by shorter names than the list does. */
const Section81CSVExportRequest = z.strictObject({
  ...exportPlaceAndParty,
  status: z.nullish(z.array(z.enum(section81Statuses))),
  severity: z.nullish(z.array(z.enum(section81Severities))),
  type: z.nullish(z.array(z.enum(section81Types))),
  issue_date_from: z.nullish(dateTime),
  issue_date_to: z.nullish(dateTime),
  status_changed_date_from: z.nullish(dateTime),
  status_changed_date_to: z.nullish(dateTime),
  section_81_reference_number: z.nullish(text(100)),
})

/** Shapes of the endpoints declared in site-and-section-exports.ts, under the same names. */
export const exportReinstatements = { body: ReinstatementCSVExportRequest, answer: CSVExportResponse }
export const exportExpiringInterims = {
  body: ExpiringInterimReinstatementCSVExportRequest,
  answer: CSVExportResponse,
}
export const exportReinstatementsDue = { body: ReinstatementsDueCSVExportRequest, answer: CSVExportResponse }
export const exportMaterialClassifications = { body: MaterialClassificationCSVExportRequest, answer: CSVExportResponse }
export const exportForwardPlans = { body: ForwardPlanCSVExportRequest, answer: CSVExportResponse }
export const exportPrivateStreetNotices = { body: PrivateStreetCSVExportRequest, answer: CSVExportResponse }
export const exportSection58s = { body: Section58CSVExportRequest, answer: CSVExportResponse }
export const exportSection81s = { body: Section81CSVExportRequest, answer: CSVExportResponse }
