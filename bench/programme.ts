/** The chart of the programme in a real browser with 5,000 bars: first picture, and frames while it scrolls, zooms and a bar is dragged. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { ensureChromium } from '../scripts/ensure-chromium.ts'
import type { BenchRow } from './bench-row.ts'
import { percentile } from './percentile.ts'
import { servePage } from './serve-page.ts'

const bars = 5000
/** Above this a person sees it stutter: two frames of a screen that draws sixty times a second, with a little air. */
const smoothMs = 34

export async function benchProgramme(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'programme-bench-'))
  await build({
    root: join(import.meta.dirname, 'programme-page'),
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023' },
  })
  const server = await servePage(folder)
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.goto(`${server.address}/?bars=${bars}`)
    const painted = await page.waitForFunction(() => window.paintedMs, undefined, { timeout: 60_000 })
    const name = (what: string) => `programme ${what}, 5,000 bars`
    return [
      { name: name('first paint'), value: (await painted.jsonValue()) ?? Number.NaN, unit: 'ms' },
      { name: name('scroll frame p95'), value: await scrollFrame(page), unit: 'ms', budget: smoothMs },
      { name: name('zoom, longest frame'), value: await zoomFrame(page), unit: 'ms', budget: 100 },
      { name: name('drag frame p95'), value: await dragFrame(page), unit: 'ms', budget: smoothMs },
    ]
  } finally {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true })
  }
}

const nextFrame = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))

async function framesOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  await nextFrame(page)
  await page.evaluate(() => {
    window.frameMs = []
  })
  await act()
  await nextFrame(page)
  return page.evaluate(() => window.frameMs)
}

/** From the top to the end and back with the wheel's largest steps. */
async function scrollFrame(page: Page): Promise<number> {
  const frames = await framesOf(page, () =>
    page.evaluate(async () => {
      const chart = document.querySelector('.app-gantt')
      if (!chart) throw new Error('There is no chart')
      for (let step = 0; step < 240; step += 1) {
        chart.scrollTop += step < 120 ? 240 : -240
        await new Promise((done) => requestAnimationFrame(done))
      }
    }),
  )
  return percentile(frames, 0.95)
}

async function zoomFrame(page: Page): Promise<number> {
  const frames = await framesOf(page, async () => {
    for (const zoom of ['day', 'month', 'quarter', 'year', 'month', 'week'] as const) {
      await page.evaluate((to) => window.zoomTo(to), zoom)
      for (let frame = 0; frame < 5; frame += 1) await nextFrame(page)
    }
  })
  return Math.max(...frames)
}

async function dragFrame(page: Page): Promise<number> {
  const bar = page.locator('.app-gantt__bar--granted').first()
  const box = await bar.boundingBox()
  if (!box) throw new Error('There is no bar to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const frames = await framesOf(page, async () => {
    for (let step = 0; step < 120; step += 1) {
      await page.mouse.move(x + (step < 60 ? step : 120 - step) * 5, y)
      await nextFrame(page)
    }
  })
  await page.mouse.up()
  return percentile(frames, 0.95)
}
