/** How long the made-up county takes to be made, its accounts' passwords included, in a database that is already there. */
import { seedSandbox } from '../server/sandbox/seed.ts'
import { openStore } from '../server/store/database.ts'
import type { BenchRow } from './bench-row.ts'

const works = 2000

export async function benchSeed(): Promise<BenchRow[]> {
  const store = await openStore({ dataDir: 'memory://', databaseUrl: undefined })
  try {
    const before = performance.now()
    await seedSandbox(store.db, { works, now: Temporal.Now.instant() })
    return [{ name: 'sandbox seed, 2,000 works', value: (performance.now() - before) / 1000, unit: 's', budget: 5 }]
  } finally {
    await store.close()
  }
}
