import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/index.html')

/** What the built app is made of. */
const sources = ['src', 'domain', 'public', 'index.html', 'vite.config.ts', 'package-lock.json']

/**
 * Builds the app in a process of its own when it is missing or older than its sources.
 *
 * @throws CannotStart when it does not build; the builder has printed why
 */
export async function buildWhenNeeded(): Promise<void> {
  if (newest(sources) <= changedAt(built)) return
  console.log('Building the app …')
  const code = await run(join(root, 'node_modules/vite/bin/vite.js'), ['build', '--logLevel', 'error'])
  if (code !== 0) throw new CannotStart('The app could not be built')
}

function newest(paths: readonly string[]): number {
  return Math.max(...paths.flatMap((path) => filesIn(join(root, path))).map(changedAt))
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  const entries = readdirSync(path, { recursive: true, withFileTypes: true })
  // a folder changes when a file in it goes
  return [path, ...entries.map((entry) => join(entry.parentPath, entry.name))]
}

/** Milliseconds since 1970; 0 for what is not there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function run(script: string, options: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    const endWithUs = () => child.kill()
    process.once('exit', endWithUs)
    child.on('error', reject)
    child.on('exit', (code) => {
      process.off('exit', endWithUs)
      resolve(code)
    })
  })
}
