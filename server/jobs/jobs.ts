/** What happens because time passed. Each job is one function that can be run at any moment, as often as one likes. */
import { setTimeout as delay } from 'node:timers/promises'
import type { House } from '../http/implement.ts'
import { acceptInspections } from './accept-inspections.ts'
import { countForMap } from '../store/map-counts.ts'
import { closeSection58s } from './close-section-58s.ts'
import { deemAlterations } from './deem-alterations.ts'
import { deliverMail } from './deliver-mail.ts'
import { deliverNotifications } from './deliver-notifications.ts'
import { deemPermits } from './deem-permits.ts'
import { disableDormantAccounts } from './disable-dormant-accounts.ts'
import { expireSamples } from './expire-samples.ts'
import { forgetExpired } from './forget-expired.ts'
import { generateSamples } from './generate-samples.ts'
import { queueNotifications } from './queue-notifications.ts'
import { refreshGovernancePermits } from './refresh-governance.ts'
import { scanFiles } from './scan-files.ts'
import { tendStore } from './tend-store.ts'
import { writeExports } from './write-exports.ts'

export interface Jobs {
  /** Begins a turn of every job now: this server has just become the one that runs them. */
  turnNow(): void
  stop(): Promise<void>
}

type Job = (house: House) => Promise<void>

/** What the rules say happens by itself. */
const ruleJobs: readonly Job[] = [deemPermits, deemAlterations, acceptInspections, closeSection58s, expireSamples]

const houseJobs: readonly Job[] = [
  scanFiles,
  forgetExpired,
  disableDormantAccounts,
  ({ db }) => countForMap(db),
  tendStore,
]

/** Somebody looks at a screen until this is done. */
const awaitedJobs: readonly Job[] = [
  writeExports,
  deliverMail,
  generateSamples,
  refreshGovernancePermits,
  queueNotifications,
  (house) => deliverNotifications(house),
]

const turnMilliseconds = 15_000
const awaitedTurnMilliseconds = 1000

/** A scanner on another machine may take a minute over a file; the server does not stay up for it. */
const patienceMilliseconds = 2000

/** Runs every job once. */
export async function runJobs(house: House): Promise<void> {
  for (const job of [...ruleJobs, ...houseJobs, ...awaitedJobs]) await job(house)
}

/** Lets happen at once what the rules' time has brought. */
export async function letTimePass(house: House): Promise<void> {
  for (const job of ruleJobs) await job(house)
}

/**
 * Runs the jobs now and again every quarter of a minute, awaited ones every second, never two turns of one at once. None waits for another: while a
 * scanner does not answer, permits are deemed all the same. Where several servers stand on one database, only the one that
 * `leads` runs them.
 */
export function startJobs(house: House, onFailure: (error: unknown) => void, leads: () => boolean = () => true): Jobs {
  const turning = (job: Job, milliseconds: number) =>
    repeat(async () => {
      if (leads()) await job(house).catch(onFailure)
    }, milliseconds)
  const running = [
    ...[...ruleJobs, ...houseJobs].map((job) => turning(job, turnMilliseconds)),
    ...awaitedJobs.map((job) => turning(job, awaitedTurnMilliseconds)),
  ]
  return {
    turnNow: () => {
      for (const job of running) job.turnNow()
    },
    stop: async () => {
      const stopped = Promise.all(running.map((job) => job.stop()))
      await Promise.race([stopped, delay(patienceMilliseconds, undefined, { ref: false })])
    },
  }
}

function repeat(turn: () => Promise<void>, milliseconds: number): Jobs {
  let current: Promise<void> | undefined
  const next = () => {
    current ??= turn().finally(() => {
      current = undefined
    })
  }
  next()
  const timer = setInterval(next, milliseconds)
  timer.unref()
  return {
    turnNow: next,
    stop: async () => {
      clearInterval(timer)
      await current
    },
  }
}
