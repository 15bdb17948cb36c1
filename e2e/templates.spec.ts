/** Answers that are alike are kept once: a template from a permit, and permits from the template. */
import { drawOnStreet, readConfirmation } from './apply.ts'
import { accounts, marlWater, workingDay } from './given.ts'
import { expect, test } from './test.ts'

/** Counts what a person presses, beside the words that they type. */
function countingClicks() {
  let clicks = 0
  return {
    click: async (act: () => Promise<void>) => {
      await act()
      clicks += 1
    },
    count: () => clicks,
  }
}

test('a template is made from a permit, and a permit from it in a handful of clicks', async ({ as, given }) => {
  const { wrn, prn } = await given.permit({ description_of_work: 'Mend a leaking joint' })
  const street = await given.street('Maple Drive, Marlford')
  const planner = await as(accounts.planner)

  await test.step('from the permit, named and shared', async () => {
    await planner.open(`/works/${wrn}/permits/${prn}`)
    await planner.press('More actions')
    await planner.follow('Save as template')
    await planner.seesHeading('Save a template')
    await planner.hasNoAxeProblems()
    await planner.fill('Name', '')
    await planner.press('Save template')
    await planner.seesProblem('Enter a name')
    await planner.fill('Name', 'Leaking joint')
    await planner.choose('Who can use it', 'Everybody in my organisation')
    await planner.press('Save template')
    await planner.seesHeading('Templates')
    await planner.sees('Template Leaking joint is saved')
    await planner.hasNoAxeProblems()
  })

  await test.step('an application from it asks for place and dates only', async () => {
    const { click, count } = countingClicks()
    await planner.open('/apply')
    await planner.hasNoAxeProblems()
    await click(() => planner.press('Use the template Leaking joint'))
    await click(() => planner.follow('Show all parts on one page'))
    await drawOnStreet(planner, street)
    await planner.fill('Where exactly', 'Outside number 7')
    await planner.enterDate('Proposed start', workingDay(8))
    await planner.enterDate('Proposed end', workingDay(9))
    const designations = planner.page.getByRole('group', { name: /Designations of the street/ })
    if (await designations.count()) await click(() => planner.choose(/Designations of the street/, 'None of these'))
    await click(() => planner.press('Save and check'))
    await click(() => planner.follow('Continue to check answers'))
    await planner.sees('Mend a leaking joint')
    await click(() => planner.page.getByLabel('I have checked that the details are right').check())
    await click(() => planner.press(/^Send application/))
    const sent = await readConfirmation(planner)
    expect(sent.prn).not.toBe('')
    // beside choosing the street and marking two points
    expect(count()).toBeLessThanOrEqual(7)
  })
})

test('a contractor keeps templates for the promoter acted for, on a phone too', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open(`/templates/new?permit=${wrn}/${prn}`)
  await contractor.fill('Name', 'For Marl Water')
  await contractor.press('Save template')
  await contractor.sees('Template For Marl Water is saved')
  await contractor.hasNoAxeProblems()
  await contractor.context.request.put('/session', { data: { acting_for: '7710' } })
  await contractor.open('/templates')
  await contractor.sees('No templates yet')
})

test('an officer keeps texts of decisions, uses one in a decision, renames and deletes them', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const officer = await as(accounts.officer)
  await officer.open('/templates')
  await officer.follow('Add a text')
  await officer.fill('Name', 'Too long')
  await officer.fill('Text', 'The works can be done in one week.')
  await officer.press('Save template')
  await officer.sees('Template Too long is saved')
  await officer.sees('The works can be done in one week.')
  await test.step('in a decision it comes behind what is typed', async () => {
    await officer.open(`/works/${wrn}/permits/${prn}/assess`)
    await officer.page.getByRole('radio', { name: 'Refuse', exact: true }).check()
    const comments = officer.page.getByRole('textbox', { name: 'Comments to the promoter', exact: true })
    await comments.fill('Market day is Tuesday.')
    await officer.page.getByRole('button', { name: 'Insert text' }).filter({ visible: true }).click()
    await expect(comments).toHaveValue('Market day is Tuesday.\n\nThe works can be done in one week.')
    await officer.hasNoAxeProblems()
  })
  await officer.open('/templates')
  await officer.follow('Change Too long')
  await officer.fill('Name', 'Far too long')
  await officer.press('Save template')
  await officer.sees('Template Far too long is saved')
  await officer.press('Delete Far too long')
  await officer.hasNoAxeProblems()
  await officer.press('Yes, delete Far too long')
  await officer.sees('No templates yet')
})
