import * as z from 'zod/mini'
import { paymentMethods } from './enums/fixed-penalty-notices.ts'
import { answer, requiredText, text, unique } from './values.ts'

/** The contract has both models in its party API, but no operation that carries them. */
const OrganisationFpnDetailsResponse = z.strictObject({
  organisation_reference: z.string(),
  authorised_officer_name: z.string(),
  authorised_officer_contact_details: z.nullish(z.string()),
  authorised_officer_address: z.nullish(z.string()),
  representations_contact_details: z.nullish(z.string()),
  representations_contact_address: z.nullish(z.string()),
  payment_methods: z.nullish(z.array(answer(paymentMethods))),
  payment_methods_string: z.nullish(z.array(z.string())),
})

const UpdateOrganisationFpnDetailsRequest = z.strictObject({
  authorised_officer_name: requiredText(100),
  authorised_officer_contact_details: z.nullish(text(100)),
  authorised_officer_address: z.nullish(text(500)),
  representations_contact_details: z.nullish(text(100)),
  representations_contact_address: z.nullish(text(500)),
  payment_methods: z.nullish(z.array(z.enum(paymentMethods)).check(unique())),
})

/** Shapes of the endpoints declared in fpn-details.ts, under the same names. */
export const getFpnDetails = { answer: OrganisationFpnDetailsResponse }
export const updateFpnDetails = { body: UpdateOrganisationFpnDetailsRequest }
