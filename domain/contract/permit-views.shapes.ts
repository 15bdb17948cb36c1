import * as z from 'zod/mini'
import { PermitParams } from './params.ts'
import { PermitResponse } from './permits.shapes.ts'
import { dateTime } from './values.ts'

/** Shapes of the endpoint declared in permit-views.ts, under the same name. */
export const seePermit = {
  params: PermitParams,
  answer: z.strictObject({
    /** When the officer last had it open as it was before; null when nothing of it was changed since. */
    seen_at: z.nullable(dateTime),
    /** The permit as it was then. */
    before: z.nullable(PermitResponse),
  }),
}
