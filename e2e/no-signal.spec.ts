/** On the street without a signal: what is done is kept with its time, and goes once when the signal is back. */

import { getWork, startWork } from '../domain/contract/works.ts'
import { accounts, marlWater } from './given.ts'
import { expect, test } from './test.ts'

test('a start without a signal goes later with its own time, once, from two tabs', async ({ as, given }) => {
  const { wrn } = await given.grantedPermit()
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open(`/works/${wrn}/on-site`)
  const second = await contractor.context.newPage()
  await second.goto(`/works/${wrn}/on-site`)
  await second.getByRole('button', { name: 'Start works' }).waitFor()

  await contractor.losesSignal()
  const time = await contractor.page.getByRole('textbox', { name: 'Time' }).first().inputValue()
  await contractor.press('Start works')
  await contractor.press(/^Undo/)
  await expect(contractor.page.getByRole('button', { name: 'Start works' })).toBeEnabled()
  await contractor.press('Start works')
  await contractor.sees(/Kept on this device/)
  await contractor.sees('When did works stop?')
  await expect(contractor.page.getByRole('link', { name: 'Outbox (1)' })).toBeVisible()
  await contractor.hasNoAxeProblems()

  await contractor.context.setOffline(false)
  await expect(contractor.page.getByRole('link', { name: /^Outbox/ })).toHaveCount(0)
  const planner = await given.client(accounts.planner)
  const work = await planner.call(getWork, { params: { workReferenceNumber: wrn } })
  const start = Temporal.Instant.from(work.active_permit?.actual_start_date ?? '')
  expect(start.toZonedDateTimeISO('Europe/London').toPlainTime().toString({ smallestUnit: 'minute' })).toBe(time)
  expect(work.history.filter(({ event }) => event === 'work_start_logged')).toHaveLength(1)
})

test('what the service does not accept waits for its person, is shown and can be deleted', async ({ as, given }) => {
  const { wrn } = await given.grantedPermit()
  const contractor = await as(accounts.contractor, { promoter: marlWater, phone: true })
  await contractor.open(`/works/${wrn}/on-site`)
  await contractor.page.getByRole('button', { name: 'Start works' }).waitFor()
  await contractor.losesSignal()
  await contractor.press('Start works')
  await contractor.sees(/Kept on this device/)
  const planner = await given.client(accounts.planner)
  await planner.call(startWork, {
    params: { workReferenceNumber: wrn },
    body: { actual_start_date: Temporal.Now.instant().subtract({ minutes: 5 }).toString() },
  })
  await contractor.context.setOffline(false)

  await contractor.page.getByRole('link', { name: 'Outbox (1, 1 needs you)' }).click()
  await contractor.seesHeading('Outbox')
  await contractor.sees(/Not accepted/)
  await contractor.sees('Failed attempts')
  await contractor.hasNoAxeProblems()
  await contractor.doesNotScrollSideways()
  await contractor.press(/^Delete/)
  await contractor.press('Delete')
  await contractor.sees(/Nothing waits to be sent/)
})
