/** What is recorded of the ground outside permits: what a sample holds, and holes that need no permit. */
import { accounts, marlWater } from './given.ts'
import { today } from './given-sites.ts'
import type { Person } from './person.ts'
import { expect, test } from './test.ts'
import { smallPdf, smallPng } from './upload-files.ts'

async function placesOn(person: Person, street: { usrn: number; point: readonly [number, number] }) {
  await person.page.getByRole('combobox', { name: 'Street (USRN)' }).fill(String(street.usrn))
  await person.page.getByRole('option').first().click()
  const point = person.page.getByRole('radio', { name: 'A point' })
  if (await point.isVisible()) await point.check()
  await person.page.getByRole('textbox', { name: 'Enter coordinates' }).fill(street.point.map(Math.round).join(', '))
  await person.press('Add this point')
}

test('coal tar found by an officer warns whoever works near it, at the desk and on the street', async ({
  as,
  given,
}) => {
  // a street of its own: only the nearest works are named, and other journeys dig up the High Street
  const street = await given.street('Maple Drive, Marlford')
  const works = await given.worksInProgress({
    usrn: street.usrn,
    works_coordinates: { type: 'Point', coordinates: street.point },
  })
  const officer = await as(accounts.officer)
  await officer.open('/material-classifications/new')
  await expect(officer.page.getByRole('textbox', { name: 'Enter coordinates' })).toBeVisible()
  await officer.press('Continue')
  await officer.seesProblem('Mark where the sample was taken')
  await placesOn(officer, street)
  await officer.hasNoAxeProblems()
  await officer.press('Continue')
  await officer.choose('Which parts of the street are affected?', 'Carriageway')
  await officer.fill('Where exactly', 'Middle of the lane')
  await officer.press('Continue')
  await officer.choose('Is the material hazardous?', 'Hazardous')
  await officer.choose('Which layers?', 'Sub-base')
  await officer.enterDate('When was the sample taken?', '2199-01-01')
  await officer.press('Continue')
  await officer.seesProblem('Select what the sample holds')
  await officer.seesProblem('Sample date must be today or in the past')
  await officer.hasNoAxeProblems()
  await officer.choose('What was found?', 'Coal tar')
  await officer.enterDate('When was the sample taken?', today())
  await officer.press('Continue')
  await officer.page.locator('input[type=file]').setInputFiles(smallPdf)
  await officer.sees('Ready')
  await officer.press('Continue')
  await officer.hasNoAxeProblems()
  await officer.press('Record the classification')
  await officer.sees(/^Material classification .*-MC is recorded$/)
  await officer.sees('traffic-plan.pdf')
  await expect(officer.page.getByRole('link', { name: works.wrn })).toBeVisible()
  await officer.hasNoAxeProblems()
  await officer.doesNotScrollSideways()

  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open(`/works/${works.wrn}/on-site`)
  await contractor.sees(/Hazardous material was found within 100 metres/)
  await contractor.hasNoAxeProblems()
  await contractor.follow('Coal tar')
  await contractor.seesHeading(/Maple Drive/)
  await contractor.doesNotScrollSideways()
})

test('a contractor registers bar holes that need no permit, with a photo, under a works record of their own', async ({
  as,
  given,
}) => {
  const street = await given.street('High Street, Marlford')
  const contractor = await as(accounts.contractor, { promoter: marlWater })
  await contractor.open('/non-notifiable-works/sites/new')
  await placesOn(contractor, street)
  await contractor.choose('Which parts of the street are affected?', 'Verge')
  await contractor.fill('Where exactly', 'Along the verge, numbers 2 to 10')
  await contractor.press('Continue')
  await contractor.hasNoAxeProblems()
  const workstream = contractor.page.getByRole('group', { name: 'Workstream' })
  if (await workstream.isVisible()) await workstream.getByRole('radio').first().check()
  await contractor.press('Continue')
  await contractor.press('Continue')
  await contractor.seesProblem('Select what was made good')
  await contractor.hasNoAxeProblems()
  await contractor.choose('What was made good?', 'Bar holes')
  await contractor.fill('Number of holes', '5')
  await contractor.choose('Interim or permanent?', 'Permanent')
  await contractor.enterDate('Date completed', today())
  await contractor.press('Continue')
  await contractor.page
    .locator('input[type=file]')
    .last()
    .setInputFiles([smallPng, smallPdf, { ...smallPng, name: 'after-the-works.png' }])
  await contractor.sees('traffic-plan.pdf could not be read as a photo')
  await contractor.press('Continue')
  await contractor.seesHeading('Check your answers')
  await contractor.hasNoAxeProblems()
  await contractor.press('Register the works')
  await contractor.sees(/^Works .* are registered with site 1$/)
  await contractor.sees('5 holes')
  await contractor.sees('before-the-works.jpg')
  const picture = contractor.page.getByRole('button', { name: 'Make larger: before-the-works.jpg' })
  const kinds = contractor.page.getByLabel(/^Files of /)
  await kinds.selectOption('Documents')
  await contractor.sees('No documents on this reinstatement.')
  await kinds.selectOption('All files')
  // pictures are fetched when they come into view
  await picture.scrollIntoViewIfNeeded()
  await expect(picture).toBeEnabled()
  await picture.click()
  await expect(contractor.page.getByRole('img', { name: 'before-the-works.jpg' })).toBeVisible()
  await contractor.hasNoAxeProblems()
})

test('an officer does not register holes that need no permit', async ({ as }) => {
  const officer = await as(accounts.officer)
  await officer.open('/non-notifiable-works/sites/new')
  await officer.seesHeading('You cannot register non-notifiable works')
  await officer.hasNoAxeProblems()
})
