/** Putting right what failed: the permit for it begins at the non-compliance and stays linked to it. */
import { accounts, workingDay } from './given.ts'
import { givenInspection } from './given-inspections.ts'
import { givenStopped } from './given-sites.ts'
import { readConfirmation } from './apply.ts'
import { expect, test } from './test.ts'

test('a remedial permit is applied for from the non-compliance that asks for it', async ({ as, given }) => {
  const { wrn, nonCompliance } = await givenInspection(given, {
    inspection_type: 'reinstatement',
    inspection_category: 'b',
    failure_reason_details: [{ failure_reason: 'reinstatement_depression', details: 'It sinks' }],
  })
  await givenStopped(given, { wrn })
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/non-compliances/${nonCompliance}`)
  await planner.follow('Apply for a remedial permit')
  await planner.press('Start now')
  await planner.page.waitForURL(/\/apply\/[0-9a-f]{12}/)
  await planner.open(`${new URL(planner.page.url()).pathname.replace(/\/all$/, '')}/all`)
  await expect(planner.page.getByRole('radio', { name: 'Remedial works' })).toBeChecked()
  await planner.fill('Where exactly', 'Outside number 12')
  await planner.choose('Which parts of the street are affected?', 'Footway')
  await planner.choose('Will the footway be closed?', 'No')
  await planner.choose('Will a footpath be closed?', 'No')
  await planner.fill('Describe the works', 'Relay the surface')
  await planner.choose('Will you dig?', 'Yes')
  await planner.enterDate('Proposed start', workingDay(8))
  await planner.enterDate('Proposed end', workingDay(9))
  await planner.choose('Do you need a temporary traffic order?', 'No')
  await planner.choose('Traffic management', 'Give and take')
  await planner.choose('Do you have a traffic management plan?', 'No')
  await planner.choose('Could lane rental charges apply?', 'No')
  await planner.choose('Are you sharing these works with others?', 'No')
  await planner.fill('Contact name', 'Sam Obi')
  await planner.fill('Contact telephone number', '01632 960177')
  await planner.press('Save and check')
  await planner.follow('Continue to check answers')
  await planner.sees(nonCompliance)
  await planner.hasNoAxeProblems()
  await planner.page.getByLabel('I have checked that the details are right').check()
  await planner.press(/^Send application/)
  const { prn } = await readConfirmation(planner)
  expect(prn).toBe(`${wrn}-02`)
  await planner.open(`/works/${wrn}/non-compliances/${nonCompliance}`)
  await planner.sees(prn)
})
