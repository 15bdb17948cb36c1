/**
 * What several servers on one PostgreSQL tell each other, over one connection of each: that somebody wrote an event
 * (LISTEN), and which of them runs the jobs (an advisory lock, which PostgreSQL itself frees when its holder is gone).
 */
import { Client } from 'pg'

/** Any number that nothing else in the database locks. */
const leaderLock = 7_405_110
/** How soon one that does not lead asks again, and a broken connection is made anew. */
const turnMilliseconds = 1000
/** A connection that says nothing for so long is taken for dead. */
const patienceMilliseconds = 5000
/** A hundred writes in a second are heard of ten times. */
const pauseMilliseconds = 100

export interface ServerLink {
  /** True while this server hears of what others write; false while the connection is broken. */
  hears(): boolean
  /** True while this server runs the jobs. */
  leads(): boolean
  /** Gives the lock free at once, so that another server can take it. */
  close(): Promise<void>
}

interface Listeners {
  /** Somebody, perhaps this server, wrote events; also after each gap in which that could not be heard. */
  readonly onEvents: () => void
  /** This server has begun to lead. */
  readonly onLead: () => void
  readonly onFailure: (error: unknown) => void
}

/**
 * Connects, and connects again whenever that breaks; `wantsLead` false: another server is to run the jobs. That two might
 * take themselves for the leader for a moment does no harm: each job locks what it works on and looks at it again.
 */
export function linkServers(connectionString: string, wantsLead: boolean, on: Listeners): ServerLink {
  const wake = atMostEvery(pauseMilliseconds, on.onEvents)
  let client: Client | undefined
  let isHeard = false
  let isLeader = false
  let closed = false
  let hasFailed = false
  let timer: NodeJS.Timeout | undefined
  let turning: Promise<void> = Promise.resolve()

  const drop = async (error?: unknown) => {
    const old = client
    client = undefined
    isHeard = false
    isLeader = false
    // told once a gap, not every second of it
    if (error !== undefined && !hasFailed && !closed) on.onFailure(error)
    hasFailed = error !== undefined
    try {
      await old?.end()
    } catch {
      // it was broken already
    }
  }
  const connect = async () => {
    const fresh = new Client({
      connectionString,
      application_name: 'street works link',
      keepAlive: true,
      connectionTimeoutMillis: patienceMilliseconds,
      query_timeout: patienceMilliseconds,
    })
    client = fresh
    fresh.on('error', (error) => {
      if (client === fresh) void drop(error)
    })
    fresh.on('notification', wake)
    await fresh.connect()
    await fresh.query('listen work_event')
    isHeard = true
    hasFailed = false
    wake()
  }
  const turn = async () => {
    try {
      if (!client) await connect()
      if (!wantsLead || isLeader) await client?.query('select 1')
      else await standForLead()
    } catch (error) {
      await drop(error)
    }
    if (!closed) timer = setTimeout(next, turnMilliseconds).unref()
  }
  const standForLead = async () => {
    const asked = client
    const answer = await asked?.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [leaderLock])
    if (answer?.rows[0]?.won !== true || client !== asked || closed) return
    isLeader = true
    on.onLead()
  }
  const next = () => {
    turning = turn()
  }
  next()

  return {
    hears: () => isHeard,
    leads: () => isLeader,
    close: async () => {
      closed = true
      clearTimeout(timer)
      wake.stop()
      // a connection that is ended while it is being made never tells that it ended: patience has its limit above
      await turning
      await drop()
    },
  }
}

/** The first call at once; those of the next `milliseconds` together at their end. */
function atMostEvery(milliseconds: number, act: () => void): (() => void) & { stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let isWanted = false
  const call = () => {
    if (timer) {
      isWanted = true
      return
    }
    act()
    timer = setTimeout(() => {
      timer = undefined
      if (isWanted) {
        isWanted = false
        call()
      }
    }, milliseconds).unref()
  }
  return Object.assign(call, { stop: () => clearTimeout(timer) })
}
