/** What the map holds after long panning, beside what it held at the start. `--pan-minutes=1` shortens it. */
import type { CDPSession, Page } from '@playwright/test'
import type { BenchRow } from './bench-row.ts'
import { withMapPages } from './map-pages.ts'

const works = 100_000
const usualMinutes = 10
/** Of the start. */
const budget = 1.2

export async function benchMapMemory(): Promise<BenchRow[]> {
  const asked = process.argv.find((argument) => argument.startsWith('--pan-minutes='))
  const minutes = asked ? Number(asked.split('=')[1]) : usualMinutes
  return await withMapPages(works, async (open) => {
    // nearer than all in view: every pan brings works that were not drawn before
    const page = await open('ours', 0.875)
    await page.waitForFunction(() => window.paintedMs, undefined, { timeout: 120_000 })
    const session = await page.context().newCDPSession(page)
    // once there and back before the start: what is kept for good is there
    await panRound(page)
    const before = await held(session)
    const end = Date.now() + minutes * 60_000
    while (Date.now() < end) await panRound(page)
    const value = (await held(session)) / before
    return [{ name: `map memory after ${minutes} min of panning, to that at the start`, value, unit: '', budget }]
  })
}

/** East and back by the mouse, out and in by the wheel: ends where it began. */
async function panRound(page: Page): Promise<void> {
  for (const sign of [1, 1, -1, -1]) {
    await page.mouse.move(500, 350)
    await page.mouse.down()
    await page.mouse.move(500 - sign * 400, 350 - sign * 200, { steps: 20 })
    // held still before it is let go, so that nothing glides on
    await page.waitForTimeout(200)
    await page.mouse.up()
    await page.waitForTimeout(150)
  }
  for (const sign of [1, -1]) {
    await page.mouse.wheel(0, sign * 300)
    await page.waitForTimeout(500)
  }
  await page.evaluate(() => {
    window.frameMs = []
  })
}

/** Bytes in use after what nobody holds is gone. */
async function held(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}
