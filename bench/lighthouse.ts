/** What Lighthouse says of the pages that everybody opens, on its middling phone with slow 4G and nothing kept yet. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import lighthouse from 'lighthouse'
import { password } from '../e2e/api-client.ts'
import { startServer } from '../e2e/server.ts'
import { ensureChromium } from '../scripts/ensure-chromium.ts'
import { freePort } from '../server/testing/free-port.ts'

const people = ['planner@water.example', 'officer@marlshire.example']

const categories = { performance: 'performance', accessibility: 'accessibility', 'best-practices': 'best practices' }
type Category = keyof typeof categories

/** Points of 100. */
const budgets: Readonly<Record<Category, number>> = { performance: 95, accessibility: 100, 'best-practices': 100 }
const mapBudgets: typeof budgets = { ...budgets, performance: 85 }

interface Verdict {
  readonly page: string
  readonly scores: Readonly<Record<Category, number>>
  readonly budgets: typeof budgets
  /** What kept a category below 100. */
  readonly failed: readonly string[]
}

export async function benchLighthouse(): Promise<void> {
  const server = await startServer({ works: 400 })
  try {
    const verdicts = [await withBrowser(({ port }) => judge(`${server.url}/sign-in`, port, 'sign-in'))]
    for (const email of people) {
      verdicts.push(...(await withBrowser((browser) => judgePagesOf(email, server.url, browser))))
    }
    print(verdicts)
  } finally {
    await server.stop()
  }
}

interface OpenBrowser {
  readonly context: BrowserContext
  /** Where Lighthouse speaks to it. */
  readonly port: number
}

/** A browser with a profile of its own: Lighthouse opens its pages beside ours, so that they share the session's cookie. */
async function withBrowser<T>(run: (browser: OpenBrowser) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-lighthouse-'))
  const executablePath = await ensureChromium()
  const port = await freePort()
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox', `--remote-debugging-port=${port}`],
  })
  try {
    return await run({ context, port })
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function judgePagesOf(email: string, url: string, { context, port }: OpenBrowser): Promise<Verdict[]> {
  await context.request.post(`${url}/session`, { data: { email, password } })
  const paths = { home: '/', list: '/permits', record: await firstWorks(url, context), map: '/map' }
  const verdicts: Verdict[] = []
  for (const [page, path] of Object.entries(paths)) {
    verdicts.push(await judge(url + path, port, `${page}, ${email}`, page === 'map' ? mapBudgets : budgets))
  }
  return verdicts
}

/** The path of the first works that this person's list of permits leads to. */
async function firstWorks(url: string, context: BrowserContext): Promise<string> {
  const page = await context.newPage()
  await page.goto(`${url}/permits`)
  const path = await page.locator('main a[href^="/works/"]').first().getAttribute('href')
  await page.close()
  if (path === null) throw new Error('The list of permits leads to no works')
  return path
}

/** Lighthouse empties caches and ends service workers before, but leaves cookies: whoever is signed in comes for the first time. */
async function judge(url: string, port: number, page: string, limits = budgets): Promise<Verdict> {
  const run = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: Object.keys(categories),
  })
  if (!run) throw new Error(`Lighthouse says nothing of ${url}`)
  const { lhr } = run
  if (lhr.runtimeError) throw new Error(`Lighthouse on ${url}: ${lhr.runtimeError.message}`)
  const { finalDisplayedUrl: shown = '' } = lhr
  if (!shown.startsWith(url)) throw new Error(`${url} led to ${shown}`)
  const failed: string[] = []
  const scoreOf = (category: Category): number => {
    const { score, auditRefs } = lhr.categories[category] ?? { score: 0, auditRefs: [] }
    for (const { id, weight } of auditRefs) {
      const audit = lhr.audits[id]
      if (weight > 0 && audit && audit.score !== null && audit.score < 0.9) {
        failed.push(`${id}${audit.displayValue ? ` ${audit.displayValue}` : ''}`)
      }
    }
    return Math.round((score ?? 0) * 100)
  }
  const scores = {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    'best-practices': scoreOf('best-practices'),
  }
  return { page, scores, budgets: limits, failed }
}

function print(verdicts: readonly Verdict[]): void {
  const table: Record<string, Record<string, string>> = {}
  for (const { page, scores, budgets: limits, failed } of verdicts) {
    const row: Record<string, string> = {}
    for (const [category, title] of Object.entries(categories) as [Category, string][]) {
      const within = scores[category] >= limits[category]
      row[title] = `${scores[category]} (budget ${limits[category]}${within ? '' : ', NO'})`
    }
    row['failed'] = failed.join('; ')
    table[page] = row
  }
  console.table(table)
}
