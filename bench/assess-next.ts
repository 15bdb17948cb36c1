/** How long an officer waits for the next case: from the key to the painted page with its questions, on a phone-like processor. */
import { chromium, type Page } from '@playwright/test'
import { password } from '../e2e/api-client.ts'
import { startServer } from '../e2e/server.ts'
import { ensureChromium } from '../scripts/ensure-chromium.ts'
import type { BenchRow } from './bench-row.ts'
import { percentile } from './percentile.ts'

const moves = 12
/** Times slower than this machine. */
const slowdown = 4

export async function benchAssessNext(): Promise<BenchRow[]> {
  const server = await startServer({ works: 400 })
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
  try {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1280, height: 900 } })
    await context.request.post('/session', { data: { email: 'officer@marlshire.example', password } })
    await context.addInitScript(() => {
      localStorage.setItem('shortcuts', 'all')
      performance.setResourceTimingBufferSize(5000)
    })
    const page = await context.newPage()
    await page.goto('/assess-next')
    const cdp = await context.newCDPSession(page)
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    const took: number[] = []
    for (let move = 0; move < moves; move += 1) {
      // while the officer reads, the next case is fetched
      await page.locator('#decision input[type=radio]').first().waitFor()
      await page.waitForFunction(isQuiet)
      took.push(await moveOn(page))
    }
    const name = `next case to assess, processor ${slowdown} times slower`
    return [
      { name: `${name}, median`, value: percentile(took, 0.5), unit: 'ms', budget: 300 },
      { name: `${name}, slowest of ${moves}`, value: percentile(took, 1), unit: 'ms' },
    ]
  } finally {
    await browser.close()
    await server.stop()
  }
}

/** Runs in the page: nothing has been fetched for a second, so that what could be fetched beforehand is there. */
function isQuiet(): boolean {
  const last = performance.getEntriesByType('resource').at(-1)
  return last !== undefined && performance.now() - (last as PerformanceResourceTiming).responseEnd > 1000
}

/** Milliseconds from the key until the frame after the other case and its questions stand on the page. */
function moveOn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const nameOf = () => document.querySelector('.app-assess-line strong')?.textContent
        const before = nameOf()
        const pressedAt = performance.now()
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }))
        const look = () => {
          const isThere = nameOf() !== before && document.querySelector('#decision input[type=radio]') !== null
          if (isThere) setTimeout(() => resolve(performance.now() - pressedAt))
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  )
}
