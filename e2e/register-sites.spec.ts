/** Sites of the works: registered on the street with the phone's own place and camera, and at the desk. */
import { accounts, marlWater } from './given.ts'
import { cameraPhoto } from './camera-photo.ts'
import { givenFurtherPermit, givenSite, givenStopped, today } from './given-sites.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

async function answersTheSize(person: Person, length: string, width: string, depth: string) {
  await person.fill('Length (metres)', length)
  await person.fill('Width (metres)', width)
  await person.fill('Depth (metres)', depth)
  await person.press('Continue')
}

test('a contractor on a phone registers a site with place and photo, then another like it, the last', async ({
  as,
  given,
}) => {
  const works = await given.worksInProgress()
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.context.grantPermissions(['geolocation'])
  await contractor.context.setGeolocation({ latitude: 52.57, longitude: -1.7, accuracy: 6 })
  await contractor.open(`/works/${works.wrn}/sites`)
  await contractor.sees('No sites registered')
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()

  await contractor.follow('Register a site')
  await contractor.press('Continue')
  await contractor.seesProblem('Select what was made good')
  await contractor.choose('What was made good?', 'Excavation')
  await contractor.press('Continue')
  await contractor.seesHeading('Where is it?')
  await contractor.press('Use my location')
  await contractor.sees(/^You are at \d+.*, to about 6 metres/)
  await contractor.choose('Which parts of the street are affected?', 'Footway')
  await contractor.fill('Where exactly', '2 metres from the kerb outside number 12')
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()
  await contractor.press('Continue')
  await answersTheSize(contractor, '1.5', '0.9', '1.6')
  await contractor.choose('Interim or permanent?', 'Permanent')
  await contractor.enterDate('Date completed', today())
  await contractor.sees(/^Guarantee ends/)
  await contractor.press('Continue')

  await contractor.seesHeading('Add photos')
  const photo = await cameraPhoto(contractor.page)
  await contractor.page.locator('input[type=file]').first().setInputFiles(photo)
  const caption = contractor.page.getByLabel('Caption of photo 1')
  await expect(caption).toHaveValue(/^Taken 22 November 2026 at 2:30pm, at \d+ \d+$/)
  await contractor.press('Remove the place')
  await expect(caption).toHaveValue('Taken 22 November 2026 at 2:30pm')
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()
  await contractor.page.reload()
  await expect(caption).toHaveValue('Taken 22 November 2026 at 2:30pm')
  await contractor.press('Continue')
  await contractor.choose('Is this the last site for these works?', 'No')
  await contractor.press('Continue')
  await contractor.seesHeading('Check your answers')
  await contractor.sees('1 photo')
  await contractor.hasNoAxeProblems()
  await contractor.press('Register the site')
  await contractor.sees('Site 1 is registered')
  await contractor.sees('Taken 22 November 2026 at 2.30pm.jpg')
  await contractor.hasNoAxeProblems()

  await contractor.follow('Add another like this')
  await contractor.press('Continue')
  await contractor.press('Use my location')
  await contractor.sees(/^You are at/)
  await contractor.fill('Where exactly', 'Outside number 14')
  await contractor.press('Continue')
  await expect(contractor.page.getByLabel('Depth (metres)')).toHaveValue('1.6')
  await contractor.press('Continue')
  await contractor.press('Continue')
  await contractor.press('Continue')
  await contractor.choose('Is this the last site for these works?', 'Yes')
  await contractor.press('Continue')
  await contractor.press('Register the site')
  await contractor.sees(/^Site 2 is registered. It is the last of permit/)
})

test('an interim site is made permanent under a further permit, and the last site clears what is due', async ({
  as,
  given,
}) => {
  const works = await given.worksInProgress()
  await givenSite(given, works)
  await givenStopped(given, works)
  const planner = await as(accounts.planner)
  await planner.open(`/works/${works.wrn}/sites`)
  await planner.sees(/^The last|^Every site registered by/)
  await planner.follow('Site 1')
  await planner.follow('Add a reinstatement')
  await planner.press('Continue')
  await planner.press('Continue')
  await planner.sees(/made permanent under a new permit/)
  await expect(planner.page.getByLabel('Permanent')).toBeDisabled()
  await planner.hasNoAxeProblems()

  await planner.open(`/works/${works.wrn}/sites`)
  await planner.choose('Have all sites been registered?', /^Yes/)
  await planner.press('Save this answer')
  await planner.sees('The last site is registered: nothing more is due')
  await planner.hasNoAxeProblems()

  await givenFurtherPermit(given, works)
  await planner.open(`/works/${works.wrn}/sites/1/reinstatements/new/state`)
  await planner.choose('Interim or permanent?', 'Permanent')
  await planner.enterDate('Date completed', today())
  await planner.press('Continue')
  await planner.press('Continue')
  await planner.choose('Is this the last site for these works?', 'Yes')
  await planner.press('Continue')
  await planner.press('Add the reinstatement')
  await planner.sees(/^The reinstatement is registered/)
  await expect(planner.page.getByRole('heading', { level: 3 })).toHaveCount(2)
})

test('many sites are typed as rows; a refused row stays to be put right and is sent alone', async ({ as, given }) => {
  const works = await given.worksInProgress()
  const planner = await as(accounts.planner)
  await planner.open(`/works/${works.wrn}/sites`)
  await planner.follow('Register several in a table')
  await planner.press('Register these sites')
  await planner.seesProblem('Enter where at least one site is')
  await planner.hasNoAxeProblems()
  await planner.choose('What was made good?', 'Excavation')
  await planner.choose('Interim or permanent?', 'Permanent')
  await planner.enterDate('Date completed', today())
  await planner.choose('Which parts of the street are affected?', 'Footway')
  await planner.choose('Is the last row the last site for these works?', 'Yes')
  const cell = (name: string, row: number) => planner.page.getByLabel(`${name}, row ${row}`, { exact: true })
  for (const row of [1, 2]) {
    await cell('Where exactly', row).fill(`Outside ${row}`)
    await cell('Easting, northing', row).fill('420082, 297300')
    await cell('Length, m', row).fill('2')
    await cell('Width, m', row).fill('1')
    await cell('Depth, m', row).fill('0.7')
  }
  await planner.press('Add a row like the last')
  await expect(cell('Length, m', 3)).toHaveValue('2')
  await planner.page.getByRole('button', { name: 'Remove row 3' }).click()

  // the service refuses the second of them
  let calls = 0
  await planner.page.route('**/sites', async (route) => {
    calls += 1
    if (calls !== 2) return route.continue()
    const fields = [{ field: 'depth', message: 'Depth must be less' }]
    return route.fulfill({ status: 400, json: { message: 'Refused', error: { fields } } })
  })
  await planner.press('Register these sites')
  await planner.seesProblem('Row 2: Depth must be less')
  await planner.sees('Site 1 registered')
  await planner.hasNoAxeProblems()
  await cell('Depth, m', 2).fill('0.6')
  await planner.press('Register these sites')
  await planner.sees('1 site registered')
  await expect(planner.row('Outside 2')).toBeVisible()
  expect(calls).toBe(3)
})

test('the only reinstatement takes its site along; a site becomes part of another; officers only read', async ({
  as,
  given,
}) => {
  const works = await given.worksInProgress()
  await givenSite(given, works)
  await givenSite(given, works, { location_description: 'Outside number 14' })
  const planner = await as(accounts.planner)
  await planner.open(`/works/${works.wrn}/sites/2`)
  await planner.follow('Make it part of another site')
  await planner.press('Make it part of another site')
  await planner.seesProblem('Enter why this site is part of another')
  await planner.fill('Why is this site part of another?', 'Dug into site 1')
  await planner.hasNoAxeProblems()
  await planner.press('Make it part of another site')
  await planner.sees('Site 2 is part of another site')
  await planner.sees(/This site is part of another: Dug into site 1/)
  await planner.hasNoAxeProblems()

  const officer = await as(accounts.officer)
  await officer.open(`/works/${works.wrn}/sites/1`)
  await expect(officer.page.getByRole('link', { name: 'Add a reinstatement' })).toHaveCount(0)
  await expect(officer.page.getByRole('link', { name: 'Delete' })).toHaveCount(0)
  await officer.open(`/works/${works.wrn}/sites/new`)
  await officer.seesHeading('You cannot register a site')

  await planner.open(`/works/${works.wrn}/sites/1`)
  await planner.follow('Delete')
  await planner.sees(/the site is deleted too/)
  await planner.hasNoAxeProblems()
  await planner.press('Delete site 1')
  await planner.sees('Site 1 is deleted')
  await expect(planner.page.getByRole('link', { name: 'Site 1' })).toHaveCount(0)
})

test('a planner says that nothing was dug, and no site is due', async ({ as, given }) => {
  const works = await given.worksInProgress()
  const planner = await as(accounts.planner)
  await planner.open(`/works/${works.wrn}/sites`)
  await planner.press('Save that nothing was dug')
  await planner.seesProblem('Select no if nothing was dug, or register the site')
  await planner.hasNoAxeProblems()
  await planner.choose('Did you dig?', /^No/)
  await planner.press('Save that nothing was dug')
  await planner.sees('No excavation was carried out: no site is due')
  await planner.sees('No excavation was carried out, so none is due.')
  await planner.hasNoAxeProblems()
})

test('a site answered without a signal is kept on the phone with its photo, and goes when there is one', async ({
  as,
  given,
}) => {
  const works = await given.worksInProgress()
  const planner = await as(accounts.planner, { phone: true })
  await planner.open(`/works/${works.wrn}/sites/new/all`)
  await planner.choose('What was made good?', 'Core holes')
  await planner.page.getByRole('textbox', { name: 'Enter coordinates' }).fill('420082, 297300')
  await planner.press('Add this point')
  await planner.choose('Which parts of the street are affected?', 'Verge')
  await planner.fill('Where exactly', 'Beside the hedge')
  await planner.fill('Number of holes', '2')
  await planner.choose('Interim or permanent?', 'Permanent')
  await planner.enterDate('Date completed', today())
  await planner.page
    .locator('input[type=file]')
    .first()
    .setInputFiles(await cameraPhoto(planner.page, 600, 400))
  await expect(planner.page.getByLabel('Caption of photo 1')).toBeVisible()
  await planner.press('Continue')
  await planner.seesHeading('Check your answers')
  await planner.losesSignal()
  await planner.press('Register the site')
  await planner.sees(/^The site is kept on this device/)
  await planner.context.setOffline(false)
  await expect(planner.page.getByRole('link', { name: 'Site 1' })).toBeVisible({ timeout: 30_000 })
  await planner.follow('Site 1')
  await planner.sees('2 holes')
  await planner.sees(/^Taken 22 November 2026 at 2.30pm.*jpg$/)
})
