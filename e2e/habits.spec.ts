/** What people do without thinking about it: keys, drafts, the way back to what was open, their own name. */
import { accounts, marlWater } from './given.ts'
import { expect, test } from './test.ts'

test('keys lead to the search box and to the sheet of keys, and can be switched off', async ({ as }) => {
  const planner = await as(accounts.planner)
  await planner.open('/account')
  const { page } = planner
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: /^Search by/ })).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('combobox', { name: /^Search by/ })).toHaveValue('?')

  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('heading', { name: 'Keys on this page' })).toBeFocused()
  await planner.hasNoAxeProblems()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Keys on this page' })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  await page.getByRole('radio', { name: 'None' }).check()
  await planner.open('/account')
  await expect(page.getByRole('radio', { name: 'None' })).toBeChecked()
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('/')
  await page.keyboard.press('?')
  await expect(page.getByRole('combobox', { name: /^Search by/ })).not.toBeFocused()
  await expect(page.getByRole('heading', { name: 'Keys on this page' })).toBeHidden()
})

test('an unsent form waits among the drafts, leads back to its page and can be removed', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/permits/${prn}/cancel`)
  await planner.choose(/Why are you cancelling/, 'Admin error')
  await planner.sees(/^Draft saved/)
  await planner.open('/drafts')
  await planner.hasNoAxeProblems()
  await planner.follow(`Cancel ${prn}`)
  await planner.sees('They have not been sent.')
  await expect(planner.page.getByRole('radio', { name: 'Admin error' })).toBeChecked()

  await planner.open('/drafts')
  await planner.row(`Cancel ${prn}`).getByRole('button', { name: 'Remove' }).click()
  await planner.press(/^Yes, remove it/)
  await expect(planner.row(`Cancel ${prn}`)).toHaveCount(0)
  await expect(planner.page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('home leads back to the records that were opened last', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/permits/${prn}`)
  await planner.seesHeading(`Permit ${prn}`)
  await planner.open('/')
  await planner.page
    .getByRole('region', { name: 'Opened lately' })
    .getByRole('link', { name: `Permit ${prn}` })
    .click()
  await planner.seesHeading(`Permit ${prn}`)
})

test('a person puts right the own name, and is told what is missing', async ({ as }) => {
  const officer = await as(accounts.neighbour)
  await officer.open('/account')
  await officer.fill('Last name', '')
  await officer.press('Save name')
  await officer.seesProblem('Enter your last name')
  await officer.hasNoAxeProblems()
  await officer.fill('Last name', 'Ashby-Cole')
  await officer.press('Save name')
  await officer.sees('Your name is saved')
  await expect(officer.page.getByRole('button', { name: /Ashby-Cole/ })).toBeVisible()
})

test('a contractor has an account page too', async ({ as }) => {
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open('/account')
  await expect(contractor.page.getByRole('textbox', { name: 'Last name' })).not.toHaveValue('')
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()
})
