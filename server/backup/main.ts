/** `npm run backup -- FILE` and `npm run restore -- FILE`: the store of the settings to a file, and a file into an empty store. */
import { CannotStart } from '../cannot-start.ts'
import { ConfigError, readConfig } from '../config.ts'
import { openStore } from '../store/database.ts'
import { backUpStore } from './backup-store.ts'
import { restoreStore } from './restore-store.ts'

async function run([act, file]: readonly string[]): Promise<string> {
  if (!file || (act !== 'backup' && act !== 'restore')) {
    throw new CannotStart('Name the file: npm run backup -- FILE, or npm run restore -- FILE')
  }
  const config = readConfig(process.env)
  if (act === 'restore') return `Restored ${await restoreStore(config, file)} rows from ${file}`
  const store = await openStore(config)
  try {
    return `Backed up ${await backUpStore(store.db, file, Temporal.Now.instant())} rows to ${file}`
  } finally {
    await store.close()
  }
}

try {
  console.log(await run(process.argv.slice(2)))
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof CannotStart)) throw error
  console.error(error.message)
  process.exitCode = 1
}
