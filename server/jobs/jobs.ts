/** What happens because time passed. Each job is one function that can be run at any moment, as often as one likes. */
import type { House } from '../http/implement.ts'
import { deemPermits } from './deem-permits.ts'
import { scanFiles } from './scan-files.ts'
import { tendStore } from './tend-store.ts'

export interface Jobs {
  stop(): Promise<void>
}

type Job = (house: House) => Promise<void>

/** The scan is last: it alone depends on another machine, and its failure ends the turn. */
const jobs: readonly Job[] = [deemPermits, tendStore, scanFiles]

const turnMilliseconds = 15_000

/** Runs every job once. */
export async function runJobs(house: House): Promise<void> {
  for (const job of jobs) await job(house)
}

/** Runs the jobs now and again every quarter of a minute, never two turns at once. */
export function startJobs(house: House, onFailure: (error: unknown) => void): Jobs {
  let turn: Promise<void> = Promise.resolve()
  const next = () => {
    turn = turn.then(() => runJobs(house)).catch(onFailure)
  }
  next()
  const timer = setInterval(next, turnMilliseconds)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await turn
    },
  }
}
