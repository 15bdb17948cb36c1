/** One real server for each worker of the tests, on its own data and its own port. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../server/testing/free-port.ts'

export interface RunningServer {
  readonly url: string
  /** Where records are made with a token: the Street Manager behind the server, or the server itself. */
  readonly apiUrl: string
  stop(): Promise<void>
}

/** What whoever runs the journeys has set, but not what would put every server before another one. */
const inherited = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('STREET_MANAGER_')),
)

const root = join(import.meta.dirname, '..')

export interface ServerOptions {
  /** Demonstration works; fewer than by default, for a journey makes its own. */
  readonly works?: number
  /** Paths of files that are imported before it starts. */
  readonly imports?: readonly string[]
  /** What who runs the service does before it starts: words of `npm run organisation`. */
  readonly operator?: readonly (readonly string[])[]
  /** Settings of its own, made when it starts. */
  readonly settings?: () => Promise<Readonly<Record<string, string>>>
  /** It stands before another one, which has the works; `between` may put something on the way from one to the other. */
  readonly passThrough?: boolean
  readonly between?: (url: string) => Promise<string>
}

/** The whole suite goes through a server that stands before another. */
export const passesAllThrough = process.env['E2E_PASS_THROUGH'] === '1'

/** Starts a server, and one before it where that is asked for. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { passThrough = passesAllThrough, between = async (url) => url, ...own } = options
  const behind = await startOne(own)
  if (!passThrough) return behind
  const url = await between(behind.url)
  const before = await startOne({
    settings: async () => ({ STREET_MANAGER_URL: `${url}/v6`, STREET_MANAGER_POLL_SECONDS: '1' }),
  })
  return {
    url: before.url,
    apiUrl: behind.url,
    stop: async () => {
      await before.stop()
      await behind.stop()
    },
  }
}

/** Starts the server as `npm start` does, after the given imports, and waits until it is ready. */
async function startOne({ works = 200, imports = [], operator = [], settings }: ServerOptions): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'msw-e2e-'))
  const port = await freePort()
  const env = {
    ...inherited,
    PORT: String(port),
    DATA_DIR: dataDir,
    SANDBOX_WORKS: String(works),
    LOG_LEVEL: 'error',
    RATE_LIMIT: '100000',
    ...(await settings?.()),
  }
  for (const file of imports) await finish('server/import/main.ts', [file], env)
  for (const words of operator) await finish('server/operator/main.ts', words, env)
  const child = spawn('node', ['server/main.ts'], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  await untilReady(url, child)
  return {
    url,
    apiUrl: url,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function finish(script: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('node', [script, ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] })
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${script} ended with ${code}`))))
  })
}

async function untilReady(url: string, child: ReturnType<typeof spawn>): Promise<void> {
  for (let attempt = 0; attempt < 720; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode} before it was ready`)
    if (await answers(`${url}/healthz`)) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('The server was not ready within three minutes')
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok
  } catch {
    return false
  }
}
