/** Fills an empty store with Marlshire. */
import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import { insertAccounts } from './account-rows.ts'
import { sandboxAccounts } from './accounts.ts'
import { contractRows, organisationRows, workstreamRows } from './organisations.ts'

export interface SeedOptions {
  /** How many works records to make. */
  readonly works: number
  /** What the dates of the works are counted from. */
  readonly now: Temporal.Instant
}

/** Makes the sandbox once: a store that has organisations already is left as it is. All or nothing. */
export async function seedSandbox(db: Database, options: SeedOptions): Promise<void> {
  if (await isSeeded(db)) return
  await db.transaction().execute(async (transaction) => {
    await insertRows(transaction, 'organisation', organisationRows())
    await insertRows(transaction, 'contract', contractRows())
    await insertRows(transaction, 'workstream', workstreamRows())
    await insertAccounts(transaction, sandboxAccounts, options.now)
  })
}

async function isSeeded(db: Database): Promise<boolean> {
  const row = await db.selectFrom('organisation').select('swa_code').limit(1).executeTakeFirst()
  return row !== undefined
}
