/**
 * `npm run test:pass-through`: every journey through a server that stands before another one, over HTTP, instead of the embedded
 * Street Manager; what is done there and not here is passed over with its reason (e2e/done-elsewhere.ts). Names of journeys' files
 * after `--` choose some of them.
 */
import { spawnSync } from 'node:child_process'
import { ensureChromium } from './ensure-chromium.ts'

const env = { ...process.env, E2E_PASS_THROUGH: '1', CHROMIUM_PATH: await ensureChromium() }
const run = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1

process.exitCode = run('vite', 'build', '--logLevel', 'warn') || run('playwright', 'test', ...process.argv.slice(2))
