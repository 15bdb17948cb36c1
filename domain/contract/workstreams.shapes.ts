import * as z from 'zod/mini'
import { workstreamStatuses } from './enums.ts'
import { answer } from './values.ts'

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

const OrganisationParams = z.strictObject({ organisationReference: z.string() })
const WorkstreamParams = z.strictObject({ organisationReference: z.string(), workstreamPrefix: z.string() })

/** Shapes of the endpoints declared in workstreams.ts, under the same names. */
export const listWorkstreams = { params: OrganisationParams, answer: z.array(WorkstreamResponse) }
export const getWorkstream = { params: WorkstreamParams, answer: WorkstreamResponse }
