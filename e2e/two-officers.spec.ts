/** Two people of one authority, one permit: the second to decide learns who was quicker and loses nothing. */
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

const typed = 'Clashes with the market: move it to a Monday'

test('one grants while the other types a refusal', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const slow = await as(accounts.colleague)
  const quick = await as(accounts.officer)
  for (const officer of [slow, quick]) await officer.open(`/works/${wrn}/permits/${prn}/assess`)

  await slow.choose('Decision', 'Refuse')
  await slow.choose('Reasons for refusal', 'RC11')
  await slow.fill('Comments to the promoter', typed)

  await quick.choose('Decision', 'Grant')
  await quick.press('Check and send')
  await quick.press('Send decision')
  await quick.sees(`Permit ${prn} is granted`)

  const told = slow.page.getByRole('alert').filter({ hasText: 'This permit is granted' })
  await expect(told).toContainText(/decided by .*(officer@marlshire\.example|Priya Nair) on \d+ \w+ \d{4} at/, {
    timeout: 5000,
  })
  await expect(told).toContainText('What you typed is kept below, but can no longer be sent.')
  await expect(slow.page.getByLabel('Comments to the promoter', { exact: true })).toHaveValue(typed)
  await slow.hasNoAxeProblems()

  await slow.press('Check and send')
  await slow.seesProblem('A permit with status Granted cannot be refused')
  await expect(slow.page.getByRole('button', { name: 'Send decision' })).toHaveCount(0)
  await expect(slow.page.getByLabel('Comments to the promoter', { exact: true })).toHaveValue(typed)
})

test('a decision sent after another one is refused, and says so', async ({ as, given }) => {
  const { wrn, prn } = await given.permit()
  const late = await as(accounts.colleague)
  // what the server tells cannot reach this page: only the answer to the sending can
  await late.page.route('**/app/live', (route) => route.abort())
  await late.open(`/works/${wrn}/permits/${prn}/assess`)
  await late.choose('Decision', 'Refuse')
  await late.choose('Reasons for refusal', 'RC11')
  await late.fill('Comments to the promoter', typed)
  await late.press('Check and send')
  await expect(late.page.getByRole('heading', { name: 'Check your decision' })).toBeFocused()

  await given.grant({ wrn, prn })
  await late.press('Send decision')
  await late.sees(/This permit is granted: decided by/)
  await expect(late.page.getByLabel('Comments to the promoter', { exact: true })).toHaveValue(typed)

  const planner = await as(accounts.planner)
  await planner.open(`/works/${wrn}/permits/${prn}`)
  await planner.sees('Granted')
  await expect(planner.page.getByText(typed)).toHaveCount(0)
})
