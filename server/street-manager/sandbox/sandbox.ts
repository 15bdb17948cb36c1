import { listSandboxMail, setSandboxClock } from '../../../domain/contract/sandbox.ts'
import * as shapes from '../../../domain/contract/sandbox.shapes.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { invalid, notFound } from '../../http/refusals.ts'
import { letTimePass } from '../../jobs/jobs.ts'
import { allOf, contains } from '../../store/matching.ts'
import { onePage } from '../../store/paging.ts'
import { instantAnswer } from '../wire-dates.ts'
import { keepClockShift } from '../../sandbox/clock-shift.ts'

/** Further than this the bank holidays are not known and permits mean nothing. */
const furthestSeconds = 366 * 24 * 60 * 60

/** Moves the clock, for everybody and over restarts, and lets happen at once what the rules' time brings, like deeming. */
const moveClock = implement(
  setSandboxClock,
  shapes.setSandboxClock,
  async ({ house, body }) => {
    const seconds = shiftAsked(body, house.clock.realNow())
    await keepClockShift(house.db, seconds)
    house.clock.shiftTo(seconds)
    await letTimePass(house)
    house.live.clockMoved()
    return { now: house.clock.now().toString(), clock_shift_seconds: house.clock.shiftSeconds }
  },
  // deeming opens transactions of its own, and the embedded database has one connection
  { ownTransaction: true },
)

function shiftAsked(body: { now?: string | undefined; reset?: true | undefined }, realNow: Temporal.Instant): number {
  if ((body.now === undefined) === (body.reset === undefined)) {
    throw invalid([{ field: 'now', message: 'Give either now or reset' }])
  }
  if (body.now === undefined) return 0
  const seconds = Math.round(realNow.until(instantOf(body.now)).total('seconds'))
  if (Math.abs(seconds) > furthestSeconds) {
    throw invalid([{ field: 'now', message: 'Must be within a year of the real time' }])
  }
  return seconds
}

/** What would have gone out by mail, newest first. Where mail really goes out nobody else gets to read it: 404. */
const listMail = implement(listSandboxMail, shapes.listSandboxMail, async ({ house, db, query }) => {
  if (house.config.smtpUrl) throw notFound('The outbox of the sandbox')
  const mails = db
    .selectFrom('mail')
    .selectAll()
    .where(allOf([contains('mail.recipient', query.to)]))
    .orderBy('id', 'desc')
  const page = await onePage(db, mails, query)
  return {
    pagination: page.pagination,
    rows: page.rows.map(({ id, recipient, subject, body, created_at }) => ({
      mail_id: id,
      to: recipient,
      subject,
      text: body,
      date_created: instantAnswer(created_at),
    })),
  }
})

export const sandbox = [moveClock, listMail]
