/** Opens the store, fills the sandbox, listens; says in words what is wrong when it cannot. */
import './small-heap.ts'
import { buildApp } from './app.ts'
import { CannotStart } from './cannot-start.ts'
import { systemClock } from './clock.ts'
import { ConfigError, readConfig } from './config.ts'
import { sandboxAccounts, sandboxPassword } from './sandbox/accounts.ts'
import { readClockShift } from './sandbox/clock-shift.ts'
import { requireOwnStore } from './remote/street-manager/own-store.ts'
import { seedSandbox } from './sandbox/seed.ts'
import { stopCleanly } from './stop-cleanly.ts'
import { openStore } from './store/database.ts'

/** Starts the server; exit code 1 and the reason when it cannot. `prepared` must have come true before it listens. */
export async function serve(prepared: Promise<void> = Promise.resolve()): Promise<void> {
  const stopping = stopCleanly()
  try {
    const config = readConfig(process.env)
    const store = await openStore(config)
    await stopping.add(() => store.close())
    const clock = systemClock(await readClockShift(store.db))
    await requireOwnStore(store.db, config.streetManager?.url)
    if (!config.streetManager) await seedSandbox(store.db, { works: config.sandboxWorks, now: clock.now() })
    await prepared
    const app = await buildApp(config, store, clock)
    await stopping.add(() => app.close())
    announce(await app.listen({ port: config.port, host: config.host }), config.streetManager?.url)
  } catch (error) {
    console.error(reasonOf(error))
    await stopping.stop(1)
  }
}

function announce(address: string, streetManager: string | undefined): void {
  console.log(`\nManage street works is ready: ${address.replace('127.0.0.1', 'localhost')}\n`)
  if (streetManager) {
    console.log(
      `It stands before ${streetManager}: sign in with an account of that Street Manager.\n\nCtrl-C stops it.`,
    )
    return
  }
  console.log(`Sandbox accounts, all with the password ${sandboxPassword}:`)
  for (const account of sandboxAccounts) {
    console.log(`  ${account.email.padEnd(34)} ${account.roles.join(', ').padEnd(36)} ${account.organisation}`)
  }
  console.log('\nCtrl-C stops it.')
}

/** Words for what goes wrong often; the whole error for what should not happen. */
function reasonOf(error: unknown): unknown {
  if (error instanceof ConfigError) return `The settings are not right:\n${error.message}`
  if (error instanceof CannotStart) return error.message
  const { code, port, message } = error as { code?: string; port?: number; message?: string }
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what listens there, or set PORT to another one.`
    case 'EACCES':
      return `Not allowed: ${message}`
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case '28P01':
    case '3D000':
      return `The database of DATABASE_URL cannot be opened: ${message || code}`
    default:
      return error
  }
}
