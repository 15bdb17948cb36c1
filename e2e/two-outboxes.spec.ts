/** Two people without a signal on the same works: what each did arrives or is told as a conflict, none lost, none doubled. */
import { getWork } from '../domain/contract/works.ts'
import { cameraPhoto } from './camera-photo.ts'
import { accounts, marlWater } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

async function reachesTheCheck(officer: Person, wrn: string) {
  await officer.open(`/works/${wrn}/inspections/new/photos?type=live_site&category=routine`)
  await officer.press('Continue')
  await officer.page.getByLabel('Passed').first().check()
  await officer.press('Continue')
  await officer.seesHeading('Schedule another inspection?')
  await officer.press('Continue')
  await officer.seesHeading('When did you inspect?')
  await officer.press('Continue')
  await officer.seesHeading('Check your answers')
}

test('two officers inspect the same works without a signal: each inspection arrives once', async ({ as, given }) => {
  const { wrn } = await given.worksInProgress()
  const officers = [await as(accounts.officer, { phone: true }), await as(accounts.colleague, { phone: true })]
  for (const officer of officers) {
    await reachesTheCheck(officer, wrn)
    await officer.losesSignal()
    await officer.press('Record inspection')
    await officer.sees(/kept on this device/i)
  }
  for (const officer of officers) await officer.context.setOffline(false)
  const planner = await given.client(accounts.planner)
  const count = async () => {
    const work = await planner.call(getWork, { params: { workReferenceNumber: wrn } })
    return work.inspections?.length
  }
  await expect.poll(count, { timeout: 30_000 }).toBe(2)
  for (const officer of officers) {
    await expect(officer.page.getByRole('link', { name: /^Outbox/ })).toHaveCount(0)
  }
  expect(await count()).toBe(2)
})

test('both sides of a contract start the same works without a signal: one start stands, the other is told why not', async ({
  as,
  given,
}) => {
  const { wrn } = await given.grantedPermit()
  const first = await as(accounts.planner, { phone: true })
  const second = await as(accounts.contractor, { promoter: marlWater, phone: true })
  for (const person of [first, second]) {
    await person.open(`/works/${wrn}/on-site`)
    await person.page.getByRole('button', { name: 'Start works' }).waitFor()
    await person.losesSignal()
    await person.press('Start works')
    await person.sees(/Kept on this device/)
  }
  await first.context.setOffline(false)
  await expect(first.page.getByRole('link', { name: /^Outbox/ })).toHaveCount(0, { timeout: 30_000 })
  await second.context.setOffline(false)
  await second.page.getByRole('link', { name: 'Outbox (1, 1 needs you)' }).click({ timeout: 30_000 })
  await second.sees(/Not accepted/)
  await second.hasNoAxeProblems()
  const planner = await given.client(accounts.planner)
  const work = await planner.call(getWork, { params: { workReferenceNumber: wrn } })
  expect(work.history.filter(({ event }) => event === 'work_start_logged')).toHaveLength(1)
})

test('a photo of 40 megapixels is made small on the phone before it goes anywhere', async ({ as, given }) => {
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer, { phone: true })
  await officer.open(`/works/${wrn}/inspections/new/photos?type=live_site&category=routine`)
  const photo = await cameraPhoto(officer.page, 8000, 5000)
  await officer.page.locator('input[type=file]:not([capture])').first().setInputFiles(photo)
  await officer.sees('1 photo on this device')
  await officer.sees(/Draft saved/)
  expect(await officer.page.evaluate(longestKept)).toBe(2560)
})

/** Runs in the page: the longer side, in pixels, of the largest photo among the drafts of this device. */
async function longestKept(): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', () => reject(request.error))
    })
  const photosIn = (value: unknown): Blob[] => {
    if (value instanceof Blob) return [value]
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(photosIn) : []
  }
  const database = await settled(indexedDB.open('street-works'))
  const drafts = await settled(database.transaction('drafts').objectStore('drafts').getAll())
  database.close()
  const sides = await Promise.all(
    photosIn(drafts).map(async (photo) => {
      const { width, height } = await createImageBitmap(photo)
      return Math.max(width, height)
    }),
  )
  return Math.max(0, ...sides)
}
