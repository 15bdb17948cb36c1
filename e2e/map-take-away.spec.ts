/** What is on the map, taken away: as a sheet, for a GIS, as a link for a colleague. */
import { readFile } from 'node:fs/promises'
import { listPermits } from '../domain/contract/permits.ts'
import { accounts, marlWater } from './given.ts'
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

test('what a file lacks is said before it is taken and stands in it', async ({ as, given }) => {
  const { prn } = await given.worksInProgress()
  const officer = await as(accounts.officer)
  const { usrn } = await given.street('High Street, Marlford')
  // an answer that was cut, one record of it with a place that is none, and activities that do not come
  await officer.page.route(/geojson\/works\?/, async (route) => {
    const response = await route.fetch()
    const answer = (await response.json()) as { features: BrokenFeature[] }
    const broken = answer.features.find(({ properties }) => properties.permit_reference_number === prn)
    if (broken) Object.assign(broken, { geometry: null })
    if (broken) broken.properties.work_centre_point = null
    await route.fulfill({ response, json: answer, headers: { ...response.headers(), 'x-more-features': 'true' } })
  })
  await officer.page.route(/geojson\/activities\?/, (route) => route.fulfill({ status: 500, json: {} }))
  await officer.open(`/map?usrn=${usrn}`)
  await officer.page.getByText('Take away what is in view').click()
  const said = officer.page.getByRole('list', { name: 'Not in the file' })
  await expect(said).toContainText('Activities could not be loaded', { timeout: 20_000 })
  await expect(said).toContainText('1 record has a broken place')
  const sheet = (await taken(officer, 'CSV')).text
  expect(sheet).toContain('"Missing"')
  expect(sheet).toContain('Activities could not be loaded')
  expect(sheet.split('\r\n').find((line) => line.includes(`"${prn}"`))).toContain('"Broken, not on the map"')
  const { missing } = JSON.parse((await taken(officer, 'GeoJSON, degrees')).text) as {
    missing: { notes: string[]; without_place: { reference: string }[] }
  }
  expect(missing.notes.join(' ')).toContain('1 record has a broken place')
  expect(missing.without_place).toMatchObject([{ reference: prn }])
  await officer.hasNoAxeProblems()
})

test('while answers are on their way, the map says that a file would not have them', async ({ as, given }) => {
  const officer = await as(accounts.officer)
  const { usrn } = await given.street('High Street, Marlford')
  let letGo = () => {}
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await officer.page.route(/geojson\/activities\?/, async (route) => {
    await held
    await route.continue()
  })
  await officer.open(`/map?usrn=${usrn}`)
  await officer.page.getByText('Take away what is in view').click()
  const said = officer.page.getByText('What is in view is still loading: more may come.')
  await expect(said).toBeVisible()
  letGo()
  await expect(said).toHaveCount(0)
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

test('a contractor finds works of a promoter that they work for by a reference, and nobody else’s', async ({
  as,
  given,
}) => {
  const { wrn, prn } = await given.worksInProgress()
  const client = await given.client(accounts.officer)
  const { rows } = await client.call(listPermits, { query: { organisation: 'Marlshire' } })
  // the contractor works for Marl Water and Marl Broadband
  const strangers = rows.find(({ promoter_organisation: promoter }) => promoter === 'Marlshire County Council')
  if (!strangers) throw new Error('There are no works of another promoter')
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open('/map?centre=433000,311000&scale=1')
  await contractor.page.getByText('Go to a place').click()
  const typed = contractor.page.getByLabel('Street, USRN, works reference, coordinates or grid reference')
  await typed.fill(prn)
  await typed.press('Enter')
  await contractor.sees('1 works record')
  await contractor.page
    .getByRole('button', { name: new RegExp(wrn) })
    .first()
    .click()
  await expect(contractor.page).not.toHaveURL(/centre=433000/)
  await expect(contractor.page.getByRole('list', { name: 'In view' }).getByRole('listitem').first()).toBeVisible()
  await typed.fill(strangers.permit_reference_number)
  await typed.press('Enter')
  await contractor.sees('No works that you may read have this reference.')
  await expect(contractor.page.getByText('The works could not be looked for')).toHaveCount(0)
  await contractor.hasNoAxeProblems()
})

type BrokenFeature = { geometry: unknown; properties: { permit_reference_number: string; work_centre_point: unknown } }

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
