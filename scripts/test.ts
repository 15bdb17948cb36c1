/**
 * `npm test`: every check there is, in the order in which they are quick to fail, and one line at the end that counts them.
 * A step that fails does not hide the ones after it, unless they could only fail with it.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { reportEndpointCoverage } from './endpoint-coverage.ts'
import { ensureChromium } from './ensure-chromium.ts'

interface Count {
  passed: number
  failed: number
}

/** What failed, by name: repeated at the end, for the step that said it may be far up. */
const failures: string[] = []

const reports = mkdtempSync(join(tmpdir(), 'msw-test-'))

/** Runs a command, its output straight to the terminal; resolves to its exit code. */
function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

async function check(name: string, command: string, ...args: string[]): Promise<Count> {
  console.log(`\n${name}`)
  const code = await run(command, args)
  if (code !== 0) failures.push(name)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function vitest(name: string, projects: readonly string[], env: Record<string, string> = {}): Promise<Count> {
  console.log(`\n${name}`)
  const report = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const code = await run(
    'vitest',
    ['run', ...chosen, '--reporter=default', '--reporter=json', `--outputFile=${report}`],
    env,
  )
  const { numPassedTests = 0, numFailedTests = 0, testResults = [] } = readJson<VitestReport>(report)
  failures.push(...failedTests(testResults).map((test) => `${name}: ${test}`))
  if (code !== 0 && numFailedTests === 0) failures.push(name)
  return counted(code, numPassedTests, numFailedTests)
}

async function playwright(): Promise<Count> {
  console.log('\nJourneys in Chromium')
  const report = join(reports, 'journeys.json')
  const code = await run('playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    CHROMIUM_PATH: await ensureChromium(),
  })
  const { expected = 0, unexpected = 0, flaky = 0 } = readJson<PlaywrightReport>(report).stats ?? {}
  if (code !== 0) failures.push(`Journeys in Chromium: ${unexpected} of them, listed above`)
  return counted(code, expected + flaky, unexpected)
}

/** The server's tests, and afterwards what they have seen of each endpoint: one more that counts. */
async function serverTests(): Promise<Count> {
  const notes = join(reports, 'endpoints.txt')
  const { passed, failed } = await vitest('Server over HTTP, on PGlite', ['server'], { ENDPOINT_NOTES: notes })
  const isWhole = reportEndpointCoverage(notes) === 0
  if (!isWhole) failures.push('Every endpoint is tested')
  return { passed: passed + (isWhole ? 1 : 0), failed: failed + (isWhole ? 0 : 1) }
}

/** A runner that failed without a failed test (it did not start, a file did not load) counts as one failure. */
function counted(code: number, passed: number, failed: number): Count {
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[]
  }[]
}

interface PlaywrightReport {
  stats: Partial<Record<'expected' | 'unexpected' | 'flaky', number>>
}

/** Each failed test with its file; a file that failed as a whole by itself. */
function failedTests(files: VitestReport['testResults']): string[] {
  return files
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed')
      const file = relative(process.cwd(), name)
      return failed.length > 0 ? failed.map(({ fullName }) => `${file} › ${fullName}`) : [file]
    })
}

function readJson<Report>(path: string): Partial<Report> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

const counts = [
  await check('Types', 'tsc'),
  await check('Lint, with the law of direction', 'oxlint', '--deny-warnings'),
  await check('Formatting', 'oxfmt', '--check'),
  await check('Dead code and unused dependencies', 'knip'),
  await check('Known faults in dependencies', 'node', 'scripts/audit.ts'),
  await vitest('Rules and app logic', ['domain', 'app']),
  await serverTests(),
  await vitest('Server over HTTP, on PostgreSQL', ['server'], { TEST_DATABASE: 'postgres' }),
  await check('Build', 'vite', 'build', '--logLevel', 'warn'),
  await check('First load within its budget', 'node', 'scripts/check-first-load.ts'),
  await playwright(),
]
rmSync(reports, { recursive: true, force: true })

const total = counts.reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
}))
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((failure) => `  ${failure}`).join('\n')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
