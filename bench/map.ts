/** The map in a real browser with 20,000 works in its box, beside OpenLayers' own vector layer with the same features. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { ensureChromium } from '../scripts/ensure-chromium.ts'
import type { BenchRow } from './bench-row.ts'
import { square, worksForMap } from './map-features.ts'
import { percentile } from './percentile.ts'
import { servePage } from './serve-page.ts'

const features = 20_000
const middle = { easting: square.easting + square.metres / 2, northing: square.northing + square.metres / 2 }

const cases = [
  { name: '20,000 works, all in view', kind: 'ours', scale: 7 },
  { name: '20,000 works, all in view, plain OpenLayers', kind: 'plain', scale: 7 },
  { name: '20,000 works, a street in view', kind: 'ours', scale: 0.4375 },
  { name: '20,000 works, a street in view, plain OpenLayers', kind: 'plain', scale: 0.4375 },
] as const

export async function benchMap(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'map-bench-'))
  await build({
    root: join(import.meta.dirname, 'map-page'),
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023' },
  })
  const server = await servePage(folder, { '/works.json': JSON.stringify(worksForMap(features)) })
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
  try {
    const rows: BenchRow[] = []
    for (const { name, kind, scale } of cases) {
      const page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
      const search = new URLSearchParams({ kind, scale: String(scale), ...texts(middle) })
      await page.goto(`${server.address}/?${search}`)
      rows.push(
        { name: `map first paint, ${name}`, value: await firstPaint(page), unit: 'ms' },
        { name: `map pan frame p95, ${name}`, value: await panFrame(page), unit: 'ms' },
      )
      await page.close()
    }
    return rows
  } finally {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true })
  }
}

async function firstPaint(page: Page): Promise<number> {
  const painted = await page.waitForFunction(() => window.paintedMs, undefined, { timeout: 120_000 })
  return (await painted.jsonValue()) ?? Number.NaN
}

/** Drags the map there and back, one step a frame, as a hand does; the redraw after letting go counts too. */
async function panFrame(page: Page): Promise<number> {
  const nextFrame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(done)))
  await page.mouse.move(500, 350)
  await page.mouse.down()
  await page.evaluate(() => {
    window.frameMs = []
  })
  for (let step = 0; step < 120; step += 1) {
    const away = step < 60 ? step : 120 - step
    await page.mouse.move(500 + away * 4, 350 + away * 2)
    await nextFrame()
  }
  await page.mouse.up()
  for (let frame = 0; frame < 10; frame += 1) await nextFrame()
  return percentile(await page.evaluate(() => window.frameMs), 0.95)
}

function texts(values: Record<string, number>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]))
}
