import * as z from 'zod/mini'
import { reference } from './params.ts'
import { dateTime } from './values.ts'

const PermitsAboutToDeemResponse = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  works_location: z.string(),
  promoter: z.string(),
  deem_date: dateTime,
  application_submission_date: dateTime,
  works_category: z.string(),
  highest_traffic_management_type: z.string(),
  start_date: dateTime,
  end_date: dateTime,
})

const ChangeRequestsAboutToDeemResponse = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  change_request_reference_number: z.string(),
  works_location: z.string(),
  promoter: z.string(),
  deem_date: dateTime,
  change_submission_date: dateTime,
  works_category: z.string(),
  work_status: z.string(),
  start_date: dateTime,
  end_date: dateTime,
})

const WorkStartsDueResponse = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  works_location: z.string(),
  highway_authority: z.string(),
  proposed_start_date: dateTime,
  proposed_end_date: dateTime,
  validity_period_end_date: dateTime,
  workstream_prefix: z.string(),
})

const WorkStopsDueResponse = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  works_location: z.string(),
  highway_authority: z.string(),
  start_date: dateTime,
  proposed_end_date: dateTime,
  reasonable_period_end_date: dateTime,
  workstream_prefix: z.string(),
})

const PotentialWorksOverrunningResponse = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  works_location: z.string(),
  promoter: z.string(),
  start_date: dateTime,
  end_date: dateTime,
  reasonable_period_end_date: dateTime,
})

const RefusedPermitsResponse = z.strictObject({
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  works_location: z.string(),
  highway_authority: z.string(),
  proposed_start_date: dateTime,
  proposed_end_date: dateTime,
  refused_date: dateTime,
  reasons_for_refusal: z.array(z.string()),
})

/** Contractors say which promoter they act for (BR-ROLE-24). */
const WorklistQuery = z.strictObject({ swa_code: z.optional(z.string()) })

/** Shapes of the endpoints declared in worklist.ts, under the same names. */
export const listPermitsAboutToDeem = { query: WorklistQuery, answer: z.array(PermitsAboutToDeemResponse) }
export const listChangeRequestsAboutToDeem = {
  query: WorklistQuery,
  answer: z.array(ChangeRequestsAboutToDeemResponse),
}
export const listWorkStartsDue = { query: WorklistQuery, answer: z.array(WorkStartsDueResponse) }
export const listWorkStopsDue = { query: WorklistQuery, answer: z.array(WorkStopsDueResponse) }
export const listPotentialWorksOverrunning = {
  query: WorklistQuery,
  answer: z.array(PotentialWorksOverrunningResponse),
}
export const listRefusedPermits = { query: WorklistQuery, answer: z.array(RefusedPermitsResponse) }
export const dismissPotentialWorksOverrunning = { params: z.strictObject({ permitReferenceNumber: reference }) }
