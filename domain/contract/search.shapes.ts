import * as z from 'zod/mini'
import { searchKinds } from './enums/search.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { requiredText, whole } from './values.ts'

/** One thing found. Which parts of its address it has depends on its kind. */
const SearchHit = z.strictObject({
  /** Its reference, its USRN, or the email of a person; null for a place. */
  reference: z.nullable(z.string()),
  /** What it is called: its reference, or the name of a street, a place or a person. */
  title: z.string(),
  /** Where it is, or what else tells it apart. */
  detail: z.string(),
  status_string: z.nullable(z.string()),
  /** Whether what was typed is all of it, signs and letter case aside. */
  is_exact: z.boolean(),
  work_reference_number: z.nullable(z.string()),
  permit_reference_number: z.nullable(z.string()),
  /** Number of the site that a reinstatement is on. */
  site_number: z.nullable(z.string()),
  /** Middle of a street or place, metres EPSG:27700. */
  easting: z.nullable(z.number()),
  northing: z.nullable(z.number()),
})

const SearchGroup = z.strictObject({
  kind: z.enum(searchKinds),
  kind_string: z.string(),
  pagination: PaginationResponse,
  rows: z.array(SearchHit),
})

/** Shapes of the endpoint declared in search.ts, under the same name. */
export const searchEverything = {
  query: z.strictObject({
    q: requiredText(100),
    /** One kind alone, in pages of 25; without it the first five of each. */
    kind: z.optional(z.enum(searchKinds)),
    offset: z.optional(whole(0, 2_000_000_000)),
    swa_code: z.optional(z.string()),
  }),
  /** Kinds in which something was found; those that hold all of what was typed stand first. */
  answer: z.strictObject({ groups: z.array(SearchGroup) }),
}
