/** Start here: reads the settings, opens the store, fills the sandbox, listens. */
import closeWithGrace from 'close-with-grace'
import { buildApp } from './app.ts'
import { systemClock } from './clock.ts'
import { ConfigError, readConfig } from './config.ts'
import { sandboxAccounts, sandboxPassword } from './sandbox/accounts.ts'
import { seedSandbox } from './sandbox/seed.ts'
import { readClockShift } from './sandbox/clock-shift.ts'
import { openStore } from './store/database.ts'

async function start(): Promise<void> {
  const config = readConfig(process.env)
  const store = await openStore(config)
  const clock = systemClock(await readClockShift(store.db))
  await seedSandbox(store.db, { works: config.sandboxWorks, now: clock.now() })
  const app = await buildApp(config, store, clock)
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) app.log.error({ err }, 'stopping after an error')
    await app.close()
    await store.close()
  })
  const address = await app.listen({ port: config.port, host: config.host })
  announce(address)
}

function announce(address: string): void {
  console.log(`\nManage street works is ready: ${address.replace('127.0.0.1', 'localhost')}\n`)
  console.log(`Sandbox accounts, all with the password ${sandboxPassword}:`)
  for (const account of sandboxAccounts) {
    console.log(`  ${account.email.padEnd(34)} ${account.roles.join(', ').padEnd(36)} ${account.organisation}`)
  }
  console.log('\nCtrl-C stops it.')
}

try {
  await start()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  console.error(`The settings are not right:\n${error.message}`)
  process.exitCode = 1
}
