/** The grid of shifts between WGS84 and the National Grid, asked for once when the first map opens. */
import { shiftGridPath } from '../../domain/shift-grid-path.ts'
import { putShiftGrid } from './projections.ts'

let asked: Promise<void> | undefined

/** Resolves when the grid is in use, or cannot be had: then the seven-parameter shift stays, and says how true it is. */
export function shiftGrid(): Promise<void> {
  asked ??= load().catch(() => {})
  return asked
}

/** A map waits no longer than this for it. */
const waitMilliseconds = 10_000

async function load(): Promise<void> {
  const answer = await fetch(shiftGridPath, { signal: AbortSignal.timeout(waitMilliseconds) })
  if (answer.ok) putShiftGrid(await answer.arrayBuffer())
}
