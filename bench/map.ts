/** The map in a real browser with 100,000 works in its box, beside OpenLayers' own vector layer with the same features. */
import type { Page } from '@playwright/test'
import type { BenchRow } from './bench-row.ts'
import { withMapPages } from './map-pages.ts'
import { percentile } from './percentile.ts'

const works = 100_000
/** Metres a pixel at which all of them are in view, and a street is. */
const [allInView, streetInView] = [7, 0.4375]

const firstPaintBudget = 1000
/** Sixty frames a second; the browser's clock ticks in tenths of a millisecond. */
const frameBudget = 16.7 + 0.1
const budgetBesidePlain = 0.15

export async function benchMap(): Promise<BenchRow[]> {
  return await withMapPages(works, async (open) => {
    const measure = async (kind: 'ours' | 'plain', scale: number) => {
      const page = await open(kind, scale)
      const measured = { paint: await firstPaint(page), pan: await panFrame(page) }
      await page.close()
      return measured
    }
    const [all, plainAll] = [await measure('ours', allInView), await measure('plain', allInView)]
    const [street, plainStreet] = [await measure('ours', streetInView), await measure('plain', streetInView)]
    const row = (name: string, value: number, budget?: number, unit = 'ms'): BenchRow => ({
      name: `map ${name}`,
      value,
      unit,
      ...(budget === undefined ? {} : { budget }),
    })
    return [
      row('first paint, 100,000 works, all in view', all.paint, firstPaintBudget),
      row('first paint, 100,000 works, all in view, plain OpenLayers', plainAll.paint),
      row('pan frame p95, 100,000 works, all in view', all.pan, frameBudget),
      row('pan frame p95, 100,000 works, all in view, plain OpenLayers', plainAll.pan),
      row('pan frame p95 to that of plain OpenLayers, all in view', all.pan / plainAll.pan, budgetBesidePlain, ''),
      row('first paint, 100,000 works, a street in view', street.paint),
      row('first paint, 100,000 works, a street in view, plain OpenLayers', plainStreet.paint),
      row('pan frame p95, 100,000 works, a street in view', street.pan, frameBudget),
      row('pan frame p95, 100,000 works, a street in view, plain OpenLayers', plainStreet.pan),
    ]
  })
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
