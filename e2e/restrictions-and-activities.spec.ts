/** What an authority itself puts on a street: restrictions after resurfacing, and skips, scaffolds and fairs. */
import { accounts, workingDay } from './given.ts'
import { expect, test } from './test.ts'
import type { Person } from './person.ts'

/** Draws by typed coordinates, as somebody without a mouse does. */
async function draw(person: Person, points: readonly (readonly [number, number])[], shape?: string) {
  if (shape) await person.page.getByRole('radio', { name: shape }).check()
  for (const point of points) {
    await person.page.getByRole('textbox', { name: 'Enter coordinates' }).fill(point.map(Math.round).join(', '))
    await person.press('Add this point')
  }
}

async function chooseStreet(person: Person, usrn: number) {
  await person.page.getByRole('combobox', { name: 'Street (USRN)' }).fill(String(usrn))
  await person.page.getByRole('option').first().click()
}

test('an officer proposes a Section 58, sees what it would block, brings it in force and closes it', async ({
  as,
  given,
}) => {
  const { usrn, prn } = await given.grantedPermit()
  const { point } = await given.street('High Street, Marlford')
  const officer = await as(accounts.officer)
  await officer.open('/section-58s/new')
  await chooseStreet(officer, usrn)
  await draw(officer, [point, [point[0] + 20, point[1]]], 'A line')
  await officer.hasNoAxeProblems()
  await officer.press('Continue')
  await officer.press('Continue')
  await officer.seesProblem('Select whole road or part of the road')
  await officer.choose('Whole road or part?', 'Whole road')
  await officer.choose(/Which parts of the street/, 'Carriageway')
  await officer.press('Continue')
  await officer.enterDate('Start date', '2026-01-05')
  await officer.choose('How long?', '1 year')
  await officer.press('Continue')
  await officer.seesProblem('Start date must be today or in the future')
  await officer.enterDate('Start date', workingDay(1))
  await officer.press('Continue')
  await officer.press('Continue')
  await officer.seesHeading('Check your answers')
  await officer.sees(prn)
  await officer.hasNoAxeProblems()
  await officer.press('Propose Section 58')
  await officer.sees(/^Section 58 S58-.* is proposed$/)
  await officer.hasNoAxeProblems()
  const address = officer.page.url()

  const planner = await as(accounts.planner, { phone: true })
  await planner.open(address)
  await planner.sees('Whole road')
  await expect(planner.page.getByRole('link', { name: 'Change its status' })).toHaveCount(0)
  await planner.doesNotScrollSideways()

  await officer.follow('Change its status')
  await officer.press('Change status')
  await officer.seesProblem('Select what you want to do')
  await officer.page.getByRole('radio', { name: 'Bring it in force' }).check()
  await officer.press('Change status')
  await officer.sees(/is in force$/)
  await officer.follow('Change its status')
  await officer.page.getByRole('radio', { name: 'Close it' }).check()
  await officer.press('Change status')
  await officer.sees(/is closed$/)
  await expect(officer.page.getByRole('link', { name: 'Change its status' })).toHaveCount(0)
  await officer.open(`${address}/status`)
  await officer.seesHeading('You cannot change this Section 58')
})

test('an officer adds a skip, edits it but for its place, and cancels it; the neighbour only reads', async ({
  as,
  given,
}) => {
  const { usrn, point } = await given.street('High Street, Marlford')
  const officer = await as(accounts.officer)
  await officer.open('/activities/new/all')
  await officer.page.getByRole('radio', { name: 'Skips' }).check()
  await officer.fill('Name', 'Skip for number 12')
  await chooseStreet(officer, usrn)
  await draw(officer, [point], 'A point')
  await officer.fill('Where exactly', 'Outside number 12')
  await officer.choose(/Which parts of the street/, 'Carriageway')
  await officer.enterDate('Start date', workingDay(3))
  await officer.enterDate('End date', workingDay(2))
  await officer.page.getByRole('radio', { name: 'Give and take' }).check()
  await officer.choose('Could works share this site?', 'No')
  await officer.press('Continue')
  await officer.seesProblem('End must be after the start')
  await officer.enterDate('End date', workingDay(5))
  await officer.press('Continue')
  await officer.press('Add activity')
  await officer.sees(/^Activity .* is added$/)
  await officer.hasNoAxeProblems()
  const address = officer.page.url()

  const neighbour = await as(accounts.neighbour)
  await neighbour.open(address)
  await neighbour.sees('Outside number 12')
  await expect(neighbour.page.getByRole('link', { name: 'Edit activity' })).toHaveCount(0)

  await officer.follow('Edit activity')
  await expect(officer.page.getByRole('combobox', { name: 'Street (USRN)' })).toHaveCount(0)
  await officer.fill('Name', 'Skip for number 14')
  await officer.press('Save changes')
  await officer.sees('Skip for number 14')
  await officer.follow('Cancel activity')
  await officer.fill(/Why is it cancelled/, 'No longer wanted')
  await officer.press('Cancel activity')
  await officer.sees('No longer wanted')
  await officer.hasNoAxeProblems()
})

test('many activities come from a file: wrong lines are told, right ones go once, refused ones say why', async ({
  as,
  given,
}) => {
  const { usrn, point } = await given.street('High Street, Marlford')
  const officer = await as(accounts.officer)
  const line = (name: string, street: number, from = workingDay(3)) =>
    `${name},skips,${street},${point[0]},${point[1]},Outside 12,carriageway,${from},${workingDay(6)},give_and_take,no`
  const heading =
    'activity_name,activity_activity_type,usrn,easting,northing,activity_location_description,location_types,start_date,end_date,traffic_management_type,collaborative_working'
  const text = [
    heading,
    line('First skip', usrn),
    line('Late skip', usrn, '2020-01-06'),
    line('Nowhere', 99_999_998),
  ].join('\n')

  await officer.open('/activities/import')
  const choose = (name: string, content: string) =>
    officer.page
      .getByLabel('Select a CSV file')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
  await choose('plan.csv', 'name,street\nSkip,High Street')
  await officer.sees(/plan\.csv: The first line must name these columns/)
  await choose('skips.csv', text)
  await officer.sees('2 ready to add, 1 to put right in the file')
  await officer.sees('start_date: Start must be in the future')
  await officer.hasNoAxeProblems()
  await officer.press('Add 2 activities')
  await officer.sees('1 to put right in the file, 1 added, 1 not accepted')
  await expect(officer.row('Nowhere')).toContainText(/usrn/i)
  await expect(officer.page.getByRole('button', { name: /Add|Try again/ })).toHaveCount(0)
  await officer.open('/activities/import')
  await officer.sees('1 to put right in the file, 1 added, 1 not accepted')
  await officer.row('First skip').getByRole('link').click()
  await officer.seesHeading('First skip')
})
