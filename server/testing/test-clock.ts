import type { Clock } from '../clock.ts'

export interface TestClock extends Clock {
  /** Sets what the rules take for now: an instant, or a London wall-clock time like `2026-11-24T16:30`. */
  set(time: string): void
  /** Moves what the rules take for now. */
  advance(duration: Temporal.DurationLike): void
  /** Moves the time that tokens, sessions and locks see. */
  advanceReal(duration: Temporal.DurationLike): void
}

/** Tuesday 24 November 2026, 10:00 in London: a plain working day, four weeks before the bank holidays of Christmas. */
export const testNow = Temporal.Instant.from('2026-11-24T10:00:00Z')

/**
 * Time as a test wants it. The rules' time stands still until the test moves it; the time of sign-ins runs on, so that
 * a token issued after a sign-out is newer than it.
 */
export function makeTestClock(): TestClock {
  const startedAt = performance.now()
  let now = testNow
  let realShift = Temporal.Duration.from({ milliseconds: 0 })
  return {
    now: () => now,
    realNow: () => testNow.add({ milliseconds: Math.round(performance.now() - startedAt) }).add(realShift),
    get shiftSeconds() {
      return Math.round(testNow.until(now).total('seconds'))
    },
    shiftTo: (seconds) => {
      now = testNow.add({ seconds })
    },
    set: (time) => {
      const isInstant = /(?:Z|[+-]\d\d:\d\d)$/.test(time)
      now = isInstant
        ? Temporal.Instant.from(time)
        : Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/London').toInstant()
    },
    advance: (duration) => {
      now = now.toZonedDateTimeISO('Europe/London').add(duration).toInstant()
    },
    advanceReal: (duration) => {
      realShift = realShift.add(duration)
    },
  }
}
