import { sql } from 'kysely'
import { buildApp } from '../server/app.ts'
import { systemClock } from '../server/clock.ts'
import { newSecret, readConfig } from '../server/config.ts'
import { makeTokens } from '../server/http/tokens.ts'
import { seedSandbox } from '../server/sandbox/seed.ts'
import { openStore } from '../server/store/database.ts'
import { fillChildren } from '../server/testing/fill/fill-children.ts'
import { fillPermits } from '../server/testing/fill/fill-permits.ts'
import { fillStreets } from '../server/testing/fill/fill-streets.ts'
import type { BenchRow } from './bench-row.ts'
import { percentile } from './percentile.ts'

const permits = 200_000
const contacts = 20_000

/** As an officer types: letter by letter from the third, references, streets, a town, people, and what is not there. */
const typed = [
  'BW00123456-01',
  'bw 0012 3456',
  '123456',
  'XX00123456',
  'mill lane 12',
  'station road, thornley',
  'brackwell',
  '80001234',
  'person 1234',
  'nowhere at all',
].flatMap((text) => Array.from({ length: text.length - 2 }, (_, at) => text.slice(0, at + 3)))

/** What the search box answers while somebody types, over HTTP with 200,000 permits and 20,000 streets and contacts, in memory. */
export async function benchSearch(): Promise<BenchRow[]> {
  const config = readConfig({ DATA_DIR: 'memory://', RATE_LIMIT: '1000000', SESSION_SECRET: newSecret() })
  const store = await openStore(config)
  const clock = systemClock()
  await seedSandbox(store.db, { works: 0, now: clock.now() })
  await fillStreets(store.db)
  await fillPermits(store.db, permits)
  await fillChildren(store.db)
  await sql`insert into work_contact
    select promoter_swa_code, highway_authority_swa_code, workstream_prefix, 'Person ' || work_reference, '01632 960010', '',
           reference, created_at::date
      from permit order by reference limit ${contacts}::int`.execute(store.db)
  await sql`analyze`.execute(store.db)
  const app = await buildApp(config, store, clock)
  try {
    const token = await makeTokens(config.sessionSecret).issue('id', 'officer@marlshire.example', clock.realNow())
    const times: { text: string; took: number }[] = []
    for (let turn = 0; turn <= 3; turn += 1) {
      for (const text of typed) {
        const before = performance.now()
        const answer = await app.inject({
          method: 'GET',
          url: `/app/search?q=${encodeURIComponent(text)}`,
          headers: { token },
        })
        const took = performance.now() - before
        if (answer.statusCode !== 200) throw new Error(`${text} was refused: ${answer.body}`)
        if (turn > 0) times.push({ text, took })
      }
    }
    if (process.argv.includes('--slowest')) console.table(times.sort((a, b) => b.took - a.took).slice(0, 15))
    const all = times.map(({ took }) => took)
    return [
      { name: 'search as typed, 200,000 permits, p50', value: percentile(all, 0.5), unit: 'ms' },
      { name: 'search as typed, 200,000 permits, p95', value: percentile(all, 0.95), unit: 'ms', budget: 100 },
    ]
  } finally {
    await app.close()
    await store.close()
  }
}
