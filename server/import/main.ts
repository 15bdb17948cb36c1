/** `npm run import -- FILE`: loads real data beside what is there. Running it again changes nothing. */
import { ConfigError, readConfig } from '../config.ts'
import { sandboxPassword } from '../sandbox/accounts.ts'
import { seedSandbox } from '../sandbox/seed.ts'
import { openStore } from '../store/database.ts'
import { findRecords } from './find-records.ts'
import { officersFor } from './import-accounts.ts'
import { importRecords } from './import-records.ts'
import { UnreadableFile } from './imported.ts'
import { reportWords } from './report-words.ts'

async function run(path: string | undefined): Promise<void> {
  if (!path) throw new UnreadableFile('Name what to import: npm run import -- FILE (a file, a folder or a zip)')
  const config = readConfig(process.env)
  const store = await openStore(config)
  try {
    const startedAt = performance.now()
    const now = Temporal.Now.instant()
    await seedSandbox(store.db, { works: config.sandboxWorks, now })
    const report = await importRecords(store.db, findRecords(path))
    const officers = await officersFor(store.db, report.authorities, now)
    console.log(reportWords(report, (performance.now() - startedAt) / 1000))
    if (officers.length > 0) {
      console.log(`\nOfficers of the imported authorities, with the password ${sandboxPassword}:`)
      for (const officer of officers) console.log(`  ${officer.email.padEnd(32)} ${officer.organisation}`)
    }
  } finally {
    await store.close()
  }
}

try {
  await run(process.argv[2])
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof UnreadableFile)) throw error
  console.error(error.message)
  process.exitCode = 1
}
