/** What a crew sets up beside the works and shows on site: signals and compounds, the permit board, and a stop with its photo. */
import { cameraPhoto } from './camera-photo.ts'
import { accounts, marlWater } from './given.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'

test('a planner adds signals to a permit by typed coordinates, and removes them when they are gone', async ({
  as,
  given,
}) => {
  const { wrn, prn, usrn } = await given.grantedPermit()
  const { point } = await given.street('High Street, Marlford')
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/permits/${prn}`)
  await planner.follow('Add ancillary information')
  await planner.seesHeading('What stands beside the works?')
  await planner.press('Continue')
  await planner.seesProblem('Select what you are adding')
  await planner.hasNoAxeProblems()
  await planner.choose('What are you adding?', /^Portable traffic signals/)
  await planner.fill('Describe it', 'Two-way signals')
  await planner.press('Continue')

  await planner.seesHeading('Where does it stand?')
  await planner.press('Continue')
  await planner.seesProblem('Mark at least one point')
  await planner.hasNoAxeProblems()
  const [easting, northing] = point.map(Math.round)
  await typePoint(planner, `${easting}, ${northing}`)
  await planner.press('Mark another point')
  await typePoint(planner, `${(easting ?? 0) + 20}, ${northing}`)
  await planner.sees(`Point 1: ${easting} ${northing}`)
  await expect(planner.page.getByRole('checkbox', { name: new RegExp(`High Street \\(${usrn}\\)`) })).toBeChecked()
  await planner.press('Continue')
  await planner.sees(`${easting} ${northing}, ${(easting ?? 0) + 20} ${northing}`)
  await planner.hasNoAxeProblems()
  await planner.press('Add to the permit')
  await planner.sees(`${prn}-AI-01 is added`)
  await planner.hasNoAxeProblems()

  await planner.press('Remove')
  await planner.press('Remove from the permit')
  await planner.seesProblem('Enter why you are removing it')
  await planner.fill('Why are you removing it?', 'The signals went back to the yard')
  await planner.press('Remove from the permit')
  await planner.sees(`${prn}-AI-01 is removed`)
  await expect(planner.page.getByRole('button', { name: 'Remove' })).toHaveCount(0)

  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/permits/${prn}`)
  await officer.follow('Portable traffic signals or other traffic controls')
  await officer.sees('The signals went back to the yard')
  await officer.open(`/works/${wrn}/permits/${prn}/ancillary-informations/new`)
  await officer.sees(/^Only Marl Water/)
})

test('a contractor on a phone opens the board of a permit, and prints it without what is only for the screen', async ({
  as,
  given,
}) => {
  const { wrn, prn } = await given.grantedPermit()
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open(`/works/${wrn}/on-site`)
  await contractor.follow('Print the permit board')
  await contractor.seesHeading('Permit board')
  await expect(contractor.page.getByRole('img', { name: `QR code that opens permit ${prn}` })).toBeVisible()
  await expect(contractor.page.getByRole('link', { name: '01632 960177' }).first()).toBeVisible()
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()
  await contractor.page.emulateMedia({ media: 'print' })
  await expect(contractor.page.getByRole('heading', { level: 1 })).toBeHidden()
  await expect(contractor.page.getByRole('img', { name: /^QR code/ })).toBeVisible()
})

test('a stop that found nothing to dig says so, and takes a photo of the clear site with it', async ({ as, given }) => {
  const { wrn } = await given.worksInProgress()
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open(`/works/${wrn}/on-site`)
  await contractor.choose('Did you dig?', /^No/)
  await contractor.page
    .locator('input[type=file]')
    .last()
    .setInputFiles(await cameraPhoto(contractor.page))
  await contractor.sees('1 photo on this device')
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()
  await contractor.press('Stop works')
  await contractor.sees(/^Works stopped/)

  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/history`)
  await officer.sees(/excavation/i)
  await officer.open(`/works/${wrn}/files`)
  await expect(officer.page.getByRole('main').getByText(/\.jpg/).first()).toBeVisible()
})

async function typePoint(person: Person, place: string): Promise<void> {
  await person.page.getByRole('textbox', { name: 'Enter coordinates' }).fill(place)
  await person.page.getByRole('textbox', { name: 'Enter coordinates' }).press('Enter')
}
