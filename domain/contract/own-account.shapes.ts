import * as z from 'zod/mini'
import { requiredText } from './values.ts'

/** Shapes of the endpoints declared in own-account.ts, under the same names. */
export const changeOwnPassword = {
  body: z.strictObject({ current_password: requiredText(99), password: requiredText(99) }),
}
export const listOwnSessions = {
  answer: z.strictObject({
    rows: z.array(
      z.strictObject({
        signed_in_date: z.string(),
        ends_date: z.string(),
        /** The session that asks. */
        is_this_one: z.boolean(),
      }),
    ),
  }),
}
