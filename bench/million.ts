/**
 * `npm run bench -- --million`: every list, layer and lookup with a million permits, embedded and on PostgreSQL; with
 * `--permits 10000000` ten million, on PostgreSQL alone, since nobody keeps so many in an embedded store.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { seedSandbox } from '../server/sandbox/seed.ts'
import { openStore } from '../server/store/database.ts'
import { fillChildren } from '../server/testing/fill/fill-children.ts'
import { fillPermits } from '../server/testing/fill/fill-permits.ts'
import { fillStreets } from '../server/testing/fill/fill-streets.ts'
import { runPostgres } from '../server/testing/run-postgres.ts'
import { testNow } from '../server/testing/test-clock.ts'
import { insertTestStreets } from '../server/testing/test-streets.ts'
import { measureStore, type Measured, type StoreKind } from './measure-store.ts'

const mostEmbedded = 2_000_000

/** Fills both stores, one after the other, and prints what was measured side by side. */
export async function benchMillion(permits: number): Promise<void> {
  const table: Record<string, Record<string, string>> = {}
  for (const kind of permits > mostEmbedded ? (['postgres'] as const) : (['embedded', 'postgres'] as const)) {
    for (const measured of await inFilledStore(kind, permits)) {
      table[measured.name] = { ...table[measured.name], ...cells(kind, measured) }
    }
  }
  console.table(table)
}

function cells(kind: StoreKind, { value, unit, budget, atLeast }: Measured): Record<string, string> {
  const isWithin = budget === undefined || (atLeast ? value >= budget : value <= budget)
  return {
    [kind]: `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`,
    [`${kind} budget`]: budget === undefined ? '' : `${budget} ${unit}${isWithin ? '' : ', MISSED'}`,
  }
}

async function inFilledStore(kind: StoreKind, permits: number): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-million-'))
  const postgres = kind === 'postgres' ? await runPostgres(folder, ['-c', 'shared_buffers=1GB']) : undefined
  await postgres?.createDatabase('million')
  const databaseUrl = postgres && `${postgres.serverUrl}/million`
  const store = await openStore({ dataDir: folder, databaseUrl })
  try {
    await seedSandbox(store.db, { works: 0, now: testNow })
    await insertTestStreets(store.db)
    await fillStreets(store.db)
    await fillPermits(store.db, permits)
    await fillChildren(store.db)
    await sql`vacuum (analyze)`.execute(store.db)
    return await measureStore(store, kind, databaseUrl)
  } finally {
    await store.close()
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
