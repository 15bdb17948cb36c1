/**
 * Whether Street Manager answers, and the log of when it did not. One failed call is no outage: it is checked with a question
 * that costs Street Manager nothing, and while there is an outage it is asked again and again, so that the end is known.
 */
import type { OutageReason } from '../../../domain/contract/enums/upstream.ts'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../store/database.ts'
import { beginOutage, endOutage, openOutage, prolongOutage } from '../../store/upstream-outages.ts'

export interface UpstreamHealth {
  /** An answer came that is no fault of the server. */
  answered(): void
  /** No answer came, or a fault. */
  failed(reason: OutageReason): void
  readonly lastAnswered: Temporal.Instant | undefined
  /** Comes true when what was told is written. */
  settled(): Promise<void>
  close(): Promise<void>
}

export interface HealthOptions {
  readonly db: Database
  readonly clock: Clock
  /** Resolves to what is wrong, or undefined when Street Manager answers. */
  readonly check: () => Promise<OutageReason | undefined>
  readonly checkMilliseconds?: number
  readonly onFailure: (error: unknown) => void
}

export function makeHealth({ db, clock, check, checkMilliseconds = 10_000, onFailure }: HealthOptions): UpstreamHealth {
  let lastAnswered: Temporal.Instant | undefined
  /** The first call that failed since the last that was answered, and how many did. */
  let failing: { since: Temporal.Instant; calls: number; reason: OutageReason } | undefined
  let isChecking = false
  let isClosed = false
  let writing: Promise<void> = Promise.resolve()
  let timer: ReturnType<typeof setTimeout> | undefined

  const write = (work: () => Promise<unknown>) => {
    writing = writing.then(async () => void (await work())).catch(onFailure)
  }
  const lookAgain = () => {
    if (isClosed) return
    clearTimeout(timer)
    timer = setTimeout(() => void look(), checkMilliseconds)
    timer.unref()
  }
  const look = async (): Promise<void> => {
    if (isChecking || isClosed) return
    isChecking = true
    const wrong = await check()
    isChecking = false
    const now = clock.realNow()
    if (!wrong) {
      lastAnswered = now
      failing = undefined
      write(() => endOutage(db, now))
      return
    }
    failing ??= { since: now, calls: 0, reason: wrong }
    const { since, calls, reason } = failing
    failing.calls = 0
    write(async () => {
      if (await openOutage(db)) await prolongOutage(db, now, calls + 1)
      else await beginOutage(db, { since, now, calls: calls + 1, reason })
    })
    lookAgain()
  }
  // an outage that this process was not there to see the end of
  write(async () => {
    if (await openOutage(db)) lookAgain()
  })
  return {
    answered: () => {
      lastAnswered = clock.realNow()
    },
    failed: (reason) => {
      if (failing) failing.calls += 1
      else failing = { since: clock.realNow(), calls: 1, reason }
      if (failing.calls === 1) writing = writing.then(look).catch(onFailure)
    },
    get lastAnswered() {
      return lastAnswered
    },
    settled: async () => {
      await writing
      await writing
    },
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await writing
    },
  }
}
