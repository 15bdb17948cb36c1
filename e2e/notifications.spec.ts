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

test('once confirmed, a test message is sent, and what was given up is sent again', async ({ as }) => {
  const planner = await as(broadband)
  // no address of this journey can be reached from the internet: the service's answers are written here
  const subscription = {
    subscription_reference_number: 'SUB-7710-12345678',
    api_endpoint: 'https://receiver.example/works',
    subscription_description: null,
    status: 'confirmed',
    confirm_by_date: '2026-11-25T10:00:00Z',
    date_created: '2026-11-23T10:00:00Z',
    number_waiting: 0,
  }
  const given_up = {
    message_id: 'a0000000-0000-4000-8000-000000000001',
    message_type: 'Notification',
    event_type: 'PERMIT_GRANTED',
    object_reference: 'BB00100000001-01',
    date_created: '2026-11-23T10:00:00Z',
    delivery_status: 'given_up',
    delivery_status_string: 'Given up',
    tries: 12,
    last_answer_code: 503,
    last_failure: 'The answer was 503',
    date_delivered: null,
    next_try_date: null,
    date_given_up: '2026-11-24T06:00:00Z',
  }
  const asked: string[] = []
  await planner.page.route('**/app/notifications/subscription', (route) =>
    route.fulfill({ json: { subscription, last_ended: null, undelivered: [] } }),
  )
  await planner.page.route('**/app/notifications/deliveries?*', (route) =>
    route.fulfill({ json: { pagination: { total_rows: 1, has_next_page: false }, rows: [given_up] } }),
  )
  await planner.page.route('**/app/notifications/test-messages', (route) => {
    asked.push('test')
    return route.fulfill({ status: 201, json: { message_id: given_up.message_id } })
  })
  await planner.page.route('**/send-again', (route) => {
    asked.push(route.request().url())
    return route.fulfill({ status: 204 })
  })
  await planner.open('/admin/notifications')
  await planner.sees('Confirmed')
  await planner.press('Send a test message')
  await planner.sees(/^A test message is on its way/)
  await planner.press('Unsubscribe')
  await planner.seesHeading('Notifications')
  await planner.sees('Unsubscribe your organisation?')
  await planner.hasNoAxeProblems()
  await planner.press('Stay subscribed')
  await planner.follow('Log of deliveries')
  await expect(planner.row('PERMIT_GRANTED')).toContainText('503')
  await planner.hasNoAxeProblems()
  await planner.press(/^Send again/)
  await expect.poll(() => asked).toEqual(['test', expect.stringContaining(given_up.message_id)])
})
