import { calendarFile, type CalendarEvent } from '../../../domain/calendar-file.ts'
import { readCalendar as endpoint } from '../../../domain/contract/calendar.ts'
import { readCalendar as shapes } from '../../../domain/contract/calendar.shapes.ts'
import { toDoKinds, type ToDoKind } from '../../../domain/contract/enums/to-do.ts'
import { listToDo } from '../../../domain/contract/to-do.ts'
import { meetingEvent } from '../../../domain/meeting-event.ts'
import { toDoHref } from '../../../domain/rules/to-do-href.ts'
import { toDoTable } from '../../../domain/rules/to-do.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { makeAccountLimit } from '../../http/account-limit.ts'
import { requireRole } from '../../http/authorise.ts'
import { callerOfAccount } from '../../http/find-caller.ts'
import { implement, type House } from '../../http/implement.ts'
import type { LiveUpdates } from '../../http/live-updates.ts'
import { notFound, Refusal } from '../../http/refusals.ts'
import { rowsScope, type RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import { meetingsOf } from '../../store/meetings.ts'
import { partiesOfToDo, toDoOfKind, type FoundToDo } from '../../store/to-do.ts'
import { provesLink, readCalendarSecret } from './calendar-secret.ts'

/** More of a kind than any calendar is looked at for; those due first. */
const mostOfKind = 200

/** Calendars ask once an hour or so; several of one person's devices ask at once. */
const mostInMinute = 30
const limits = new WeakMap<LiveUpdates, (link: string) => void>()

/**
 * The queue of whoever made the link, as it is for them now: their role, organisation, contracts and workstreams are asked for
 * at each call. Whatever is wrong with a link or with its maker is the same 404. A kind that cannot be read fails the whole
 * answer, because a calendar takes what is missing for done; one that gets none keeps what it has.
 */
export const readCalendar = implement(endpoint, shapes, async ({ house, db, params, now, reply }) => {
  const link = await provenLink(db, params.calendarLink)
  limitOf(house)(link.selector)
  const { caller, scope } = await makerNow(db, link)
  const { holidays, config } = house
  const asked = { scope, today: londonDate(now), holidays, filters: {}, reader: caller, groups: undefined }
  const kinds = toDoKinds.filter((kind) => toDoTable[kind].sides.includes(scope.side))
  const found = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      rows: (await toDoOfKind(db, kind, { ...asked, sort: 'clock', first: mostOfKind })).rows,
    })),
  )
  const parties = await partiesOfToDo(
    db,
    found.flatMap(({ rows }) => rows),
  )
  const meetings = await meetingsOf(db, scope, now)
  const events = [
    ...found.flatMap(({ kind, rows }) => rows.map((row) => dueEvent(kind, row, parties, config.publicUrl))),
    ...meetings.map(({ reference, at, place, work_reference, is_agreed, ...sides }) =>
      meetingEvent({
        reference,
        at,
        place,
        ...sides,
        isTentative: !is_agreed,
        address: `${config.publicUrl}/works/${work_reference}/non-compliances/${reference}`,
      }),
    ),
  ]
  reply
    .header('referrer-policy', 'no-referrer')
    .type('text/calendar; charset=utf-8')
    .send(calendarFile({ events, madeAt: now, name: 'Manage street works' }))
})

interface Link {
  readonly email: string
  readonly swa_code: string
  readonly selector: string
}

const noCalendar = () => notFound('A calendar')

async function provenLink(db: Database, fileName: string): Promise<Link> {
  const secret = readCalendarSecret(fileName)
  if (!secret) throw noCalendar()
  const link = await db
    .selectFrom('calendar_link')
    .select(['email', 'swa_code', 'selector', 'secret_hash'])
    .where('selector', '=', secret.selector)
    .executeTakeFirst()
  if (!link || !provesLink(secret.proof, link.secret_hash)) throw noCalendar()
  return link
}

function limitOf(house: House): (link: string) => void {
  const known = limits.get(house.live) ?? makeAccountLimit(mostInMinute)
  limits.set(house.live, known)
  return known
}

/** What the maker of the link may see now; who may see nothing has no calendar. */
async function makerNow(db: Database, { email, swa_code }: Link) {
  try {
    const caller = await callerOfAccount(db, email)
    requireRole(listToDo, caller)
    const scope: RowsScope = rowsScope(listToDo, caller, swa_code)
    return { caller, scope }
  } catch (error) {
    if (error instanceof Refusal) throw noCalendar()
    throw error
  }
}

function dueEvent(
  kind: ToDoKind,
  row: FoundToDo,
  parties: ReadonlyMap<string, string>,
  publicUrl: string,
): CalendarEvent {
  const { task, why, clock } = toDoTable[kind]
  const { reference, work_reference, permit_reference, street_name, town } = row
  const address =
    publicUrl +
    toDoHref({ kind, reference, work_reference_number: work_reference, permit_reference_number: permit_reference })
  const party = row.party === null ? undefined : parties.get(row.party)
  return {
    uid: `${kind}-${reference}@manage-street-works`,
    when: { day: row.due_on },
    title: `${task}, ${reference}`,
    place: [street_name, town].filter(Boolean).join(', '),
    notes: [party, why, ...(clock === 'practice' ? ['No rule sets this day: it is an estimate.'] : []), address]
      .filter(Boolean)
      .join('\n'),
    address,
  }
}
