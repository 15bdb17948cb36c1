import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../server/testing/free-port.ts'

/** A server in a process of its own, as it is operated. */
export interface SpawnedServer {
  readonly address: string
  stop(): Promise<void>
}

export async function spawnServer({
  databaseUrl,
  secret,
}: {
  databaseUrl: string
  secret: string
}): Promise<SpawnedServer> {
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'bench-spawned-'))
  const settings = {
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    SESSION_SECRET: secret,
    SANDBOX_WORKS: '0',
    RATE_LIMIT: '10000000',
    LOG_LEVEL: 'error',
  }
  const server = spawn(process.execPath, [join(import.meta.dirname, '../server/main.ts')], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    rmSync(folder, { recursive: true, force: true })
  }
  for await (const text of server.stdout) {
    if (String(text).includes('is ready')) return { address: `http://127.0.0.1:${port}`, stop }
  }
  await stop()
  throw new Error('The server ended before it was ready')
}
