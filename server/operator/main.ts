/**
 * `npm run organisation -- SWA-CODE suspend|disable|activate`, or `readmit EMAIL`: what only who runs the service can do to
 * an organisation.
 */
import type { OrganisationStatus } from '../../domain/contract/enums/organisations.ts'
import { ConfigError, readConfig } from '../config.ts'
import { seedSandbox } from '../sandbox/seed.ts'
import { openStore } from '../store/database.ts'
import { readmitAdmin } from './readmit-admin.ts'
import { NothingDone, setOrganisationStatus } from './set-organisation-status.ts'

const acts: Readonly<Record<string, OrganisationStatus>> = {
  suspend: 'suspended',
  disable: 'disabled',
  activate: 'active',
}

async function run([code, act = '', email]: readonly string[]): Promise<void> {
  const status = acts[act]
  const isReadmission = act === 'readmit' && email !== undefined
  if (!code || !(status || isReadmission)) {
    throw new NothingDone('Say which and what: npm run organisation -- SWA-CODE suspend|disable|activate|readmit EMAIL')
  }
  const config = readConfig(process.env)
  const store = await openStore(config)
  try {
    const now = Temporal.Now.instant()
    await seedSandbox(store.db, { works: config.sandboxWorks, now })
    const done = status
      ? await setOrganisationStatus(store.db, code, status, now)
      : await readmitAdmin(store.db, code, email ?? '', now)
    console.log(done)
  } finally {
    await store.close()
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof NothingDone)) throw error
  console.error(error.message)
  process.exitCode = 1
}
