/** Opens the page of bench/map-page in a browser, with so many works behind it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { ensureChromium } from '../scripts/ensure-chromium.ts'
import { square, worksForMap } from './map-features.ts'
import { servePage } from './serve-page.ts'

/** `ours` is the way of the map page, `plain` OpenLayers as it comes; the middle of the works at so many metres a pixel. */
export type OpenMapPage = (kind: 'ours' | 'plain', metresPerPixel: number) => Promise<Page>

export async function withMapPages<T>(works: number, run: (open: OpenMapPage) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'map-bench-'))
  await build({
    root: join(import.meta.dirname, 'map-page'),
    configFile: false,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023' },
  })
  const server = await servePage(folder, { '/works.json': JSON.stringify(worksForMap(works)) })
  const executablePath = await ensureChromium()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
  try {
    return await run(async (kind, metresPerPixel) => {
      const page = await browser.newPage({ viewport: { width: 1000, height: 700 } })
      const search = new URLSearchParams({
        kind,
        scale: String(metresPerPixel),
        easting: String(square.easting + square.metres / 2),
        northing: String(square.northing + square.metres / 2),
      })
      await page.goto(`${server.address}/?${search}`)
      return page
    })
  } finally {
    await browser.close()
    server.close()
    await rm(folder, { recursive: true })
  }
}
