/** What the lists of the Reporting API take alike. */
import * as z from 'zod/mini'
import { sortDirections } from './enums/lists.ts'
import { whole } from './values.ts'

/** Which page, in which direction (BR-REP-01, 04, 12). */
export const pageQuery = {
  offset: z.optional(whole(0, 2_000_000_000)),
  sort_direction: z.optional(z.enum(sortDirections)),
  include_total_count: z.optional(z.boolean()),
}

/** Where the rows are, and an authority's own areas (BR-REP-06, 11). */
export const placeQuery = {
  street_descriptor: z.optional(z.string()),
  usrn: z.optional(z.string()),
  geographical_area_reference_number: z.optional(z.array(z.string())),
}

/** {@link placeQuery} of rows with two parties; a contractor has to name the promoter (BR-REP-06, BR-ROLE-24). */
export const ownRowsQuery = { ...placeQuery, swa_code: z.optional(z.string()), organisation: z.optional(z.string()) }
