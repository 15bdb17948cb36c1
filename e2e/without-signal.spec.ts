/** The installed app on the street: it opens without a signal, says how old its data is, and leaves nothing behind. */
import { getWork } from '../domain/contract/works.ts'
import { accounts, marlWater, type Given } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

test('reloaded without a signal, the works open with their age; a start goes when the signal is back', async ({
  as,
  given,
}) => {
  const { wrn } = await given.grantedPermit()
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true, installed: true })
  await contractor.open(`/works/${wrn}/on-site`)
  await contractor.page.getByRole('button', { name: 'Start works' }).waitFor()
  await isReadyForNoSignal(contractor)

  await contractor.losesSignal()
  await contractor.page.reload()
  await contractor.sees(/Showing data from (.* at )?(\d{1,2}(:\d\d)?[ap]m|midnight|midday)\. You are offline\./)
  await expect(contractor.page.getByRole('button', { name: 'Start works' })).toBeEnabled()
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()
  await contractor.press('Start works')
  await contractor.sees(/Kept on this device/)
  await expect(contractor.page.getByRole('link', { name: 'Outbox (1)' })).toBeVisible()
  await contractor.open('/outbox')
  await contractor.sees(/not sent yet/)
  await expect(contractor.page.getByRole('link', { name: 'Outbox (1)' })).toBeVisible()

  await contractor.context.setOffline(false)
  await expect(contractor.page.getByRole('link', { name: /^Outbox/ })).toHaveCount(0)
  await expect(contractor.page.getByText(/You are offline/)).toHaveCount(0)
  const planner = await given.client(accounts.planner)
  const work = await planner.call(getWork, { params: { workReferenceNumber: wrn } })
  expect(work.history.filter(({ event }) => event === 'work_start_logged')).toHaveLength(1)
})

test('an inspector keeps the day of an area, inspects in it without a signal, and takes it off again', async ({
  as,
  given,
}) => {
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer, { phone: true, installed: true })
  await officer.open('/inspect/day')
  await officer.page.getByLabel('Geographical area').selectOption({ label: 'Marlford' })
  await expect(officer.page).toHaveURL(/area=/)
  await officer.page.getByLabel('Geographical area').selectOption({ label: "All my authority's streets" })
  const visit = officer.page.getByRole('listitem').filter({ hasText: wrn })
  await officer.showsMoreUntil('Show 25 more of each', visit)
  const day = new URL(officer.page.url())
  await officer.sees(/is not on this device/)
  await officer.press('Keep it on this device')
  await officer.sees(/is on this device since .* records?, /)
  await officer.hasNoAxeProblems()
  await officer.doesNotScrollSideways()
  await isReadyForNoSignal(officer)

  await officer.losesSignal()
  await officer.open(`${day.pathname}${day.search}`)
  await officer.sees(/Showing data from .* You are offline\./)
  await visit.getByRole('link').first().click()
  await expect(officer.page).toHaveURL(new RegExp(`/inspect/${wrn}$`))
  await officer.sees('Marl Water')
  await officer.hasNoAxeProblems()
  const at = await placeOf(given, wrn)
  await officer.open(`/inspect?at=${at}&off=8`)
  await officer.sees(/Only the \d+ works records on this device could be looked through/)
  await officer.sees(wrn)
  await officer.hasNoAxeProblems()
  await officer.open(`/check-here?at=600000,150000&off=8`)
  await officer.sees(/None of them is within 50 metres/)
  await expect(officer.page.getByRole('button', { name: 'Keep this note' })).toHaveCount(0)
  await officer.context.setOffline(false)

  await officer.open('/inspect/day')
  await officer.press('Take it off this device')
  await officer.sees(/is not on this device/)
})

test('a record that was never opened says that there is no connection; signed out, nothing is left', async ({
  as,
  given,
}) => {
  const { wrn } = await given.grantedPermit()
  const other = await given.grantedPermit()
  const planner = await as(accounts.planner, { installed: true })
  await planner.open(`/works/${wrn}`)
  await isReadyForNoSignal(planner)
  await planner.losesSignal()
  await planner.open(`/works/${wrn}/on-site`)
  await planner.sees(/You are offline/)
  await planner.page.goto(`/works/${other.wrn}`)
  await planner.sees(/no connection|could not be/i)
  await planner.hasNoAxeProblems()

  await planner.context.setOffline(false)
  await planner.open(`/works/${wrn}`)
  await planner.press('Tom Ashdown')
  await planner.press('Sign out')
  await planner.seesHeading('You have signed out')
  await expect.poll(() => planner.page.evaluate(countKept)).toBe(0)
  await planner.context.setOffline(true)
  await planner.page.goto(`/works/${wrn}`)
  await planner.seesHeading('There is no connection')
})

test('the app can be installed, and its worker is asked for anew each time', async ({ stranger }) => {
  const { page, context } = await stranger()
  await page.goto('/sign-in')
  const address = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? ''
  const manifest = (await (await context.request.get(address)).json()) as {
    icons: { src: string }[]
    start_url: string
  }
  expect(manifest.start_url).toBe('/')
  for (const { src } of manifest.icons)
    expect((await context.request.get(src)).headers()['content-type']).toMatch(/^image/)
  const worker = await context.request.get('/sw.js')
  expect(worker.headers()).toMatchObject({
    'cache-control': 'no-cache',
    'content-type': expect.stringContaining('javascript'),
  })
})

/** Where the works are, as the roadside pages take a place. */
async function placeOf(given: Given, wrn: string): Promise<string> {
  const planner = await given.client(accounts.planner)
  const { works_coordinates: place } = await planner.call(getWork, { params: { workReferenceNumber: wrn } })
  const [easting = 0, northing = 0] = [place.coordinates].flat(3) as number[]
  return `${Math.round(easting)},${Math.round(northing)}`
}

/** The worker serves the page, and the device keeps the record with the roadside's pages. */
async function isReadyForNoSignal({ page }: Person): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await expect.poll(() => page.evaluate(countFiles), { timeout: 30_000 }).toBe(true)
  await expect.poll(() => page.evaluate(countKept)).toBeGreaterThan(1)
}

/** Runs in the page: whether every file that the worker names is kept. */
async function countFiles(): Promise<boolean> {
  const text = await (await fetch('/sw.js')).text()
  const wanted = new Set(text.match(/\/assets\/[\w.-]+\.(?:js|css)/g))
  const [name] = (await caches.keys()).filter((key) => key.startsWith('street-works-app-'))
  if (!name) return false
  const kept = new Set((await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname))
  return [...wanted].every((path) => kept.has(path))
}

/** Runs in the page: how many answers and sessions the device keeps. */
async function countKept(): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  if (!(await indexedDB.databases()).some(({ name }) => name === 'street-works-kept')) return 0
  const database = await settled(indexedDB.open('street-works-kept'))
  let count = 0
  for (const name of database.objectStoreNames) {
    count += await settled(database.transaction(name).objectStore(name).count())
  }
  database.close()
  return count
}
