/**
 * The only place that reads the time. The sandbox may shift it, so that training and tests can watch a permit deem.
 * Tokens, sessions and locks follow the real time: moving the sandbox's clock signs nobody out.
 */
export interface Clock {
  /** The time that the rules see. */
  now(): Temporal.Instant
  /** The time that tokens, sessions and locks see. */
  realNow(): Temporal.Instant
  readonly shiftSeconds: number
  /** Seconds to add to the real time; 0 is the real time. */
  shiftTo(seconds: number): void
}

export function systemClock(shiftSeconds = 0): Clock {
  let shift = shiftSeconds
  return {
    now: () => Temporal.Now.instant().add({ seconds: shift }),
    realNow: () => Temporal.Now.instant(),
    get shiftSeconds() {
      return shift
    },
    shiftTo: (seconds) => {
      shift = seconds
    },
  }
}
