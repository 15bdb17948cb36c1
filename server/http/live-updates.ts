/**
 * Tells open browsers that something happened, within a second, from the one log that there is (`work_event`). Messages
 * say which answers have gone stale; what is in them is fetched by the usual calls with the usual permissions.
 */
import type { Capability } from '../../domain/contract/endpoint.ts'
import type { Role } from '../../domain/contract/enums/organisations.ts'
import { actsForPromoter, type Caller } from '../../domain/contract/permissions.ts'
import type { Database } from '../store/database.ts'
import { staleAfter } from './stale-after.ts'

export interface LiveMessage {
  readonly update_id: number
  readonly work_reference_number: string
  /** As the log names it; a newer Street Manager has names that this does not. */
  readonly event: string
  /** Capabilities whose answers may now be different for this person. */
  readonly changes: readonly Capability[]
  /** True when the person's own organisation did it. */
  readonly is_own: boolean
}

export interface LiveUpdates {
  /** Reads the log now instead of at the next turn: called after each committed write. */
  somethingHappened(): void
  /** Returns the way to stop listening. */
  listen(caller: Caller, ears: Ears): () => void
  /** Comes true when whoever listens already will miss nothing that is stored from now on. */
  caughtUp(): Promise<void>
  /** The sandbox's clock was moved: every open page has to say so. */
  clockMoved(): void
  close(): Promise<void>
}

/** What one open browser hears. */
export interface Ears {
  readonly change: (message: LiveMessage) => void
  readonly clock: () => void
}

interface Listener extends Ears {
  readonly caller: Caller
}

const pageSize = 500

/** Another process on the same PostgreSQL, or the import, writes events too: every second the log is read anyway. */
const turnMilliseconds = 1000

/** Where the database itself tells of each event, it is read so seldom without being told, in case a word was lost. */
const turnWhenToldMilliseconds = 15_000

/** How long the transaction of an event may stay open after later ones were read, for listeners to hear of it still. */
const latestMilliseconds = 60_000

/** `isTold`: whether somebody calls `somethingHappened` for what other processes write, too. */
export function makeLiveUpdates(
  db: Database,
  onFailure: (error: unknown) => void,
  isTold: () => boolean = () => false,
): LiveUpdates {
  const listeners = new Set<Listener>()
  const passedOver = makePassedOver()
  let lastSeen: number | undefined
  let reading: Promise<void> = Promise.resolve()
  let isReadWaiting = false
  let closed = false
  let readAt = 0

  const read = async (): Promise<void> => {
    if (closed || listeners.size === 0) {
      lastSeen = undefined
      passedOver.forget()
      return
    }
    lastSeen ??= await newest(db)
    const events = await eventsAfter(db, lastSeen, passedOver.ids())
    for (const event of events) {
      passedOver.note(event.update_id, lastSeen)
      lastSeen = Math.max(lastSeen, event.update_id)
      for (const listener of listeners) tell(listener, event)
    }
    if (events.length === pageSize) await read()
  }
  // a read that has not begun will see what is there by then: a hundred writes at once need no hundred reads
  const next = () => {
    if (isReadWaiting) return
    isReadWaiting = true
    reading = reading
      .then(() => {
        isReadWaiting = false
        readAt = performance.now()
        return read()
      })
      .catch(onFailure)
  }
  const timer = setInterval(() => {
    if (!isTold() || performance.now() - readAt > turnWhenToldMilliseconds) next()
  }, turnMilliseconds)
  timer.unref()

  return {
    somethingHappened: next,
    clockMoved: () => {
      for (const listener of listeners) listener.clock()
      next()
    },
    listen: (caller, ears) => {
      const listener = { caller, ...ears }
      listeners.add(listener)
      next()
      return () => listeners.delete(listener)
    },
    caughtUp: () => {
      next()
      return reading
    },
    close: async () => {
      closed = true
      clearInterval(timer)
      await reading
    },
  }
}

async function newest(db: Database): Promise<number> {
  const row = await db
    .selectFrom('work_event')
    .select('update_id')
    .orderBy('update_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.update_id ?? 0
}

/**
 * Ids are given when events are written and seen when their transactions end, so that a smaller one may come up later
 * than a larger. Those not seen yet are asked for again until a transaction can hardly be open any more.
 */
function makePassedOver() {
  const notedAt = new Map<number, number>()
  return {
    ids: (): number[] => {
      const tooOld = performance.now() - latestMilliseconds
      for (const [id, at] of notedAt) if (at < tooOld) notedAt.delete(id)
      return [...notedAt.keys()]
    },
    /** An event came up; those between the last one and it did not. */
    note: (id: number, lastSeen: number) => {
      notedAt.delete(id)
      for (let missing = Math.max(lastSeen + 1, id - pageSize); missing < id; missing += 1) {
        notedAt.set(missing, performance.now())
      }
    },
    forget: () => notedAt.clear(),
  }
}

function eventsAfter(db: Database, updateId: number, alsoIds: readonly number[]) {
  return db
    .selectFrom('work_event')
    .select([
      'update_id',
      'event',
      'promoter_swa_code',
      'highway_authority_swa_code',
      'organisation_reference',
      'visible_to',
    ])
    .select((eb) => eb.fn.coalesce('work_reference', 'object_reference').as('reference'))
    .where((event) =>
      event.or([event('update_id', '>', updateId), ...(alsoIds.length > 0 ? [event('update_id', 'in', alsoIds)] : [])]),
    )
    .orderBy('update_id')
    .limit(pageSize)
    .execute()
}

type LoggedEvent = Awaited<ReturnType<typeof eventsAfter>>[number]

function tell({ caller, change }: Listener, event: LoggedEvent): void {
  const own = caller.organisation_reference
  if (event.visible_to !== null && event.visible_to !== own && !isInsideFor(caller, event)) return
  const changes = changesFor(caller, event)
  if (changes.length === 0) return
  change({
    update_id: event.update_id,
    work_reference_number: event.reference,
    event: event.event,
    changes,
    is_own: event.organisation_reference === own,
  })
}

/** What stays inside a promoter is also for the contractors that act for it (BR-WORK-07). */
function isInsideFor(caller: Caller, event: LoggedEvent): boolean {
  return event.visible_to === event.promoter_swa_code && actsForOwner(caller, event)
}

const actsForOwner = (caller: Caller, { promoter_swa_code: promoter }: LoggedEvent) =>
  promoter !== null && actsForPromoter(caller, promoter)

const readers: readonly Role[] = ['Planner', 'Contractor', 'HighwayAuthority']

/**
 * What has gone stale for one person: for the parties everything about it; for officers of other authorities the record,
 * which they may read (BR-ROLE-49); for other promoters the map and nothing else (BR-ROLE-12).
 */
function changesFor(caller: Caller, event: LoggedEvent): readonly Capability[] {
  if (!caller.roles.some((role) => readers.includes(role))) return []
  const isOwnArea = event.highway_authority_swa_code === caller.organisation_reference
  const changes = staleAfter(event.event)
  if (isOwnArea || actsForOwner(caller, event)) return changes
  const isOnMap = caller.roles.includes('HighwayAuthority') || changes.includes('permits')
  return [...changes.filter((capability) => readByAll.includes(capability)), ...(isOnMap ? (['works'] as const) : [])]
}

/** Single records and map layers that every role may read, whoever they belong to. */
const readByAll: readonly Capability[] = ['activities', 'section-58s']
