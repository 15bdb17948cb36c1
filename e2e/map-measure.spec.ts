/** Measuring on the map: a length or an area, with a mouse, a finger, keys or typed points. */
import { accounts, type Given } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

async function openMap(person: Person, given: Given) {
  const { usrn } = await given.street('High Street, Marlford')
  await person.open(`/map?usrn=${usrn}`)
  await expect(person.page).toHaveURL(/centre=[\d.]+(,|%2C)[\d.]+/)
  await expect(map(person)).toBeVisible()
}

const map = (person: Person) => person.page.getByRole('application', { name: 'Map of works and activities' })
const measure = (person: Person) => person.page.getByRole('region', { name: 'Measure' })

async function placeOn(person: Person, x: number, y: number) {
  const box = await map(person).boundingBox()
  if (!box) throw new Error('The map is not shown')
  return { x: box.x + box.width * x, y: box.y + box.height * y }
}

/** What was measured last, in the unit that it is said in. */
async function measured(person: Person): Promise<number> {
  const words = await measure(person).getByRole('status').first().innerText()
  return Number(words.replaceAll(',', '').match(/([\d.]+) (?:metres|kilometres|square metres|hectares)$/)?.[1])
}

test('a length is measured with the mouse, a corner dragged, put in and taken back', async ({ as, given }) => {
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  await officer.press('Measure a length')
  await officer.sees('Nothing drawn yet')
  await officer.hasNoAxeProblems()
  await officer.page.waitForLoadState('networkidle')
  const { mouse } = officer.page
  const [from, to] = [await placeOn(officer, 0.3, 0.5), await placeOn(officer, 0.6, 0.5)]
  await mouse.click(from.x, from.y)
  await officer.sees(/^Line with 1 point/)
  await mouse.click(to.x, to.y)
  await officer.sees(/^Line with 2 points, \d+ metres$/)
  const first = await measured(officer)
  expect(first).toBeGreaterThan(10)

  // dragged half-way back it is about half as long
  await mouse.move(to.x, to.y)
  await mouse.down()
  await mouse.move((from.x + to.x) / 2, to.y, { steps: 8 })
  await mouse.up()
  await expect.poll(() => measured(officer)).toBeLessThan(first * 0.6)
  expect(await measured(officer)).toBeGreaterThan(first * 0.4)
  await measure(officer).getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => measured(officer)).toBe(first)

  await measure(officer).getByRole('button', { name: 'Insert a point after point 1' }).click()
  await officer.sees(/^Line with 3 points/)
  expect(await measured(officer)).toBe(first)
  await expect(measure(officer).getByLabel('Point 2, easting and northing')).toBeFocused()
  await officer.hasNoAxeProblems()
  await officer.press('Stop measuring')
  await expect(measure(officer).getByRole('button', { name: 'Measure a length' })).toBeVisible()
})

test('typed points measure to the metre, an area too', async ({ as, given }) => {
  const planner = await as(accounts.planner)
  await openMap(planner, given)
  const type = async (place: string) => {
    await measure(planner).getByLabel('Type a point').fill(place)
    await measure(planner).getByRole('button', { name: 'Add this point' }).click()
  }
  await planner.press('Measure a length')
  await type('422900, 300800')
  await type('422930, 300840')
  await planner.sees('Line with 2 points, 50 metres')
  await planner.press('Stop measuring')
  await planner.press('Measure an area')
  for (const corner of ['422900, 300800', '423000, 300800', '423000, 300900', '422900, 300900']) await type(corner)
  await planner.sees('Area with 4 points, 1.00 hectares')
  await type('nowhere')
  await expect(measure(planner).getByRole('alert')).toBeVisible()
  await planner.hasNoAxeProblems()
})

test('keys alone measure from the cross, and a finger does on a phone', async ({ as, given }) => {
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  await officer.press('Measure a length')
  await map(officer).focus()
  await officer.page.keyboard.press('Enter')
  await officer.sees(/^Line with 1 point/)
  const where = officer.page.getByRole('status').filter({ hasText: /across, centre/ })
  const before = (await where.textContent()) ?? ''
  await officer.page.keyboard.press('ArrowRight')
  await expect(where).not.toHaveText(before)
  await officer.page.keyboard.press('Enter')
  await officer.sees(/^Line with 2 points, \d+ metres$/)
  expect(await measured(officer)).toBeGreaterThan(5)
  await officer.page.keyboard.press('Backspace')
  await officer.sees(/^Line with 1 point/)
  await officer.page.keyboard.press('Escape')
  await expect(measure(officer).getByRole('button', { name: 'Measure a length' })).toBeVisible()

  const walker = await as(accounts.contractor, { promoter: '9310', phone: true })
  const { usrn } = await given.street('High Street, Marlford')
  await walker.open(`/map?usrn=${usrn}`)
  await walker.press('Show map')
  await walker.press('Measure a length')
  await walker.page.waitForLoadState('networkidle')
  for (const [x, y] of [
    [0.3, 0.4],
    [0.7, 0.6],
  ] as const) {
    const place = await placeOn(walker, x, y)
    await walker.page.touchscreen.tap(place.x, place.y)
  }
  await walker.sees(/^Line with 2 points, \d+ metres$/)
  await walker.hasNoAxeProblems()
})
