import type { FastifyInstance } from 'fastify'
import { buildApp } from '../server/app.ts'
import { systemClock } from '../server/clock.ts'
import { newSecret, readConfig } from '../server/config.ts'
import { makeTokens } from '../server/http/tokens.ts'
import { seedSandbox } from '../server/sandbox/seed.ts'
import { openStore } from '../server/store/database.ts'
import type { BenchRow } from './bench-row.ts'
import { fillPermits } from '../server/testing/fill/fill-permits.ts'
import { percentile } from './percentile.ts'

const permits = 200_000

/** Three filters each: common and rare, by state, by date, by place and by name, as officers and planners use them. */
const lists: readonly string[] = [
  'status=submitted&status=under_assessment&is_high_impact_traffic_management=true&is_traffic_sensitive=true&sort_column=deadline_date&sort_direction=asc',
  'status=granted&work_category=minor&work_start_date_from=2026-06-01&sort_column=start_date&sort_direction=asc',
  'work_status=completed&has_no_final_registration=true&organisation=gas',
  'work_status=planned&is_early_start=true&organisation=water&sort_column=end_date',
  'street_descriptor=mill%20lane&active_permit_only=true&status=refused',
  'street_descriptor=mill%20lane%2012&is_deemed=true&is_early_start=true',
  'work_reference_number=0012&active_permit_only=true&work_category=major',
  'start_date=2025-03-01&end_date=2025-03-14&work_category=standard&offset=50',
  'start_date_created=2024-01-01&end_date_created=2024-12-31&is_deemed=true&is_traffic_sensitive=true',
  'status=revoked&is_early_start=true&is_deemed=true',
]

const boxes = Array.from({ length: 40 }, (_, n) => {
  const [minEasting, minNorthing] = [423_000 + (n % 8) * 2000, 301_000 + Math.floor(n / 8) * 3000]
  return `minEasting=${minEasting}&minNorthing=${minNorthing}&maxEasting=${minEasting + 1000}&maxNorthing=${minNorthing + 1000}`
})

/** Lists and maps over HTTP with 200,000 permits in the embedded database, in memory. */
export async function benchLists(): Promise<BenchRow[]> {
  const config = readConfig({ DATA_DIR: 'memory://', RATE_LIMIT: '1000000', SESSION_SECRET: newSecret() })
  const store = await openStore(config)
  const clock = systemClock()
  await seedSandbox(store.db, { works: 0, now: clock.now() })
  await fillPermits(store.db, permits)
  const app = await buildApp(config, store, clock)
  try {
    const token = await makeTokens(config.sessionSecret).issue('id', 'officer@marlshire.example', clock.realNow())
    const list = await measure(
      app,
      token,
      lists.map((query) => `/v6/reporting/permits?${query}`),
      10,
    )
    const box = await measure(
      app,
      token,
      boxes.map((query) => `/v6/geojson/works?${query}`),
      2,
    )
    const worksInBox = box.bodies.map((body) => body.split('"Feature"').length - 1)
    return [
      { name: 'permits list, 200,000 permits, 3 filters, p50', value: percentile(list.times, 0.5), unit: 'ms' },
      {
        name: 'permits list, 200,000 permits, 3 filters, p95',
        value: percentile(list.times, 0.95),
        unit: 'ms',
        budget: 100,
      },
      { name: 'works in a 1 km box, p50', value: percentile(box.times, 0.5), unit: 'ms' },
      { name: 'works in a 1 km box, p95', value: percentile(box.times, 0.95), unit: 'ms', budget: 100 },
      { name: 'works in such a box, most', value: Math.max(...worksInBox), unit: 'works' },
    ]
  } finally {
    await app.close()
    await store.close()
  }
}

/** Each path so many times, after one turn that does not count. */
async function measure(app: FastifyInstance, token: string, paths: readonly string[], turns: number) {
  const times: number[] = []
  const bodies: string[] = []
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const url of paths) {
      const before = performance.now()
      const answer = await app.inject({ method: 'GET', url, headers: { token } })
      const took = performance.now() - before
      if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`)
      if (turn === 0) bodies.push(answer.body)
      else times.push(took)
    }
  }
  return { times, bodies }
}
