import * as z from 'zod/mini'
import { industrySectors, organisationStatuses, organisationTypes } from './enums/organisations.ts'
import { answer, requiredText, text } from './values.ts'

export const OrganisationSummaryResponse = z.strictObject({
  name: z.string(),
  organisation_reference: z.string(),
  organisation_status: z.nullish(answer(organisationStatuses)),
  organisation_status_string: z.nullish(z.string()),
})

export const OrganisationResponse = z.strictObject({
  name: z.string(),
  organisation_reference: z.string(),
  organisation_status: z.nullish(answer(organisationStatuses)),
  organisation_status_string: z.nullish(z.string()),
  address_line_one: z.string(),
  address_line_two: z.nullish(z.string()),
  email: z.nullish(z.string()),
  locality: z.nullish(z.string()),
  phone_number: z.string(),
  postcode: z.string(),
  town: z.nullish(z.string()),
  prefix: z.string(),
  organisation_type: answer(organisationTypes),
  organisation_type_string: z.string(),
  contractors: z.nullish(z.array(OrganisationSummaryResponse)),
  is_hs2_applicable: z.boolean(),
  primary_contact_name: z.nullish(z.string()),
  primary_contact_email: z.nullish(z.string()),
  primary_contact_number: z.nullish(z.string()),
  primary_admin_name: z.nullish(z.string()),
  primary_admin_email: z.nullish(z.string()),
  primary_admin_number: z.nullish(z.string()),
  industry_sector: z.nullish(answer(industrySectors)),
  industry_sector_string: z.nullish(z.string()),
})

export const OrganisationsQuery = z.strictObject({
  type: z.optional(z.array(z.enum(organisationTypes))),
  query: z.optional(z.string()),
})

/** The contract has the model in its party API, but no operation that carries it. */
const OrganisationUpdateRequest = z.strictObject({
  address_line_one: requiredText(255),
  address_line_two: z.nullish(text(255)),
  locality: z.nullish(text(255)),
  town: z.nullish(text(255)),
  postcode: requiredText(8),
  email: z.nullish(text(320)),
  phone_number: requiredText(20),
  primary_contact_name: requiredText(100),
  primary_contact_email: requiredText(100),
  primary_contact_number: requiredText(20),
  primary_admin_name: requiredText(100),
  primary_admin_email: requiredText(100),
  primary_admin_number: requiredText(20),
  industry_sector: z.nullish(z.enum(industrySectors)),
})

const OrganisationParams = z.strictObject({ organisationReference: z.string() })

/** Shapes of the endpoints declared in organisations.ts, under the same names. */
export const listOrganisations = { query: OrganisationsQuery, answer: z.array(OrganisationSummaryResponse) }
export const getOrganisation = { params: OrganisationParams, answer: OrganisationResponse }
export const updateOrganisation = { body: OrganisationUpdateRequest }
