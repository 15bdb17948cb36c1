import * as z from 'zod/mini'
import { requiredText, text, whole } from './values.ts'

const said = {
  name: requiredText(50),
  /** Filters and order as they stand in the address, without the question mark. */
  search: text(4000),
  /** Everybody of the organisation in the same role may open it. */
  is_shared: z.boolean(),
}

const SavedView = z.strictObject({
  ...said,
  saved_view_id: z.number(),
  list_address: z.string(),
  /** Title of the list when it was saved. */
  list_title: z.string(),
  is_own: z.boolean(),
  /** Whether the caller may rename, replace, share or delete it. */
  may_change: z.boolean(),
  is_pinned: z.boolean(),
  owner_name: z.string(),
  promoter_swa_code: z.nullable(z.string()),
})

const SavedViewParams = z.strictObject({ savedViewId: whole(0, 2_000_000_000) })

/** Shapes of the endpoints declared in saved-views.ts, under the same names. */
export const listSavedViews = {
  /** A contractor's views are kept apart by the promoter that it acts for. */
  query: z.strictObject({ swa_code: z.optional(z.string()) }),
  answer: z.strictObject({ rows: z.array(SavedView) }),
}
export const createSavedView = {
  body: z.strictObject({
    ...said,
    /** Address of a list, such as "/permits". */
    list_address: requiredText(100),
    list_title: requiredText(100),
    promoter_swa_code: z.nullish(text(4)),
  }),
  answer: z.strictObject({ saved_view_id: z.number() }),
}
export const updateSavedView = { params: SavedViewParams, body: z.strictObject(said) }
export const deleteSavedView = { params: SavedViewParams }
export const pinSavedView = { params: SavedViewParams, body: z.strictObject({ is_pinned: z.boolean() }) }
