/** The session of docs/integrators.md, run as it stands there against a server that listens. */
import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { systemClock } from './clock.ts'
import { newSecret, readConfig } from './config.ts'
import { openTestStore, type TestStore } from './testing/open-test-store.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/integrators.md'), 'utf8')
const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block)

/** What the session needs of the machine; Windows has no such shell. */
function hasCurl(): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v curl sed'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** All that the session said; what it said until then when a command of it fails. */
async function outputOf(script: string, env: NodeJS.ProcessEnv): Promise<string> {
  try {
    return (await promisify(execFile)('sh', ['-c', script], { env, timeout: 45_000 })).stdout
  } catch (error) {
    const { stdout } = error as { stdout: string }
    throw new Error(`The session ended early, after:\n${stdout.slice(-2000)}`, { cause: error })
  }
}

const isPossible = hasCurl()
if (!isPossible) console.warn('The session of docs/integrators.md is not run: there is no curl here')

describe.skipIf(!isPossible)('the session of docs/integrators.md', () => {
  let store: TestStore
  let app: FastifyInstance
  let output: string
  beforeAll(async () => {
    store = await openTestStore()
    const config = readConfig({ LOG_LEVEL: 'error', SESSION_SECRET: newSecret(), DATABASE_URL: store.databaseUrl })
    // the sandbox of the tests was made on a day of its own, which may be still to come
    await store.db.updateTable('account').set({ tokens_valid_from: '2026-01-01T00:00:00Z' }).execute()
    // the session reckons its dates from the real day
    app = await buildApp(config, store, systemClock())
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const script = ['set -eu', ...blocks].join('\n')
    const env = { ...process.env, BASE: `http://127.0.0.1:${port}`, no_proxy: '127.0.0.1' }
    output = await outputOf(script, env)
  })
  afterAll(async () => {
    await app.close()
    await store.close()
  })

  test('every block runs', () => {
    expect(blocks).toHaveLength(8)
  })

  test('applies once, though it is sent twice, and is granted', async () => {
    expect(output).toMatch(/applied: MW001\d{8}-01\n/)
    expect(output).toContain('still one permit\n')
    expect(output).toContain('permit: granted\n')
    expect(await store.db.selectFrom('permit').select('permit_status').execute()).toEqual([
      { permit_status: 'granted' },
    ])
  })

  test('finds the street, the updates and the permit', () => {
    expect(output).toContain('"street_descriptor":"Woodland Crescent"')
    expect(output).toContain('"event_type":"planned_works_record_created"')
    expect(output).toContain('"next_cursor":0')
    expect(output).toContain('"pagination":{"total_rows":1,"has_next_page":false}')
  })

  test('is refused with the names of the fields, and without a token', () => {
    expect(output).toContain('"message":"Validation failed"')
    expect(output).toContain('"field":"usrn"')
    expect(output).toContain('"message":"Authentication failed"')
  })

  test('gets its export, and a subscription that waits to be confirmed', () => {
    expect(output).toMatch(/work_reference_number,permit_reference_number,/)
    expect(output).toMatch(/"subscription_reference_number":"SUB-9310-\d{8}"/)
    expect(output).toContain('"status":"waiting_for_confirmation"')
  })
})
