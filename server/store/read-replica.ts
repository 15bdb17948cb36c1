/**
 * A PostgreSQL that follows the one of DATABASE_URL and answers lists for it. A list is read there only when the replica has
 * everything that was stored when the list was asked for: nobody misses what they, or whoever their page was told of, just did.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { isConnectionLost } from './connection-lost.ts'
import { openPostgres, type Database } from './database.ts'

export interface ReadReplica {
  /** The replica, once it has all that is stored now; undefined when the list had better be read from the primary. */
  caughtUp(): Promise<Database | undefined>
  /** A read of it failed; when its connection broke it is left alone until it answers again. */
  failed(error: unknown): void
  /** For the metrics: whether it is used, and how many lists were read there or not, and why not. */
  gauges(): Readonly<Record<string, number>>
  close(): Promise<void>
}

interface ReplicaOptions {
  readonly url: string
  readonly primary: Database
  /** Told once when it cannot be used any more. */
  readonly onDown: (error: unknown) => void
  readonly onUp: () => void
  /** How soon one that is down is asked again, in milliseconds. */
  readonly retryMilliseconds?: number
}

/** A list waits so long for the replica to follow, then goes to the primary: streaming takes a few milliseconds. */
const pausesMilliseconds = [0, 5, 15, 30]
/** A replica that takes longer to say how far it is does not help anybody. */
const patienceMilliseconds = 1000
/** A list that takes longer is asked of the primary: the way to the replica may be dead. */
const longestListMilliseconds = 20_000
const connections = 20

export function followPrimary(options: ReplicaOptions): ReadReplica {
  const { url, primary, onDown, onUp, retryMilliseconds = 5000 } = options
  const store = openPostgres(url, {
    application_name: 'street works lists',
    max: connections,
    keepAlive: true,
    connectionTimeoutMillis: patienceMilliseconds,
    query_timeout: longestListMilliseconds,
    options: '-c default_transaction_read_only=on',
  })
  const counts = { reads: 0, behind: 0, failed: 0 }
  let isUp = false
  let isTold = false
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let looking: Promise<void> = Promise.resolve()

  const down = (error: unknown) => {
    isUp = false
    if (isClosed) return
    if (!isTold) onDown(error)
    isTold = true
    clearTimeout(timer)
    timer = setTimeout(look, retryMilliseconds).unref()
  }
  const lookOnce = async () => {
    try {
      await inTime(requireReplicaOf(primary, store.db))
      isUp = true
      if (isTold) onUp()
      isTold = false
    } catch (error) {
      down(error)
    }
  }
  const look = () => {
    looking = lookOnce()
  }
  look()

  const hasReached = async (position: string): Promise<boolean> => {
    for (const pause of pausesMilliseconds) {
      if (pause > 0) await delay(pause)
      const { rows } = await sql<{ reached: boolean | null }>`
        select pg_last_wal_replay_lsn() >= ${position}::pg_lsn as reached`.execute(store.db)
      if (rows[0]?.reached) return true
    }
    return false
  }
  return {
    caughtUp: async () => {
      if (!isUp) {
        counts.failed += 1
        return undefined
      }
      const position = await positionOf(primary)
      try {
        const isReached = await inTime(hasReached(position))
        counts[isReached ? 'reads' : 'behind'] += 1
        return isReached ? store.db : undefined
      } catch (error) {
        counts.failed += 1
        down(error)
        return undefined
      }
    },
    failed: (error) => {
      counts.failed += 1
      // a list that was cancelled because the replica had to follow, or that is at fault itself, says nothing of the next
      if (isConnectionLost(error)) down(error)
    },
    gauges: () => ({
      replica_up: isUp ? 1 : 0,
      replica_lists_read: counts.reads,
      replica_lists_behind: counts.behind,
      replica_lists_failed: counts.failed,
    }),
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await looking
      await store.close()
    },
  }
}

/** Everything that anybody can see at the primary now lies before it in the log that replicas follow. */
async function positionOf(primary: Database): Promise<string> {
  const { rows } = await sql<{ position: string }>`select pg_current_wal_flush_lsn()::text as position`.execute(primary)
  return rows[0]?.position ?? ''
}

/** Throws unless `replica` follows `primary`: one that was promoted, or belongs to others, says nothing of what is stored. */
async function requireReplicaOf(primary: Database, replica: Database): Promise<void> {
  const ask = sql<{ system: string; follows: boolean }>`
    select system_identifier::text as system, pg_is_in_recovery() as follows from pg_control_system()`
  const [own, other] = [(await ask.execute(primary)).rows[0], (await ask.execute(replica)).rows[0]]
  if (!other?.follows) throw new Error('The database of DATABASE_READ_URL follows no other')
  if (own?.system !== other.system)
    throw new Error('The database of DATABASE_READ_URL follows another than DATABASE_URL')
}

async function inTime<T>(asked: Promise<T>): Promise<T> {
  const late = new AbortController()
  const tooLate = delay(patienceMilliseconds, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new Error('The read replica does not answer in time')
  })
  try {
    return await Promise.race([asked, tooLate])
  } finally {
    late.abort()
    tooLate.catch(() => {})
  }
}
