import * as endpoints from '../../../domain/contract/calendar.ts'
import * as shapes from '../../../domain/contract/calendar.shapes.ts'
import { fillPath } from '../../../domain/contract/endpoint.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import { instantAnswer } from '../wire-dates.ts'
import { fileNameOf, hashOfProof, newCalendarSecret } from './calendar-secret.ts'

const getCalendarLink = implement(endpoints.getCalendarLink, shapes.getCalendarLink, async ({ db, caller, rows }) => {
  const link = await db
    .selectFrom('calendar_link')
    .select('made_at')
    .where('email', '=', caller.email)
    .where('swa_code', '=', rows.swa_code)
    .executeTakeFirst()
  return { made_date: link ? instantAnswer(link.made_at) : null }
})

/** One statement, outside of a kept attempt: an answer that is kept to be given again would keep the secret with it. */
const makeCalendarLink = implement(
  endpoints.makeCalendarLink,
  shapes.makeCalendarLink,
  async ({ house, db, caller, rows, now }) => {
    const secret = newCalendarSecret()
    const made = { selector: secret.selector, secret_hash: hashOfProof(secret.proof), made_at: now.toString() }
    await db
      .insertInto('calendar_link')
      .values({ email: caller.email, swa_code: rows.swa_code, ...made })
      .onConflict((there) => there.columns(['email', 'swa_code']).doUpdateSet(made))
      .execute()
    return { address: house.config.publicUrl + fillPath(endpoints.readCalendar, { calendarLink: fileNameOf(secret) }) }
  },
  { ownTransaction: true },
)

/** 404 when there is none. */
const revokeCalendarLink = implement(
  endpoints.revokeCalendarLink,
  shapes.revokeCalendarLink,
  async ({ db, caller, rows }) => {
    const ended = await db
      .deleteFrom('calendar_link')
      .where('email', '=', caller.email)
      .where('swa_code', '=', rows.swa_code)
      .returning('email')
      .executeTakeFirst()
    if (!ended) throw notFound('A link to your calendar')
  },
)

export const calendarLinks = [getCalendarLink, makeCalendarLink, revokeCalendarLink]
