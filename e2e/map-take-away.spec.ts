/** What is on the map, taken away: as a sheet, for a GIS, as a link for a colleague. */
import { readFile } from 'node:fs/promises'
import { accounts } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

test('an officer takes what is in view as CSV and as GeoJSON on the grid and in degrees, and sends the view', async ({
  as,
  given,
}) => {
  const { wrn } = await given.worksInProgress()
  const officer = await as(accounts.officer)
  await officer.page.context().grantPermissions(['clipboard-read', 'clipboard-write', 'geolocation'])
  const { usrn } = await given.street('High Street, Marlford')
  await officer.open(`/map?usrn=${usrn}`)
  await expect(officer.page).toHaveURL(/centre=[\d.]+(,|%2C)[\d.]+/)
  await expect(officer.page.getByRole('list', { name: 'In view' }).getByRole('listitem').first()).toBeVisible()
  await officer.page.getByText('Take away what is in view').click()
  await officer.hasNoAxeProblems()

  const sheet = await taken(officer, 'CSV')
  expect(sheet.name).toMatch(/^map-\d+-\w+-\d{4}\.csv$/)
  expect(sheet.text).toContain('"Works reference","Street"')
  expect(sheet.text).toContain(`"${wrn}"`)

  const grid = await taken(officer, 'GeoJSON, National Grid')
  expect(grid.name).toMatch(/EPSG-27700\.geojson$/)
  const onGrid = placeOf(grid.text, wrn)
  const inDegrees = placeOf((await taken(officer, 'GeoJSON, degrees')).text, wrn)
  // metres of the National Grid in England, and the same place as longitude and latitude
  expect(onGrid[0]).toBeGreaterThan(80_000)
  expect(inDegrees[0]).toBeGreaterThan(-7)
  expect(inDegrees[0]).toBeLessThan(2)
  expect(inDegrees[1]).toBeGreaterThan(49)

  await officer.page.getByRole('button', { name: 'Copy the link to this view' }).click()
  await officer.sees('Copied')
  expect(await officer.page.evaluate(() => navigator.clipboard.readText())).toBe(officer.page.url())
})

test('far out, where works are only counted, the map says so and offers the permits list', async ({ as }) => {
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/map?centre=433000,311000&scale=112&from=2020-01-01&to=2035-12-31')
  await officer.page.getByText('Take away what is in view').click()
  await officer.sees(/Works are only counted this far out/)
  await officer.doesNotScrollSideways()
})

test('works are found by their reference, and the places gone to are offered again', async ({ as, given }) => {
  const { wrn, prn } = await given.worksInProgress()
  const officer = await as(accounts.officer, { phone: true })
  await officer.open('/map?centre=433000,311000&scale=1')
  await officer.page.getByText('Go to a place').click()
  const typed = officer.page.getByLabel('Street, USRN, works reference, coordinates or grid reference')
  await typed.fill(prn.toLowerCase())
  await typed.press('Enter')
  await officer.sees('1 works record')
  await officer.page
    .getByRole('button', { name: new RegExp(wrn) })
    .first()
    .click()
  await expect(officer.page).not.toHaveURL(/centre=433000/)
  await typed.fill('NOBODY4711')
  await typed.press('Enter')
  await officer.sees('No works that you may read have this reference.')
  await officer.page.reload()
  await officer.page.getByText('Go to a place').click()
  await expect(officer.page.getByRole('heading', { name: 'Recent places' })).toBeVisible()
  await expect(officer.page.getByRole('button', { name: new RegExp(wrn) })).toBeVisible()
  await officer.hasNoAxeProblems()
  await officer.page.getByRole('button', { name: 'Clear recent places' }).click()
  await expect(officer.page.getByRole('heading', { name: 'Recent places' })).toHaveCount(0)
})

async function taken(person: Person, button: string): Promise<{ name: string; text: string }> {
  const downloading = person.page.waitForEvent('download')
  await person.page.getByRole('button', { name: button, exact: true }).click()
  const download = await downloading
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** The first position of the works. */
function placeOf(text: string, wrn: string): number[] {
  const { features } = JSON.parse(text) as {
    features: { geometry: { coordinates: unknown[] }; properties: { works_reference: string | null } }[]
  }
  const found = features.find(({ properties }) => properties.works_reference === wrn)
  return (found?.geometry.coordinates.flat(2) ?? []) as number[]
}
