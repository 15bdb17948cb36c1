/** Start and stop on the street, on a phone: what cannot be is refused in words, and the last step can be taken back. */
import { accounts, marlWater, workingDay } from './given.ts'
import { expect, test } from './test.ts'

test('a contractor on a phone starts, puts right wrong times, stops and takes the stop back', async ({ as, given }) => {
  const { wrn } = await given.grantedPermit()
  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}`)
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open(`/works/${wrn}/on-site`)
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()

  await contractor.enterDate('When did works start?', workingDay(1))
  await contractor.press('Start works')
  await contractor.seesProblem('Start must be now or in the past')
  await contractor.hasNoAxeProblems()
  await contractor.page.getByRole('alert').getByRole('link').first().click()
  await expect(contractor.page.getByRole('group', { name: 'When did works start?' }).getByLabel('Day')).toBeFocused()
  const today = Temporal.Now.plainDateISO('Europe/London').toString()
  await contractor.enterDate('When did works start?', today)
  await contractor.press('Start works')
  await contractor.sees(/^Works started/)
  await expect(officer.page.getByRole('main').getByText('Works in progress').first()).toBeVisible({ timeout: 5000 })

  await contractor.enterDate('When did works stop?', '2020-01-06')
  await contractor.press('Stop works')
  await contractor.sees(/^Stop must be after/)
  await contractor.hasNoAxeProblems()
  await contractor.enterDate('When did works stop?', today)
  await contractor.press('Stop works')
  await contractor.sees(/^Works stopped/)
  await expect(officer.page.getByRole('main').getByText('Works completed').first()).toBeVisible({ timeout: 5000 })

  await contractor.press('Undo the stop')
  await contractor.fill('Why are you undoing this?', 'The footway is not clear yet')
  await contractor.press('Undo the stop')
  await contractor.sees('The stop is undone')
  await contractor.hasNoAxeProblems()
  await officer.open(`/works/${wrn}/history`)
  await officer.sees('The footway is not clear yet')
})
