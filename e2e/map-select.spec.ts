/** Selecting on the map by drawing: with a mouse, a finger, keys or typed corners, and what the selection leads to. */
import { readFile } from 'node:fs/promises'
import type { Locator } from '@playwright/test'
import { accounts, type Given } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

test('a box drawn with the mouse limits the list, which is taken as files and opens its records', async ({
  as,
  given,
}) => {
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  await officer.press('Select by a box')
  await officer.sees('Drag a box. Give one corner of the box.')
  await officer.hasNoAxeProblems()
  await drag(officer, map(officer), [
    [0.1, 0.1],
    [0.9, 0.9],
  ])
  const selected = officer.page.getByRole('region', { name: /^(\d+ selected: |Nothing selected)/ })
  await expect(selected).toBeVisible()
  await expect(officer.page).toHaveURL(/area=\d+(,|%2C)/)
  await officer.sees(/^[1-9]\d* selected: /)
  const items = selected.getByRole('list', { name: 'Selected' }).getByRole('listitem')
  await expect(items.filter({ hasText: wrn })).not.toHaveCount(0)
  await officer.hasNoAxeProblems()

  await selected.getByText('Take away the selection').click()
  const downloading = officer.page.waitForEvent('download')
  await selected.getByRole('button', { name: 'GeoJSON, National Grid' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^map-selection-.*EPSG-27700\.geojson$/)
  const { features } = JSON.parse(await readFile(await download.path(), 'utf8')) as { features: unknown[] }
  expect(features).toHaveLength(await items.count())

  const address = officer.page.url()
  await items.filter({ hasText: wrn }).getByRole('link').first().click()
  await expect(officer.page).toHaveURL(new RegExp(`/works/${wrn}`))
  await officer.page.goto(address)
  await officer.sees(/^[1-9]\d* selected: /)
  await selected.getByRole('button', { name: 'Clear the selection' }).click()
  await expect(officer.page).not.toHaveURL(/area=/)
  await expect(officer.page.getByRole('list', { name: 'In view' })).toBeVisible()
})

test('a shape drawn round nothing selects nothing, and one round the middle does not select the rest', async ({
  as,
  given,
}) => {
  await given.worksInProgress()
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  const all = await officer.page.getByRole('list', { name: 'In view' }).getByRole('listitem').count()
  await officer.press('Select by a shape')
  await drag(officer, map(officer), [
    [0.02, 0.02],
    [0.04, 0.02],
    [0.04, 0.05],
    [0.02, 0.05],
  ])
  await officer.sees('Nothing selected')
  await officer.press('Select by a shape')
  await drag(officer, map(officer), [
    [0.05, 0.05],
    [0.95, 0.05],
    [0.95, 0.95],
    [0.05, 0.95],
  ])
  await officer.sees(/^[1-9]\d* selected: /)
  expect(await officer.page.getByRole('list', { name: 'Selected' }).getByRole('listitem').count()).toBeLessThanOrEqual(
    all,
  )
})

test('keys alone give the corners of a box, and take one back', async ({ as, given }) => {
  await given.worksInProgress()
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  const { keyboard } = officer.page
  const button = officer.page.getByRole('button', { name: 'Select by a box' })
  await officer.tabsTo(button)
  await keyboard.press('Enter')
  await expect(map(officer)).toBeFocused()
  await officer.sees(/Give one corner of the box\./)
  await keyboard.press('Enter')
  await officer.sees(/Give the opposite corner of the box\./)
  await keyboard.press('Backspace')
  await officer.sees(/Give one corner of the box\./)
  for (const key of ['ArrowLeft', 'ArrowUp']) await moves(officer, key)
  await keyboard.press('Enter')
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) await moves(officer, key)
  await keyboard.press('Enter')
  await officer.sees(/^[1-9]\d* selected: /)
})

test('typed corners make a shape, and a wrong one is named', async ({ as, given }) => {
  await given.worksInProgress()
  const officer = await as(accounts.officer)
  await openMap(officer, given)
  const [east = 0, north = 0] = (new URL(officer.page.url()).searchParams.get('centre') ?? '').split(',').map(Number)
  await officer.press('Select by a shape')
  const typed = officer.page.getByLabel('Type a corner')
  await typed.fill('nowhere')
  await typed.press('Enter')
  await officer.sees('Enter an easting and a northing in metres, like 451200, 162300')
  for (const [aside, above] of [
    [-90, -90],
    [90, -90],
    [90, 90],
    [-90, 90],
  ] as const) {
    await typed.fill(`${east + aside}, ${north + above}`)
    await typed.press('Enter')
  }
  await officer.press('Finish the shape')
  await officer.sees(/^[1-9]\d* selected: /)
  await expect(officer.page).toHaveURL(new RegExp(`area=${Math.round(east - 90)}(,|%2C)${Math.round(north - 90)}`))
})

test('a finger draws a box on a phone', async ({ as, given }) => {
  await given.worksInProgress()
  const officer = await as(accounts.officer, { phone: true })
  await openMap(officer, given)
  await officer.press('Show map')
  await officer.press('Select by a box')
  await officer.hasNoAxeProblems()
  const box = await map(officer).boundingBox()
  if (!box) throw new Error('The map is not shown')
  const touch = await officer.context.newCDPSession(officer.page)
  const at = (x: number, y: number) => [{ x: box.x + box.width * x, y: box.y + box.height * y }]
  await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0.1, 0.1) })
  for (const step of [0.4, 0.7, 0.9]) {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step, step) })
  }
  await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(officer.page).toHaveURL(/area=/)
  await officer.press('Close map')
  await officer.sees(/^[1-9]\d* selected: /)
  await officer.doesNotScrollSideways()
  await officer.hasNoAxeProblems()
})

async function openMap(person: Person, given: Given) {
  const { usrn } = await given.street('High Street, Marlford')
  await person.open(`/map?usrn=${usrn}`)
  await expect(person.page).toHaveURL(/centre=[\d.]+(,|%2C)[\d.]+/)
  await expect(person.page.getByRole('list', { name: 'In view' }).getByRole('listitem').first()).toBeVisible()
}

/** One step of the map: the next key is pressed when it has come to rest. */
async function moves(person: Person, key: string) {
  const where = person.page.getByRole('status').filter({ hasText: /across, centre/ })
  const before = await where.textContent()
  await person.page.keyboard.press(key)
  await expect(where).not.toHaveText(before ?? '')
}

const map = (person: Person) => person.page.getByRole('application', { name: 'Map of works and activities' })

/** From the first place to the last with the button held, in parts of the map's width and height. */
async function drag(person: Person, on: Locator, [first, ...rest]: readonly (readonly [number, number])[]) {
  const box = await on.boundingBox()
  if (!box || !first) throw new Error('The map is not shown')
  const { mouse } = person.page
  const move = ([x, y]: readonly [number, number]) =>
    mouse.move(box.x + box.width * x, box.y + box.height * y, { steps: 6 })
  // the hand is fetched when it is first taken
  await person.page.waitForLoadState('networkidle')
  await move(first)
  await mouse.down()
  for (const place of rest) await move(place)
  await mouse.up()
}
