/**
 * Live updates where Street Manager has the log: its Event API is asked once for everybody who sees the same, however many
 * browsers are open, and goes on from the last update that was told, so that an outage loses none.
 */
import * as z from 'zod'
import { fillPath, type Endpoint } from '../../../domain/contract/endpoint.ts'
import { auditEvents, type AuditEvent } from '../../../domain/contract/enums/history.ts'
import { listWorkUpdates } from '../../../domain/contract/events.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import type { Clock } from '../../clock.ts'
import type { Ears, LiveUpdates } from '../../http/live-updates.ts'
import { staleAfter, staleAfterUnknown } from '../../http/stale-after.ts'

interface RemoteLiveOptions {
  readonly clock: Clock
  /** Asks as one of these people who are signed in now; undefined when none is. */
  readonly askAs: (emails: readonly string[], path: string) => Promise<Response | undefined>
  readonly pollMilliseconds: number
  readonly onFailure: (error: unknown) => void
}

/** Those who are told the same: one organisation, the same roles, workstreams and contracts. */
interface Group {
  readonly listeners: Map<Ears, Caller>
  /** What a contractor has to name; nobody else names any (BR-ROLE-24). */
  readonly logs: readonly Log[]
}

interface Log {
  readonly swaCode: string | undefined
  readonly from: Temporal.Instant
  /** The last update that was seen; until there is one, updates are asked for by their time. */
  lastId: number | undefined
  /** Updates up to this one were there before anybody listened. */
  floor: number
  told: Set<number>
  isBegun: boolean
}

const Updates = z.object({
  rows: z.array(z.object({ work_reference_number: z.string(), update_id: z.number(), event_type: z.string() })),
  next_update: z.number().nullish(),
})
type Update = z.infer<typeof Updates>['rows'][number]

const path = fillPath(listWorkUpdates as Endpoint).slice('/v6'.length)
const pageSize = 250
const mostPages = 40
/** Ids are given before they are seen, so that a smaller one may come up after a larger: the last few are asked for again. */
const overlap = 100
/** Asked for by time, an update may be this old: clocks differ. */
const lookBack = { hours: 1 }

export function makeRemoteLiveUpdates(options: RemoteLiveOptions): LiveUpdates {
  const { clock, askAs, pollMilliseconds, onFailure } = options
  const groups = new Map<string, Group>()
  let reading: Promise<void> = Promise.resolve()
  let isReadWaiting = false
  let closed = false

  const readLog = async ({ listeners }: Group, log: Log): Promise<void> => {
    const emails = [...new Set([...listeners.values()].map(({ email }) => email))]
    let after = log.lastId === undefined ? undefined : Math.max(log.floor, log.lastId - overlap)
    for (let page = 0; page < mostPages; page += 1) {
      const answer = await askAs(emails, `${path}?${searchOf(log, after, clock.realNow())}`)
      if (!answer || closed) return
      if (!answer.ok) throw new Error(`the Event API answered ${answer.status}`)
      const { rows, next_update: more } = Updates.parse(await answer.json())
      for (const update of rows) note(log, update, listeners.keys())
      if (more == null || rows.length === 0) break
      after = Math.max(...rows.map(({ update_id }) => update_id))
    }
    if (!log.isBegun) log.floor = log.lastId ?? 0
    log.isBegun = true
    log.told = new Set([...log.told].filter((id) => id > (log.lastId ?? 0) - overlap))
  }
  const read = async (): Promise<void> => {
    for (const [key, group] of groups) {
      if (group.listeners.size === 0) {
        groups.delete(key)
        continue
      }
      try {
        for (const log of group.logs) await readLog(group, log)
      } catch (error) {
        // the next turn goes on from where this one stood
        if (!closed) onFailure(error)
      }
    }
  }
  const next = () => {
    if (isReadWaiting || closed) return
    isReadWaiting = true
    reading = reading.then(() => {
      isReadWaiting = false
      return read()
    })
  }
  // servers that were started together do not ask together
  const timer = setInterval(next, pollMilliseconds * (0.9 + Math.random() * 0.2))
  timer.unref()

  return {
    somethingHappened: next,
    clockMoved: next,
    listen: (caller, ears) => {
      const key = keyOf(caller)
      const group = groups.get(key) ?? { listeners: new Map(), logs: logsOf(caller, clock.realNow()) }
      groups.set(key, group)
      group.listeners.set(ears, caller)
      next()
      return () => group.listeners.delete(ears)
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

const keyOf = (caller: Caller) =>
  JSON.stringify([
    caller.organisation_reference,
    [...caller.roles].sort(),
    [...caller.contracts].sort(),
    caller.workstreams.map((entry) => `${entry.organisation_reference} ${entry.workstream_prefix}`).sort(),
  ])

function logsOf(caller: Caller, now: Temporal.Instant): Log[] {
  const codes = caller.organisation_type === 'CONTRACTOR' ? caller.contracts : [undefined]
  return codes.map((swaCode) => ({
    swaCode,
    from: now.subtract(lookBack),
    lastId: undefined,
    floor: 0,
    told: new Set(),
    isBegun: false,
  }))
}

function searchOf({ swaCode, from }: Log, after: number | undefined, now: Temporal.Instant): string {
  const search = new URLSearchParams({ page_size: String(pageSize) })
  if (swaCode !== undefined) search.set('swa_code', swaCode)
  if (after === undefined) {
    search.set('start_date', from.toString())
    search.set('end_date', now.add(lookBack).toString())
  } else {
    search.set('update_id', String(after))
  }
  return search.toString()
}

/** What was there before anybody listened is told to nobody: they have just fetched it. */
function note(log: Log, { update_id, work_reference_number, event_type }: Update, ears: Iterable<Ears>): void {
  if (update_id <= log.floor || log.told.has(update_id)) return
  if (log.isBegun && log.lastId === undefined) log.floor = update_id - 1
  log.told.add(update_id)
  log.lastId = Math.max(log.lastId ?? 0, update_id)
  if (!log.isBegun) return
  const changes = isKnown(event_type) ? staleAfter(event_type) : staleAfterUnknown
  const message = { update_id, work_reference_number, event: event_type, changes, is_own: false }
  for (const { change } of ears) change(message)
}

const isKnown = (event: string): event is AuditEvent => (auditEvents as readonly string[]).includes(event)
