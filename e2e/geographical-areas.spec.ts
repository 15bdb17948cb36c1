/** Areas of an authority: from a file that is put right, over the difference that it makes, to every list of an officer. */
import {
  chooseGeographicalAreas,
  listFaultyStreets,
  listGeographicalAreas,
} from '../domain/contract/geographical-areas.ts'
import { accounts, type Given } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

const input = (person: Person) => person.page.getByLabel('List of streets')
const csv = (name: string, content: string | Buffer) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })

/** Streets of East Marl that are in no area, as its officer finds them. */
async function freeStreets(given: Given, count: number): Promise<number[]> {
  const officer = await given.client(accounts.neighbour)
  const { rows } = await officer.call(listFaultyStreets, { query: { fault: 'in_none' } })
  return rows.slice(0, count).map(({ usrn }) => usrn)
}

test.afterEach(async ({ given }) => {
  const officer = await given.client(accounts.neighbour)
  await officer.call(chooseGeographicalAreas, { body: { geographical_area_reference_numbers: [] } })
})

test('a file at fault is refused before it is sent: its first row in the summary, every other in a table', async ({
  as,
  given,
}) => {
  const [one = 0, two = 0] = await freeStreets(given, 2)
  const officer = await as(accounts.neighbour)
  await officer.open('/admin/geographical-areas')
  await officer.follow('Add an area')
  await officer.seesHeading('Add an area')
  await input(officer).setInputFiles(csv('Fens, west.csv', `USRN\n${one}\n\n${one}\n${two},High Street\n`))
  await officer.seesProblem('Row 1 is a heading, USRN. The file must have none')
  await expect(officer.row('Row 4 repeats row 2')).toBeVisible()
  await expect(officer.row('Row 5 has 2 columns')).toBeVisible()
  await officer.hasNoAxeProblems()
  for (const [file, problem] of [
    [csv('list.csv', Buffer.from('﻿12345678', 'utf16le')), 'The file is saved as UTF-16. Save it as CSV UTF-8'],
    [csv('list.csv', Buffer.from([0x31, 0xe9])), 'The file is not saved as UTF-8. Save it as CSV UTF-8'],
    [csv('list.csv', Buffer.alloc(20 * 1024 * 1024, '1')), 'The file must be smaller than 10 MB'],
    [csv('list.csv', '\r\n\r\n'), 'The file is empty'],
    [csv('list.txt', `${one}`), 'The file must be a CSV'],
    [
      csv('list.csv', Array.from({ length: 10_001 }, (_, at) => 23_400_000 + at).join('\n')),
      'The file must have 10,000 streets or fewer. Row 10001 is one too many',
    ],
  ] as const) {
    await input(officer).setInputFiles(file)
    await officer.seesProblem(problem)
  }
})

test('an officer adds an area from a file, and sees it on the map', async ({ as, given }) => {
  const [one = 0, two = 0, three = 0] = await freeStreets(given, 3)
  const officer = await as(accounts.neighbour)
  await officer.open('/admin/geographical-areas/new')
  await test.step('a street that the gazetteer does not have is said, and saved only on purpose', async () => {
    await input(officer).setInputFiles(csv('Fens, west.csv', [one, two, three, 88_888_888].join('\r\n')))
    await officer.sees('New area: Fens, west')
    await officer.sees('1 street of the file is not in the gazetteer')
    await officer.press('Add the area')
    await officer.seesProblem('Confirm that these streets belong in the area, or choose another file')
    await officer.hasNoAxeProblems()
    await officer.page.getByLabel('Save with 1 street that no list will find').check()
    await officer.press('Add the area')
    await officer.sees('Area Fens, west is added')
  })
  await officer.follow('Fens, west')
  await officer.seesHeading('Fens, west')
  await expect(officer.page.getByRole('application', { name: 'Map of the streets of Fens, west' })).toBeVisible()
  await officer.sees('In the area: 3')
  await officer.hasNoAxeProblems()
  const download = officer.page.waitForEvent('download')
  await officer.press('Download as CSV')
  expect((await download).suggestedFilename()).toBe('Fens, west.csv')
  await test.step('and finds the street that is not known from the health of the areas', async () => {
    await officer.follow('1 street not in the gazetteer or of another authority')
    await officer.seesHeading('Streets and areas')
    await expect(officer.row('88888888')).toBeVisible()
  })
})

test('two officers replace a list at once: the second sees what the first did before anything is saved', async ({
  as,
  given,
}) => {
  const [one = 0, two = 0, three = 0] = await freeStreets(given, 3)
  const officer = await as(accounts.neighbour)
  await officer.open('/admin/geographical-areas/new')
  await input(officer).setInputFiles(csv('Hill.csv', `${one}\n${two}`))
  await officer.press('Add the area')
  await officer.sees('Area Hill is added')
  await officer.follow('Replace the list of Hill')
  await officer.seesHeading('Replace the list of an area')
  const address = new URL(officer.page.url()).pathname
  const second = await as(accounts.neighbour, { phone: true })
  await second.open(address)
  for (const person of [officer, second]) {
    await input(person).setInputFiles(csv('Hill.csv', `${two}\n${three}`))
    await person.sees('Then in no area')
  }
  await expect(officer.row('In no area then')).toHaveCount(1)
  await officer.hasNoAxeProblems()
  await second.hasNoAxeProblems()
  await second.doesNotScrollSideways()
  await officer.press('Replace the list')
  await officer.sees('The list of Hill is replaced')
  await second.press('Replace the list')
  await second.sees(/replaced this list on .* Look at the difference again/)
  await second.page.getByLabel('Show').selectOption('Unchanged')
  await second.sees('2 streets')
  await second.press('Replace the list')
  await second.sees('The list of Hill is replaced')
})

test('the areas that an officer chooses begin every list, and are taken away where all streets are wanted', async ({
  as,
  given,
}) => {
  const streets = await freeStreets(given, 2)
  const officer = await as(accounts.neighbour)
  await officer.open('/admin/geographical-areas/new')
  await input(officer).setInputFiles(csv('Quay, east.csv', streets.join('\n')))
  await officer.press('Add the area')
  await officer.sees('Area Quay, east is added')
  await officer.open('/')
  await officer.follow('Geographical areas: all')
  await officer.seesHeading('Which areas do you look after?')
  await officer.hasNoAxeProblems()
  await officer.page.getByLabel('Quay, east').check()
  await officer.press('Save areas')
  await officer.seesHeading(/Home|what needs you/)
  await officer.sees(/Geographical areas: 1 of \d+/)
  await officer.open('/permits')
  const tag = officer.page.getByRole('link', { name: 'Remove filter: Areas: Quay, east' })
  await expect(tag).toBeVisible()
  await expect(officer.page).toHaveURL(/geographical_area_reference_number=GA-/)
  await officer.hasNoAxeProblems()
  await tag.click()
  await expect(officer.page).toHaveURL(/geographical_area_reference_number=all/)
  await expect(tag).toHaveCount(0)
  await officer.page.reload()
  await expect(officer.page.getByRole('list', { name: 'Chosen filters' })).toHaveCount(0)
  await officer.open('/inspections')
  await expect(tag).toBeVisible()
})

test("areas are the authority's: its administrator has them without a list, and nobody else sees them", async ({
  as,
  given,
}) => {
  const [area] = await (await given.client(accounts.officer)).call(listGeographicalAreas, {})
  const reference = area?.geographical_area_reference_number ?? ''
  const admin = await as(accounts.admin)
  await admin.open(`/admin/geographical-areas/${reference}`)
  await admin.seesHeading(area?.area_name ?? '')
  await expect(admin.page.getByRole('application', { name: /Map of the streets/ })).toBeVisible()
  await admin.open('/admin/geographical-areas/health?fault=in_none')
  await admin.seesHeading('Streets and areas')
  await admin.hasNoAxeProblems()
  const neighbour = await as(accounts.neighbour)
  await neighbour.open(`/admin/geographical-areas/${reference}`)
  await neighbour.sees('Only officers and administrators of the authority whose area it is can see it')
  for (const email of ['admin@water.example', accounts.planner]) {
    const stranger = await as(email)
    await stranger.open('/admin/geographical-areas')
    await stranger.seesHeading('You cannot see this page')
  }
})
