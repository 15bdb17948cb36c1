import * as z from 'zod/mini'

export const PaginationResponse = z.strictObject({
  total_rows: z.number(),
  has_next_page: z.boolean(),
})
