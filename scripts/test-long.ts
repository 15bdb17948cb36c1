/**
 * `npm run test:long`: the faults that take too long for every change. 50 rounds of kill -9 under write load on each
 * store, 100,000 malformed calls, and whole days of the jobs over each change of the clocks. `-- kill`, `-- calls` or
 * `-- days` runs one of them.
 */
import { spawnSync } from 'node:child_process'

interface Part {
  readonly name: string
  readonly kind: 'kill' | 'calls' | 'days'
  readonly file: string
  readonly env: Readonly<Record<string, string>>
}

const parts: readonly Part[] = [
  { name: '50 × kill -9, embedded', kind: 'kill', file: 'server/durability.test.ts', env: { KILL_ROUNDS: '50' } },
  {
    name: '50 × kill -9, PostgreSQL',
    kind: 'kill',
    file: 'server/durability.test.ts',
    env: { KILL_ROUNDS: '50', TEST_DATABASE: 'postgres' },
  },
  {
    name: '100,000 malformed calls',
    kind: 'calls',
    file: 'server/http/fuzz.test.ts',
    env: { FUZZ_REQUESTS: '100000' },
  },
  {
    name: 'whole days of the jobs',
    kind: 'days',
    file: 'server/jobs/simulated-days.test.ts',
    env: { SIMULATED_DAYS: 'whole' },
  },
]

const [chosen] = process.argv.slice(2)
const failed = parts
  .filter(({ kind }) => chosen === undefined || kind === chosen)
  .filter(({ name, file, env }) => {
    console.log(`\n${name}`)
    const ended = spawnSync('vitest', ['run', '--project', 'server', '--silent=false', file], {
      stdio: 'inherit',
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    })
    return ended.status !== 0
  })
console.log(failed.length === 0 ? '\nAll passed' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
