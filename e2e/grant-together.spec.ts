/** Applications that are alike are granted together, after the same check has been ticked for each of them. */
import { getPermit } from '../domain/contract/permits.ts'
import { accounts } from './given.ts'
import { expect, test } from './test.ts'

test('an officer grants two alike applications at once; an early start is left out', async ({ as, given }) => {
  const [first, second] = [await given.permit(), await given.permit()]
  const early = await given.permit({
    ...soon(),
    early_start_pre_approval: false,
    early_start_reason: 'The school is closed',
  })
  const officer = await as(accounts.officer)
  await officer.open('/permits?sort_column=date_created&sort_direction=desc')
  for (const { prn } of [first, second, early]) await officer.page.getByRole('checkbox', { name: prn }).check()
  await officer.sees('3 permits chosen')
  await officer.sees('1 left out: an early start is decided by itself')
  await officer.press('Grant (2)')
  await officer.hasNoAxeProblems()
  await officer.press('Grant 2 permits')
  await expect(officer.page.getByText('Tick that you have checked each of them')).toBeVisible()
  await expect(officer.page.getByRole('checkbox', { name: /I have read each/ })).toBeFocused()
  await officer.hasNoAxeProblems()
  await officer.page.getByRole('checkbox', { name: /I have read each/ }).check()
  await officer.press('Grant 2 permits')
  await expect(officer.page.getByRole('table', { name: '2 granted' })).toBeVisible()
  await officer.hasNoAxeProblems()

  const client = await given.client(accounts.officer)
  const statusOf = async ({ wrn, prn }: typeof first) =>
    (await client.call(getPermit, { params: { workReferenceNumber: wrn, permitReferenceNumber: prn } })).permit_status
  expect(await Promise.all([first, second, early].map(statusOf))).toEqual(['granted', 'granted', 'submitted'])
})

test('a planner is not offered to grant', async ({ as }) => {
  const planner = await as(accounts.planner)
  await planner.open('/permits')
  await planner.sees(/^1 to/)
  await expect(planner.page.getByRole('button', { name: /^Grant/ })).toHaveCount(0)
  await expect(planner.page.getByRole('group', { name: 'Chosen rows' })).toHaveCount(0)
})

/** Tomorrow and the day after: too soon for any notice. */
function soon(): { proposed_start_date: string; proposed_end_date: string } {
  const tomorrow = Temporal.Now.plainDateISO('Europe/London').add({ days: 1 })
  return { proposed_start_date: `${tomorrow}T00:00:00Z`, proposed_end_date: `${tomorrow.add({ days: 1 })}T00:00:00Z` }
}
