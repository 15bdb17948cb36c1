/** Layers over the works go wherever the works go: into a selection, a file, two days side by side and onto paper. */
import { readFile } from 'node:fs/promises'
import { accounts, type Given } from './given.ts'
import { raisedPlan } from './given-plans.ts'
import { givenSite } from './given-sites.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

/** The file of this button, as text. */
async function taken(person: Person, inside: string, button: string): Promise<string> {
  const details = person.page.getByRole('group').filter({ hasText: inside })
  if (!(await details.getByRole('button', { name: button }).isVisible())) await details.getByText(inside).click()
  const downloading = person.page.waitForEvent('download')
  await details.getByRole('button', { name: button, exact: true }).click()
  return readFile(await (await downloading).path(), 'utf8')
}

async function openWithSites(person: Person, given: Given): Promise<string> {
  const works = await given.worksInProgress()
  await givenSite(given, works)
  const { point } = await given.street('High Street, Marlford')
  await person.open(`/map?centre=${point.map(Math.round).join(',')}&scale=0.5&over=sites_interim+hs2_act_limits`)
  await expect(person.page.getByRole('region', { name: 'Sites, interim' })).toContainText('Marl Water')
  return works.wrn
}

test('a drawn selection holds sites too, says how many of what, and its file tells them apart', async ({
  as,
  given,
}) => {
  const officer = await as(accounts.officer)
  const wrn = await openWithSites(officer, given)
  const all = await taken(officer, 'Take away what is in view', 'CSV')
  expect(all).toMatch(/^.?"Kind",/)
  expect(all).toContain('Sites, interim')

  const [east = 0, north = 0] = (new URL(officer.page.url()).searchParams.get('centre') ?? '').split(',').map(Number)
  await officer.press('Select by a box')
  for (const aside of [-90, 90]) {
    await officer.page.getByLabel('Type a corner').fill(`${east + aside}, ${north + aside}`)
    await officer.page.getByLabel('Type a corner').press('Enter')
  }
  await officer.sees(/^\d+ selected: \d+ works, .*\d+ interim sites?$/)
  await officer.hasNoAxeProblems()
  const file = await taken(officer, 'Take away the selection', 'GeoJSON, National Grid')
  const { features } = JSON.parse(file) as { features: { properties: { kind: string; works_reference: string } }[] }
  const kinds = (kind: string) => features.filter(({ properties }) => properties.kind === kind)
  expect(kinds('Sites, interim').map(({ properties }) => properties.works_reference)).toContain(wrn)
  expect(kinds('Works').length).toBeGreaterThan(0)

  // nothing of either lies in a field
  await officer.press('Select by a box')
  for (const aside of [-4000, -3990]) {
    await officer.page.getByLabel('Type a corner').fill(`${east + aside}, ${north + aside}`)
    await officer.page.getByLabel('Type a corner').press('Enter')
  }
  await officer.sees('Nothing selected')
  await expect(officer.page.getByRole('region', { name: 'Sites, interim' })).toHaveCount(0)
})

test('the sheet has them in its picture, its key and its list; a drawn area limits all of it', async ({
  as,
  given,
}) => {
  const officer = await as(accounts.officer)
  const wrn = await openWithSites(officer, given)
  await officer.page.getByText('Take away what is in view').click()
  await officer.follow('Print to a scale on A4 or A3')
  await officer.seesHeading('Print the map')
  const sheet = officer.page.getByRole('region', { name: 'The sheet', exact: true })
  await expect(sheet).toContainText(/\d+ interim sites?/)
  await expect(sheet.getByRole('listitem').filter({ hasText: 'Sites, interim' })).toBeVisible()
  const listed = officer.page.getByRole('region', { name: 'Sites, interim' })
  await expect(listed.getByRole('link').first()).toHaveAttribute('href', /\/sites\//)
  expect(
    await listed.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).toContainEqual(expect.stringContaining(wrn))
  await officer.hasNoAxeProblems()

  const here = new URL(officer.page.url())
  const [east = 0, north = 0] = (here.searchParams.get('centre') ?? '').split(',').map(Number)
  here.searchParams.set(
    'area',
    [4000, 4000, 4010, 4000, 4010, 4010].map((far, at) => Math.round((at % 2 ? north : east) - far)).join(','),
  )
  await officer.open(here.pathname + here.search)
  await officer.sees('Only what lies in the drawn area is shown.')
  await expect(sheet).toContainText('No works or activities in view.')
  await expect(officer.page.getByRole('region', { name: 'Sites, interim' })).toHaveCount(0)
})

test('two days side by side: a forward plan is there on the day of it only', async ({ as, given }) => {
  const { ref } = await raisedPlan(given)
  const planner = await as(accounts.planner)
  const { point } = await given.street('Maple Drive, Marlford')
  const day = Temporal.Now.plainDateISO('Europe/London').add({ months: 8, days: 2 })
  const at = `centre=${point.map(Math.round).join(',')}&scale=0.5`
  await planner.open(`/map/compare?${at}&over=forward_plans&second=${day.toString()}`)
  const plans = planner.page.getByRole('region', { name: 'Forward plans' })
  await expect(plans).toContainText(/0 only on the first day, [1-9]\d* only on the second, \d+ on both\./)
  await expect(plans.getByRole('link', { name: ref })).toBeVisible()
  await planner.hasNoAxeProblems()
  await plans.getByRole('link', { name: ref }).click()
  await planner.sees(ref)
})
