/** How long the writes of the Work API take, and a works record with much on it, with 200,000 permits on disk. */
import { getWork } from '../domain/contract/works.ts'
import type { BenchRow } from './bench-row.ts'
import { startBenchServer } from './bench-server.ts'
import { liveThrough, makeFullRecord } from './full-record.ts'
import { percentile } from './percentile.ts'

const permits = 200_000
const lives = 100
const ofEach = 50
const reads = 100

/** What a write may take at the 95th percentile, and reading the full record. */
const budgets = { write: 50, read: 60 }
const reading = `works record with ${ofEach} of each child`

export async function benchWrites(): Promise<BenchRow[]> {
  const server = await startBenchServer(permits)
  try {
    for (let n = 0; n < lives; n += 1) await liveThrough(server)
    const params = await makeFullRecord(server, ofEach)
    for (let n = 0; n < reads; n += 1) await server.send(reading, 'officer@marlshire.example', getWork, { params })
    return [...server.times].map(([name, times]) => ({
      name: `${name}, 200,000 permits, p95`,
      // the first calls of each kind compile it and plan its queries
      value: percentile(times.slice(Math.min(5, times.length - 1)), 0.95),
      unit: 'ms',
      budget: name === reading ? budgets.read : budgets.write,
    }))
  } finally {
    await server.stop()
  }
}
