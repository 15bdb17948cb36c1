/** An officer says no, or not like this; the planner learns why and what can be done. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

test('a refusal needs its reasons, and the planner reads them on the permit', async ({ as, given }) => {
  const { wrn, prn } = await given.permit({ description_of_work: 'Renew a valve, to be refused' })
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/permits/${prn}`)
  await planner.sees('Submitted')

  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/permits/${prn}/assess`)
  await officer.press('Check and send')
  await officer.seesProblem('Select a decision')
  await officer.choose('Decision', 'Refuse')
  await officer.press('Check and send')
  await officer.seesProblem('Select at least one reason')
  await officer.seesProblem('Enter comments for the promoter')
  await officer.hasNoAxeProblems()

  const summary = officer.page.getByRole('alert').filter({ hasText: 'There is a problem' })
  await summary.getByRole('link', { name: 'Enter comments for the promoter' }).click()
  await expect(officer.page.getByLabel('Comments to the promoter', { exact: true })).toBeFocused()

  await officer.choose('Reasons for refusal', 'RC11')
  await officer.fill('Comments to the promoter', 'School term: use the holidays')
  await officer.press('Check and send')
  await expect(officer.page.getByRole('heading', { name: 'Check your decision' })).toBeFocused()
  await officer.sees('Works must not start.')
  await officer.hasNoAxeProblems()
  await officer.press('Send decision')
  await officer.sees(`Permit ${prn} is refused`)
  await officer.hasNoAxeProblems()

  await test.step('the planner’s open permit changes by itself and says why', async () => {
    await expect(planner.page.getByText('School term: use the holidays')).toBeVisible({ timeout: 5000 })
    await planner.sees(/^RC11/)
    await planner.sees('Refused')
    await planner.hasNoAxeProblems()
  })
  await planner.open(`/works/${wrn}/on-site`)
  await planner.sees('A permit with status Refused cannot have its start logged')
  await expect(planner.page.getByRole('button', { name: 'Start works' })).toHaveCount(0)
  await planner.page
    .getByRole('region', { name: 'What now' })
    .getByRole('link', { name: 'Apply for a further permit' })
    .click()
  await planner.press('Start now')
  await planner.sees(`${prn} was refused.`)
  await planner.sees('School term: use the holidays')
  await planner.hasNoAxeProblems()
})

test('an officer asks for changes: the clock stands still and works cannot start', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const officer = await as(accounts.officer)
  await officer.open(`/works/${wrn}/permits/${prn}/assess`)
  await officer.choose('Decision', 'Ask for changes')
  await officer.fill('What must the promoter change?', '')
  await officer.press('Check and send')
  await officer.seesProblem('Enter what must change')
  await officer.fill('What must the promoter change?', 'Work outside school hours')
  await officer.press('Check and send')
  await officer.press('Send decision')
  await officer.sees(`Permit ${prn} is sent back for changes`)

  const list = `/permits?permit_reference_number=${prn}`
  await officer.open(list)
  await expect(officer.row(prn)).toContainText('Paused')
  await officer.hasNoAxeProblems()

  const planner = await as(accounts.planner)
  await planner.open(list)
  await expect(planner.row(prn)).toContainText('Paused')
  await planner.open(`/works/${wrn}/on-site`)
  await planner.sees('A modification request is open. Works cannot start before the decision')
  await expect(planner.page.getByRole('button', { name: 'Start works' })).toHaveCount(0)
  await planner.hasNoAxeProblems()
  await planner.open(`/works/${wrn}/permits/${prn}`)
  await planner.sees('Work outside school hours')
})
