/** A session that ends in the middle of a form: the page stays, its person signs in over it, and the work goes on. */
import { getWork } from '../domain/contract/works.ts'
import { password } from './api-client.ts'
import { accounts, marlWater } from './given.ts'
import { expect, test } from './test.ts'

test('a contractor takes up the session on a phone, for the same promoter, and the comment is added once', async ({
  as,
  given,
}) => {
  const { wrn } = await given.grantedPermit()
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open(`/works/${wrn}/comments`)
  await contractor.page.getByLabel('What is it about?').selectOption('General')
  await contractor.fill('Comment', 'We work on Saturday')
  await contractor.context.clearCookies()
  await contractor.press('Add comment')
  const dialog = contractor.page.getByRole('dialog', { name: 'You were signed out' })
  await expect(dialog).toBeVisible()
  await contractor.doesNotScrollSideways()
  await contractor.hasNoAxeProblems()
  await dialog.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(dialog.getByText('Enter your password')).toBeVisible()
  await dialog.getByLabel('Password', { exact: true }).fill(password)
  await contractor.page.keyboard.press('Enter')
  await contractor.sees('Comment added')
  await expect(contractor.page.getByRole('region', { name: 'Acting for' })).toContainText('Marl Water')

  const planner = await given.client(accounts.planner)
  const work = await planner.call(getWork, { params: { workReferenceNumber: wrn } })
  expect((work.latest_comments ?? []).filter(({ detail }) => detail === 'We work on Saturday')).toHaveLength(1)
})
