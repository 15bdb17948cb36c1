import { basePath } from '../domain/contract/endpoint.ts'
import type { Store } from '../server/store/database.ts'
import { hearQueries } from '../server/testing/heard-queries.ts'
import type { Visit } from './journey-mix.ts'
import { openHouse } from './open-house.ts'
import { percentile } from './percentile.ts'

const turns = 30
const person = 'officer@marlshire.example'

/**
 * How many times as long the calls take over HTTP as the SQL that they ask, run directly one query after the other: all
 * paths together, by the median of each.
 */
export async function measureOverhead(
  store: Store,
  databaseUrl: string,
  address: string,
  token: string,
  visits: readonly Visit[],
): Promise<number> {
  const heard = hearQueries(store.db)
  const house = await openHouse({ ...store, db: heard.db }, databaseUrl)
  const totals = { http: 0, sql: 0 }
  try {
    const own = await house.tokenOf(person)
    for (const visit of visits) {
      const url = basePath(visit.api) + visit.path()
      heard.take()
      await house.app.inject({ url, headers: { token: own } })
      const queries = heard.take()
      totals.http += await median(async () => {
        await (await fetch(address + url, { headers: { token } })).arrayBuffer()
      })
      totals.sql += await median(async () => {
        for (const query of queries) await store.db.executeQuery(query)
      })
    }
  } finally {
    await house.close()
  }
  return totals.http / totals.sql
}

async function median(act: () => Promise<void>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const started = performance.now()
    await act()
    times.push(performance.now() - started)
  }
  return percentile(times, 0.5)
}
