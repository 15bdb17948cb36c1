import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchRow } from './bench-row.ts'

/** From the command to the line that says it is ready, on a new folder and then again on the same one. */
export async function benchStart(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'))
  try {
    const first = await secondsToReady(folder)
    const next = await secondsToReady(folder)
    return [
      { name: 'first start, 2,000 works, app built', value: first, unit: 's', budget: 10 },
      { name: 'next start', value: next, unit: 's', budget: 3 },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function secondsToReady(folder: string): Promise<number> {
  const startedAt = performance.now()
  const server = spawn(process.execPath, [join(import.meta.dirname, '../server/start.ts')], {
    env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '', PORT: '0', SANDBOX_WORKS: '2000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()))
  let output = ''
  for await (const text of server.stdout) {
    output += String(text)
    if (output.includes('is ready')) break
  }
  const seconds = (performance.now() - startedAt) / 1000
  server.kill('SIGINT')
  await ended
  if (!output.includes('is ready')) throw new Error('The server ended before it was ready')
  return seconds
}
