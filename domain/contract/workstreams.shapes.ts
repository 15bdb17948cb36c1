import * as z from 'zod/mini'
import { workstreamStatuses } from './enums/organisations.ts'
import { pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { answer, requiredText, text } from './values.ts'

export const WorkstreamResponse = z.strictObject({
  status: answer(workstreamStatuses),
  status_string: z.string(),
  prefix: z.string(),
  name: z.string(),
  description: z.nullish(z.string()),
  contact_name: z.nullish(z.string()),
  contact_number: z.nullish(z.string()),
  contact_email: z.nullish(z.string()),
  emergency_contact_name: z.nullish(z.string()),
  emergency_contact_number: z.nullish(z.string()),
  organisation_reference: z.string(),
})

const workstreamFields = {
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  name: requiredText(60),
  description: z.nullish(text(500)),
  contact_name: z.nullish(text(50)),
  contact_number: z.nullish(text(20)),
  contact_email: z.nullish(text(320)),
  emergency_contact_name: z.nullish(text(100)),
  emergency_contact_number: z.nullish(text(100)),
}

const WorkstreamCreateRequest = z.strictObject({ ...workstreamFields, prefix: requiredText(3) })

const WorkstreamListRow = z.strictObject({
  prefix: z.string(),
  name: z.string(),
  description: z.nullish(z.string()),
  status: answer(workstreamStatuses),
  status_string: z.string(),
  swa_code: z.string(),
})

const WorkstreamsQuery = z.strictObject({
  status: z.optional(z.array(z.enum(workstreamStatuses))),
  offset: pageQuery.offset,
  include_total_count: pageQuery.include_total_count,
})

const OrganisationParams = z.strictObject({ organisationReference: z.string() })
const WorkstreamParams = z.strictObject({ organisationReference: z.string(), workstreamPrefix: z.string() })

/** Shapes of the endpoints declared in workstreams.ts, under the same names. */
export const listWorkstreams = { params: OrganisationParams, answer: z.array(WorkstreamResponse) }
export const getWorkstream = { params: WorkstreamParams, answer: WorkstreamResponse }
export const createWorkstream = {
  params: OrganisationParams,
  body: WorkstreamCreateRequest,
  answer: z.strictObject({ prefix: z.string() }),
}
export const updateWorkstream = { params: WorkstreamParams, body: z.strictObject(workstreamFields) }
export const listOwnWorkstreams = {
  query: WorkstreamsQuery,
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(WorkstreamListRow) }),
}

const OwnWorkstreamParams = z.strictObject({ workstreamPrefix: z.string() })

export const getWorkstreamUse = {
  params: OwnWorkstreamParams,
  answer: z.strictObject({
    /** Works records on it, and those of them that are planned or in progress. */
    works: z.number(),
    open_works: z.number(),
    permits_to_answer: z.number(),
    /** People with access to it, own and contractors'. */
    people_reading: z.number(),
    people_writing: z.number(),
  }),
}
export const setWorkstreamStatus = {
  params: OwnWorkstreamParams,
  body: z.strictObject({ status: z.enum(workstreamStatuses) }),
}
