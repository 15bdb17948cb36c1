/** How long an inspector waits for the roadside page on a middling phone with little signal, first and from the installed app. */
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { password } from '../e2e/api-client.ts'
import { startServer } from '../e2e/server.ts'
import { ensureChromium } from '../scripts/ensure-chromium.ts'
import type { BenchRow } from './bench-row.ts'
import { percentile } from './percentile.ts'

const times = 5
/** Times slower than this machine. */
const slowdown = 4

/** Slow 4G as Lighthouse simulates it: 150 ms a round trip, 1.6 megabits a second down and 0.75 up. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 }

export async function benchRoadside(): Promise<BenchRow[]> {
  const server = await startServer({ works: 400 })
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
  try {
    const first: number[] = []
    const installed: number[] = []
    for (let time = 0; time < times; time += 1) {
      const context = await phone(browser, server.url)
      first.push(await opens(await slowPage(context)))
      await keepsTheApp(context)
      installed.push(await opens(await slowPage(context)))
      await context.close()
    }
    const name = `/inspect usable, processor ${slowdown} times slower, slow 4G`
    return [
      { name: `${name}, first time`, value: percentile(first, 0.5), unit: 'ms', budget: 3000 },
      { name: `${name}, installed`, value: percentile(installed, 0.5), unit: 'ms', budget: 1000 },
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function phone(browser: Browser, baseURL: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL, viewport: { width: 375, height: 800 }, hasTouch: true })
  await context.request.post('/session', { data: { email: 'officer@marlshire.example', password } })
  return context
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', slow4g)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return page
}

/** Milliseconds until the page's first button can be pressed. */
async function opens(page: Page): Promise<number> {
  const begun = performance.now()
  await page.goto('/inspect', { waitUntil: 'commit' })
  await page.locator('main button:enabled').first().waitFor()
  const took = performance.now() - begun
  await page.close()
  return took
}

/** The worker has taken the app: the next page comes from the device. */
async function keepsTheApp(context: BrowserContext): Promise<void> {
  const page = await context.newPage()
  await page.goto('/inspect')
  await page.waitForFunction(async () => {
    if (navigator.serviceWorker.controller === null) return false
    const text = await (await fetch('/sw.js')).text()
    const wanted = new Set(text.match(/\/assets\/[\w.-]+\.(?:js|css)/g))
    const [name] = (await caches.keys()).filter((key) => key.startsWith('street-works-app-'))
    if (!name) return false
    const kept = new Set((await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname))
    return [...wanted].every((path) => kept.has(path))
  })
  await page.close()
}
