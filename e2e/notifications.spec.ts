/** An organisation has its events sent to a system of its own: subscribes, waits for the confirmation, watches deliveries. */
import { expect, test } from './test.ts'
import { accounts } from './given.ts'

const broadband = 'planner@broadband.example'

test('a planner subscribes, and until the address confirms there is nothing to change', async ({ as }) => {
  const planner = await as(broadband)
  await planner.open('/admin/notifications')
  await planner.sees('Your organisation is not subscribed.')
  await planner.hasNoAxeProblems()
  await planner.press('Subscribe')
  await planner.seesProblem('Enter an address')
  await planner.fill('Address to send notifications to', 'http://receiver.example/')
  await planner.press('Subscribe')
  await planner.seesProblem('Address must start with https://')
  await planner.hasNoAxeProblems()
  await planner.fill('Address to send notifications to', 'https://receiver.invalid/works?key=secret')
  await planner.fill('Description (optional)', 'Our works')
  await planner.press('Subscribe')
  await planner.sees('Your organisation is subscribed. Confirm the address within 48 hours')
  await planner.sees('Waiting for confirmation')
  await planner.sees(/^4[78] hours left to confirm$/)
  await planner.sees('https://receiver.invalid/works?…')
  await expect(planner.page.getByText('secret')).toHaveCount(0)
  await expect(planner.page.getByRole('button', { name: 'Unsubscribe' })).toHaveAttribute('aria-disabled', 'true')
  await planner.sees('Not before the address is confirmed, or the 48 hours are over')
  await planner.hasNoAxeProblems()

  await planner.follow('Log of deliveries')
  await planner.seesHeading('Log of deliveries')
  await expect(planner.row('Request to confirm')).toContainText('Waiting')
  await planner.hasNoAxeProblems()
})

test('an administrator sees where it stands and changes nothing; a phone shows it all', async ({ as }) => {
  const admin = await as(accounts.admin, { phone: true })
  await admin.open('/admin/notifications')
  await admin.sees('Your organisation is not subscribed.')
  await admin.sees(/^Planners, contractors and officers subscribe the organisation/)
  await expect(admin.page.getByRole('button', { name: 'Subscribe' })).toHaveCount(0)
  await admin.doesNotScrollSideways()
  await admin.hasNoAxeProblems()
})
