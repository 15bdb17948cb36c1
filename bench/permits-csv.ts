import { sql } from 'kysely'
import { basePath } from '../domain/contract/endpoint.ts'
import { exportPermits } from '../domain/contract/exports.ts'
import { writeExports } from '../server/jobs/write-exports.ts'
import type { Measured } from './measure-store.ts'
import type { BenchHouse } from './open-house.ts'

const officer = 'officer@marlshire.example'

/** All of an authority's permits as CSV: rows a second, and how much more memory the process takes while it writes them. */
export async function benchPermitsCsv({ app, house, tokenOf }: BenchHouse): Promise<Measured[]> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from permit where highway_authority_swa_code = '5510'`.execute(house.db)
  const permits = rows[0]?.n ?? 0
  const asked = await app.inject({
    method: exportPermits.method,
    url: basePath(exportPermits.api) + exportPermits.path,
    headers: { token: await tokenOf(officer) },
    payload: {},
  })
  if (asked.statusCode >= 300) throw new Error(`The export was refused: ${asked.body}`)
  let most = process.memoryUsage.rss()
  const before = most
  const watched = house.db.withPlugin({
    transformQuery: ({ node }) => {
      most = Math.max(most, process.memoryUsage.rss())
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  })
  const begun = performance.now()
  await writeExports({ ...house, db: watched })
  const seconds = (performance.now() - begun) / 1000
  return [
    {
      name: `permits CSV, ${permits.toLocaleString('en-GB')} rows`,
      value: permits / seconds,
      unit: 'rows/s',
      budget: 20_000,
      atLeast: true,
    },
    { name: 'memory that it takes more', value: (most - before) / 1e6, unit: 'MB', budget: 150 },
  ]
}
