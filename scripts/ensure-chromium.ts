import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const systemChromium = '/usr/bin/chromium'

/**
 * A Chromium to test in: the one that CHROMIUM_PATH names, else the system's, else one that is installed now. Resolves to
 * its path; empty means that Playwright's own is used.
 */
export async function ensureChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH']
  if (named) return named
  if (existsSync(systemChromium)) return systemChromium
  if (isDebianRoot()) {
    console.log('Installing Chromium from Debian')
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: 'inherit' })
    return systemChromium
  }
  console.log('Installing Chromium through Playwright')
  execFileSync('playwright', ['install', 'chromium'], { stdio: 'inherit' })
  return ''
}

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
